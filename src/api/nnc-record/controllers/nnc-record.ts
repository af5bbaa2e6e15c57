import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::nnc-record.nnc-record');
