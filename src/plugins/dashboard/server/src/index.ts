import { registerActions } from './actions';
import { holidayRoutes } from './holiday/routes';
import inbox from './inbox/controller';
import { inboxRoutes } from './inbox/routes';
import staffImport from './staff-import/controller';
import { staffImportRoutes } from './staff-import/routes';

/** The server half of the panel's own pages. A page adds its controller and its routes here. */
export default {
  bootstrap: registerActions,
  controllers: { inbox, 'staff-import': staffImport },
  routes: {
    admin: { type: 'admin', routes: [...inboxRoutes, ...staffImportRoutes, ...holidayRoutes] },
  },
};
