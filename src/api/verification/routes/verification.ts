import { contentRoute } from '../../../infra/content-route';

export default {
  type: 'content-api',
  routes: [contentRoute('GET', '/verify/:code', 'verification.show', { auth: false })],
};
