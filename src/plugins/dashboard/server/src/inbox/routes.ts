import { actionId } from '../actions';
import { adminRoute } from '../admin-route';

const READ = actionId('inbox.read');

export const inboxRoutes = [adminRoute('GET', '/inbox', 'inbox.find', READ)];
