import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::acting-appointment.acting-appointment');
