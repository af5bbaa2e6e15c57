import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::foreign-certificate.foreign-certificate', {
  only: ['find', 'findOne'],
});
