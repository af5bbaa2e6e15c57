import { contentRoute } from '../../../infra/content-route';

/** Decisions are only ever added. */
export default {
  type: 'content-api',
  routes: [
    contentRoute('GET', '/priority-decisions', 'priority-decision.find'),
    contentRoute('GET', '/priority-decisions/:id', 'priority-decision.findOne'),
    contentRoute('POST', '/priority-decisions', 'priority-decision.create'),
  ],
};
