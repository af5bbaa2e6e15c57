import { contentRoute } from '../../../infra/content-route';

/** Fixed paths stand before those with an id. */
export default {
  type: 'content-api',
  routes: [
    contentRoute('GET', '/compliance-profiles', 'compliance-profile.find'),
    contentRoute('GET', '/compliance-profiles/me', 'compliance-profile.me'),
    contentRoute('POST', '/compliance-profiles/evaluate', 'compliance-profile.evaluate'),
    contentRoute('GET', '/compliance-profiles/:serviceUser/explain', 'compliance-profile.explain'),
    contentRoute('GET', '/compliance-profiles/:id', 'compliance-profile.findOne'),
  ],
};
