import { contentRoute } from '../../../infra/content-route';

export default {
  type: 'content-api',
  routes: [contentRoute('GET', '/dashboards/:name', 'dashboard.find')],
};
