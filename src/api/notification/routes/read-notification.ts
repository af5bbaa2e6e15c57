import { contentRoute } from '../../../infra/content-route';

export default {
  type: 'content-api',
  routes: [contentRoute('POST', '/notifications/:id/read', 'notification.read')],
};
