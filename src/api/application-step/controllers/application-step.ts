import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::application-step.application-step');
