import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::priority-decision.priority-decision');
