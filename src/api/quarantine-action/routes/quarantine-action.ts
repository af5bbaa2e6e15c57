import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::quarantine-action.quarantine-action');
