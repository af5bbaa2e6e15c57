import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::billing-code.billing-code', {
  only: ['find', 'findOne'],
});
