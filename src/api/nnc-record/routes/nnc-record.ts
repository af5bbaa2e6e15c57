import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::nnc-record.nnc-record');
