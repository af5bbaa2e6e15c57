import { UID } from '../../../../../infra/content-types';
import { actionId } from '../actions';
import { adminRoute } from '../admin-route';

const RECONCILE = actionId('payments.reconcile');

/** The handler of the REST route of the same name: one way to act, whoever asks. */
const asInRest = (action: string): string => `${UID.payment}.${action}`;

export const paymentRoutes = [
  adminRoute('GET', '/payments/queue', asInRest('queue'), RECONCILE),
  adminRoute('POST', '/payments/:id/resolve', asInRest('resolve'), RECONCILE),
];
