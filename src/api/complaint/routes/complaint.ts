import { contentRoute } from '../../../infra/content-route';

/** Anybody may complain and follow by code; fixed paths stand before those with an id. */
export default {
  type: 'content-api',
  routes: [
    contentRoute('POST', '/complaints', 'complaint.create', { auth: false }),
    contentRoute('GET', '/complaints/track/:code', 'complaint.track', { auth: false }),
    contentRoute('GET', '/complaints', 'complaint.find'),
    contentRoute('GET', '/complaints/:id', 'complaint.findOne'),
    contentRoute('PUT', '/complaints/:id', 'complaint.update'),
  ],
};
