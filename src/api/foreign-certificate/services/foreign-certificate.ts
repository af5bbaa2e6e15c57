import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::foreign-certificate.foreign-certificate');
