import { COMPLAINT_COMMANDS } from '../../../../../domain/certification/complaint';
import { actionId } from '../actions';
import { adminRoute } from '../admin-route';

const READ = actionId('complaints.read');

export const complaintRoutes = [
  adminRoute('GET', '/complaints', 'complaints.find', READ),
  // Who may do which of these with what, the door decides.
  ...COMPLAINT_COMMANDS.map((command) =>
    adminRoute('POST', `/complaints/:id/${command}`, `complaints.${command}`, READ)
  ),
];
