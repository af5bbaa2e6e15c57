import { registerActions } from './actions';
import calendar from './calendar/controller';
import { calendarRoutes } from './calendar/routes';
import inbox from './inbox/controller';
import { inboxRoutes } from './inbox/routes';

/** The server half of the panel's own pages. A page adds its controller and its routes here. */
export default {
  bootstrap: registerActions,
  controllers: { calendar, inbox },
  routes: { admin: { type: 'admin', routes: [...calendarRoutes, ...inboxRoutes] } },
};
