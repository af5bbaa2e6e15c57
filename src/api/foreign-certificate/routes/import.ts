import { contentRoute } from '../../../infra/content-route';

export default {
  type: 'content-api',
  routes: [contentRoute('POST', '/certificates/import', 'foreign-certificate.import')],
};
