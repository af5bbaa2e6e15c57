import { contentRoute } from '../../../infra/content-route';

/** What the treasury and the treasurer do with payments; read before `/payments/:id`. */
export default {
  type: 'content-api',
  routes: [
    contentRoute('POST', '/payments/callback', 'payment.callback'),
    contentRoute('GET', '/payments/queue', 'payment.queue'),
    contentRoute('POST', '/payments/:id/resolve', 'payment.resolve'),
  ],
};
