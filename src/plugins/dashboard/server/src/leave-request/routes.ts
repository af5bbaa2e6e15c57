import { UID } from '../../../../../infra/content-types';
import { actionId } from '../actions';
import { adminRoute } from '../admin-route';

const READ_INBOX = actionId('inbox.read');
const READ = { action: 'plugin::content-manager.explorer.read', subject: UID.leaveRequest };
const ACT = { action: 'plugin::content-manager.explorer.update', subject: UID.leaveRequest };

/** The handler of the REST route of the same name: one way to act, whoever asks. */
const asInRest = (action: string): string => `${UID.leaveRequest}.${action}`;

const command = (name: string) =>
  adminRoute('POST', `/leave-requests/:id/${name}`, asInRest(name), ACT);

export const leaveRequestRoutes = [
  adminRoute('GET', '/inbox', asInRest('inbox'), READ_INBOX),
  adminRoute('GET', '/inbox/count', 'leave-request.count', READ_INBOX),
  adminRoute('GET', '/leave-requests/:id/situation', 'leave-request.situation', READ),
  command('submit'),
  command('consider'),
  command('decide'),
  command('cancel'),
  command('recall'),
];
