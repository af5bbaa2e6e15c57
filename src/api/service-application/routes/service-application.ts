import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::service-application.service-application');
