import { factories } from '@strapi/strapi';

export default factories.createCoreRouter('api::compliance-profile.compliance-profile');
