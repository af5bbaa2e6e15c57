import { actionId } from '../actions';
import { adminRoute } from '../admin-route';

export const homeRoutes = [
  adminRoute('GET', '/overview', 'home.overview', actionId('inbox.read')),
  adminRoute('GET', '/home', 'home.figures', actionId('dashboards.home')),
];
