import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::billing-code.billing-code');
