import { registerActions } from './actions';
import calendar from './calendar/controller';
import { calendarRoutes } from './calendar/routes';
import { certificateRoutes } from './certificate/routes';
import { holidayRoutes } from './holiday/routes';
import complaints from './complaints/controller';
import { complaintRoutes } from './complaints/routes';
import dashboards from './dashboards/controller';
import { dashboardRoutes } from './dashboards/routes';
import compliance from './compliance/controller';
import { complianceRoutes } from './compliance/routes';
import home from './home/controller';
import { homeRoutes } from './home/routes';
import leaveRequest from './leave-request/controller';
import { leaveRequestRoutes } from './leave-request/routes';
import { paymentRoutes } from './payment/routes';
import report from './report/controller';
import { reportRoutes } from './report/routes';
import { serviceUserRoutes } from './service-user/routes';
import service from './service/controller';
import { serviceRoutes } from './service/routes';
import staffImport from './staff-import/controller';
import { staffImportRoutes } from './staff-import/routes';

const routes = [
  ...calendarRoutes,
  ...certificateRoutes,
  ...complaintRoutes,
  ...complianceRoutes,
  ...dashboardRoutes,
  ...homeRoutes,
  ...leaveRequestRoutes,
  ...reportRoutes,
  ...staffImportRoutes,
  ...holidayRoutes,
  ...serviceUserRoutes,
  ...paymentRoutes,
  ...serviceRoutes,
];

/** The server half of the panel's own pages. A page adds its controller and its routes here. */
export default {
  bootstrap: registerActions,
  controllers: {
    calendar,
    complaints,
    compliance,
    dashboards,
    home,
    'leave-request': leaveRequest,
    report,
    service,
    'staff-import': staffImport,
  },
  routes: { admin: { type: 'admin', routes } },
};
