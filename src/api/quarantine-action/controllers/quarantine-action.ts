import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::quarantine-action.quarantine-action');
