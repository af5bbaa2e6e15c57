import { contentRoute } from '../../../infra/content-route';

/** How many traders a policy would move, before it is saved. */
export default {
  type: 'content-api',
  routes: [contentRoute('POST', '/compliance-policies/preview', 'compliance-policy.preview')],
};
