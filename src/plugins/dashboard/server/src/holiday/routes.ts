import { UID } from '../../../../../infra/content-types';
import { adminRoute } from '../admin-route';

const KEEP = { action: 'plugin::content-manager.explorer.update', subject: UID.holiday };

/** Who is affected by a change of the calendar, for those who may make it. */
export const holidayRoutes = [
  adminRoute('POST', '/holidays/preview', `${UID.holiday}.preview`, KEEP),
];
