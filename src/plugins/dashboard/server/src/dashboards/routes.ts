import { DASHBOARDS } from '../../../../../domain/identity/dashboards';
import { actionId } from '../actions';
import { adminRoute } from '../admin-route';

/** The handler of the REST route: one answer, whoever asks. */
const FIND = 'api::dashboard.dashboard.find';

export const dashboardRoutes = [
  // Everybody may ask which there are; those whom none concerns are told none.
  adminRoute('GET', '/dashboards', 'dashboards.choices', actionId('inbox.read')),
  ...DASHBOARDS.map((name) =>
    adminRoute('GET', `/dashboards/:name(${name})`, FIND, actionId(`dashboards.${name}`))
  ),
];
