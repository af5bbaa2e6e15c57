import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::leave-policy.leave-policy');
