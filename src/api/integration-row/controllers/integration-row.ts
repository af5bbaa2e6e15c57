import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::integration-row.integration-row');
