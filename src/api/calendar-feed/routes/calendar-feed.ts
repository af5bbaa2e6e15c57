import { contentRoute } from '../../../infra/content-route';

export default {
  type: 'content-api',
  routes: [
    contentRoute('GET', '/leave-calendar/feeds', 'calendar-feed.find'),
    contentRoute('POST', '/leave-calendar/feeds', 'calendar-feed.create'),
    contentRoute('DELETE', '/leave-calendar/feeds/:id', 'calendar-feed.revoke'),
    // Calendar programmes cannot sign in; the token in the address says whose feed it is.
    contentRoute('GET', '/leave-calendar.ics', 'calendar-feed.read', { auth: false }),
  ],
};
