import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::leave-ledger-entry.leave-ledger-entry');
