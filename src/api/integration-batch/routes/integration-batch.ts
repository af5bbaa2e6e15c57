import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::integration-batch.integration-batch', {
  only: ['find', 'findOne'],
});
