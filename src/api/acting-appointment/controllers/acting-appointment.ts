import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::acting-appointment.acting-appointment');
