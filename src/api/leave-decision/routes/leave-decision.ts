import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::leave-decision.leave-decision', {
  only: ['find', 'findOne'],
});
