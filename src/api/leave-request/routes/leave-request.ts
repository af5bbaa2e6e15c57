const route = (method: string, path: string, action: string) => ({
  method,
  path,
  handler: `leave-request.${action}`,
  config: { policies: [], middlewares: [] },
});

/** Fixed paths stand before those with an id. */
export default {
  type: 'content-api',
  routes: [
    route('POST', '/leave-requests/preview', 'preview'),
    route('GET', '/leave-requests/inbox', 'inbox'),
    route('GET', '/leave-requests/substitutes', 'substitutes'),
    route('GET', '/leave-balances', 'balances'),
    route('GET', '/leave-requests', 'find'),
    route('POST', '/leave-requests', 'create'),
    route('GET', '/leave-requests/:id', 'findOne'),
    route('PUT', '/leave-requests/:id', 'update'),
    route('DELETE', '/leave-requests/:id', 'delete'),
    route('POST', '/leave-requests/:id/submit', 'submit'),
    route('POST', '/leave-requests/:id/consider', 'consider'),
    route('POST', '/leave-requests/:id/decide', 'decide'),
    route('POST', '/leave-requests/:id/cancel', 'cancel'),
    route('POST', '/leave-requests/:id/recall', 'recall'),
  ],
};
