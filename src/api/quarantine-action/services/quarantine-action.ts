import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::quarantine-action.quarantine-action');
