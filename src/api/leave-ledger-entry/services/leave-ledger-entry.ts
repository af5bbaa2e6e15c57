import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::leave-ledger-entry.leave-ledger-entry');
