import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::certificate-version.certificate-version', {
  only: ['find', 'findOne'],
});
