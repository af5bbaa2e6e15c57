import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::acting-appointment.acting-appointment');
