import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::compliance-objection.compliance-objection');
