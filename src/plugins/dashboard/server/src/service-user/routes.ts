import { UID } from '../../../../../infra/content-types';
import { adminRoute } from '../admin-route';

const KEEP = { action: 'plugin::content-manager.explorer.update', subject: UID.serviceUser };

/** The handler of the REST route of the same name: one way to invite, whoever asks. */
export const serviceUserRoutes = [
  adminRoute('POST', '/service-users/:id/invite', `${UID.serviceUser}.invite`, KEEP),
];
