import { actionId } from '../actions';
import { adminRoute } from '../admin-route';

const IMPORT = actionId('staff.import');

/** The handler of the REST route of the same name: one way to import, whoever asks. */
const asInRest = (action: string): string => `api::staff-import.staff-import.${action}`;

export const staffImportRoutes = [
  adminRoute('GET', '/staff-imports/offices', 'staff-import.offices', IMPORT),
  adminRoute('GET', '/staff-imports/template.:format', asInRest('template'), IMPORT),
  adminRoute('POST', '/staff-imports', asInRest('start'), IMPORT),
  adminRoute('GET', '/staff-imports/:id', asInRest('findOne'), IMPORT),
];
