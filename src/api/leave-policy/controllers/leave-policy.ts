import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::leave-policy.leave-policy');
