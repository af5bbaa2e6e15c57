import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::application-step.application-step', {
  only: ['find', 'findOne'],
});
