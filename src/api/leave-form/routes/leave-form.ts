import { contentRoute } from '../../../infra/content-route';

export default {
  type: 'content-api',
  routes: [contentRoute('GET', '/leave-requests/:id/form.pdf', 'leave-form.show')],
};
