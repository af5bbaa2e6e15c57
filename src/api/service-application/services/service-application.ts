import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::service-application.service-application');
