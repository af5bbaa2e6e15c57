import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::leave-decision.leave-decision');
