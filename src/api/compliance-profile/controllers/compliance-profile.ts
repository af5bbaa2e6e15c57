import { factories } from '@strapi/strapi';

export default factories.createCoreController('api::compliance-profile.compliance-profile');
