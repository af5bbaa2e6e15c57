import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::action-reason.action-reason');
