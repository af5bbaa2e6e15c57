import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::collective-leave-duty.collective-leave-duty');
