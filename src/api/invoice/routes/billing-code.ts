import { contentRoute } from '../../../infra/content-route';

export default {
  type: 'content-api',
  routes: [contentRoute('POST', '/invoices/:id/billing-code', 'invoice.renewBillingCode')],
};
