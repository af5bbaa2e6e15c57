import { contentRoute } from '../../../infra/content-route';

/** Fixed paths stand before those with an id. */
export default {
  type: 'content-api',
  routes: [
    contentRoute('POST', '/leave-requests/preview', 'leave-request.preview'),
    contentRoute('GET', '/leave-requests/inbox', 'leave-request.inbox'),
    contentRoute('GET', '/leave-requests/substitutes', 'leave-request.substitutes'),
    contentRoute('GET', '/leave-balances', 'leave-request.balances'),
    contentRoute('GET', '/leave-requests', 'leave-request.find'),
    contentRoute('POST', '/leave-requests', 'leave-request.create'),
    contentRoute('GET', '/leave-requests/:id', 'leave-request.findOne'),
    contentRoute('PUT', '/leave-requests/:id', 'leave-request.update'),
    contentRoute('DELETE', '/leave-requests/:id', 'leave-request.delete'),
    contentRoute('POST', '/leave-requests/:id/submit', 'leave-request.submit'),
    contentRoute('POST', '/leave-requests/:id/consider', 'leave-request.consider'),
    contentRoute('POST', '/leave-requests/:id/decide', 'leave-request.decide'),
    contentRoute('POST', '/leave-requests/:id/cancel', 'leave-request.cancel'),
    contentRoute('POST', '/leave-requests/:id/recall', 'leave-request.recall'),
  ],
};
