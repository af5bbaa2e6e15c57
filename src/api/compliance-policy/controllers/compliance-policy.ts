import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::compliance-policy.compliance-policy');
