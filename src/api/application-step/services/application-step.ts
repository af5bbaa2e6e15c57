import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::application-step.application-step');
