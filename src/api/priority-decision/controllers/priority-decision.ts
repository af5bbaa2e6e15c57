import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::priority-decision.priority-decision');
