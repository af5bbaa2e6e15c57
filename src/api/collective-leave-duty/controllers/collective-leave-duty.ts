import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::collective-leave-duty.collective-leave-duty');
