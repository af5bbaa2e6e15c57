import { actionId } from '../actions';
import { adminRoute } from '../admin-route';

const READ = actionId('report.read');

/** The handler of the REST route of the same name: one file, whoever asks. */
const asInRest = (action: string): string => `api::leave-report.leave-report.${action}`;

export const reportRoutes = [
  adminRoute('GET', '/leave-report', 'report.find', READ),
  adminRoute('GET', '/leave-report/choices', 'report.choices', READ),
  adminRoute('GET', '/leave-report.xlsx', asInRest('spreadsheet'), READ),
  adminRoute('GET', '/leave-report.csv', asInRest('csv'), READ),
  adminRoute('GET', '/reconcile', 'report.reconcile', actionId('reconcile.read')),
];
