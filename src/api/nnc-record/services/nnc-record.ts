import { factories } from '@strapi/strapi';

export default factories.createCoreService('api::nnc-record.nnc-record');
