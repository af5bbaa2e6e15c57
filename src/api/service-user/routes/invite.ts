import { contentRoute } from '../../../infra/content-route';

export default {
  type: 'content-api',
  routes: [contentRoute('POST', '/service-users/:id/invite', 'service-user.invite')],
};
