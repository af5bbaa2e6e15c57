import { contentRoute } from '../../../infra/content-route';

/**
 * Lists to decide by. Their paths lie below the profiles they are about; this API is named so that it
 * comes before theirs, where an id would stand for the last part.
 */
export default {
  type: 'content-api',
  routes: [
    contentRoute('GET', '/compliance-profiles/coaching', 'compliance-oversight.coaching'),
    contentRoute('GET', '/compliance-profiles/priority', 'compliance-oversight.priority'),
  ],
};
