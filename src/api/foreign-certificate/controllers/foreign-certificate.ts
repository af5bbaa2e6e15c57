import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::foreign-certificate.foreign-certificate');
