import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::collective-leave-duty.collective-leave-duty');
