import { contentRoute } from '../../../infra/content-route';

/** Who is affected by a change of the calendar, before it is saved. */
export default {
  type: 'content-api',
  routes: [contentRoute('POST', '/holidays/preview', 'holiday.preview')],
};
