import { contentRoute } from '../../../infra/content-route';

export default {
  routes: [contentRoute('GET', '/health', 'health.check', { auth: false })],
};
