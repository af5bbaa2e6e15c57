import { contentRoute } from '../../../infra/content-route';

export default {
  type: 'content-api',
  routes: [
    contentRoute('GET', '/leave-calendar', 'leave-calendar.find'),
    contentRoute('GET', '/leave-calendar.xlsx', 'leave-calendar.spreadsheet'),
    contentRoute('GET', '/leave-calendar/export.ics', 'leave-calendar.file'),
  ],
};
