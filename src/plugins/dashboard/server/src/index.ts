import { registerActions } from './actions';
import inbox from './inbox/controller';
import { inboxRoutes } from './inbox/routes';
import report from './report/controller';
import { reportRoutes } from './report/routes';

/** The server half of the panel's own pages. A page adds its controller and its routes here. */
export default {
  bootstrap: registerActions,
  controllers: { inbox, report },
  routes: { admin: { type: 'admin', routes: [...inboxRoutes, ...reportRoutes] } },
};
