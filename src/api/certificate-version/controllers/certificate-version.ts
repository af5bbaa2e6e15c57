import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::certificate-version.certificate-version');
