import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::integration-row.integration-row', {
  only: ['find', 'findOne'],
});
