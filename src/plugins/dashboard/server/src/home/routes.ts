import { actionId } from '../actions';
import { adminRoute } from '../admin-route';

const READ = actionId('inbox.read');

export const homeRoutes = [
  adminRoute('GET', '/overview', 'home.overview', READ),
  // Whom no dashboard concerns is told no figures.
  adminRoute('GET', '/home', 'home.figures', READ),
export const homeRoutes = [
  adminRoute('GET', '/overview', 'home.overview', actionId('inbox.read')),
  adminRoute('GET', '/home', 'home.figures', actionId('dashboards.home')),
];
