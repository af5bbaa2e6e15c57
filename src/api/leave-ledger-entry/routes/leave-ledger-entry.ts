import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::leave-ledger-entry.leave-ledger-entry', {
  only: ['find', 'findOne'],
});
