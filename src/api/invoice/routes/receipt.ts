import { contentRoute } from '../../../infra/content-route';

export default {
  type: 'content-api',
  routes: [contentRoute('GET', '/invoices/:id/receipt.pdf', 'invoice.receipt')],
};
