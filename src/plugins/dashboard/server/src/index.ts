import { registerActions } from './actions';
import inbox from './inbox/controller';
import { inboxRoutes } from './inbox/routes';

/** The server half of the panel's own pages. A page adds its controller and its routes here. */
export default {
  bootstrap: registerActions,
  controllers: { inbox },
  routes: { admin: { type: 'admin', routes: [...inboxRoutes] } },
};
