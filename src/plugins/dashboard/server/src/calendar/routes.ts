import { UID } from '../../../../../infra/content-types';
import { actionId } from '../actions';
import { adminRoute } from '../admin-route';

const READ = actionId('calendar.read');

/** The handlers of the REST routes: one calendar, whoever asks. */
const calendar = (action: string): string => `api::leave-calendar.leave-calendar.${action}`;
const feeds = (action: string): string => `${UID.calendarFeed}.${action}`;

export const calendarRoutes = [
  adminRoute('GET', '/calendar', calendar('find'), READ),
  adminRoute('GET', '/calendar/places', 'calendar.places', READ),
  adminRoute('GET', '/calendar/export.xlsx', calendar('spreadsheet'), READ),
  adminRoute('GET', '/calendar/export.ics', calendar('file'), READ),
  adminRoute('GET', '/calendar/feeds', feeds('find'), READ),
  adminRoute('POST', '/calendar/feeds', feeds('create'), READ),
  adminRoute('DELETE', '/calendar/feeds/:id', feeds('revoke'), READ),
];
