import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::certificate-version.certificate-version');
