const route = (method: string, path: string, action: string, config = {}) => ({
  method,
  path,
  handler: `calendar-feed.${action}`,
  config: { policies: [], middlewares: [], ...config },
});

export default {
  type: 'content-api',
  routes: [
    route('GET', '/leave-calendar/feeds', 'find'),
    route('POST', '/leave-calendar/feeds', 'create'),
    route('DELETE', '/leave-calendar/feeds/:id', 'revoke'),
    // Calendar programmes cannot sign in; the token in the address says whose feed it is.
    route('GET', '/leave-calendar.ics', 'read', { auth: false }),
  ],
};
