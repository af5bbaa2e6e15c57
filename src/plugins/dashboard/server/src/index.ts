import { registerActions } from './actions';
import calendar from './calendar/controller';
import { calendarRoutes } from './calendar/routes';
import home from './home/controller';
import { homeRoutes } from './home/routes';
import leaveRequest from './leave-request/controller';
import { leaveRequestRoutes } from './leave-request/routes';

/** The server half of the panel's own pages. A page adds its controller and its routes here. */
export default {
  bootstrap: registerActions,
  controllers: { calendar, home, 'leave-request': leaveRequest },
  routes: {
    admin: { type: 'admin', routes: [...calendarRoutes, ...homeRoutes, ...leaveRequestRoutes] },
  },
};
