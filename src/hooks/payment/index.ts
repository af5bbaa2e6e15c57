import { refuse } from '../../domain/result';
import { errorFrom } from '../../infra/refusal-error';
import type { Door, Operation } from '../door';
import { recordPayment } from './record-payment';
import { settlePayment } from './resolve-payment';

const refuseWrite: Operation = () =>
  Promise.reject(errorFrom(refuse('FORBIDDEN', 'billing.reported-by-treasury').refusal));

/** The one door of payments: reported by the state treasury, settled by the treasurer, never lost. */
export const PAYMENT_DOOR: Door = {
  create: recordPayment,
  update: settlePayment,
  delete: refuseWrite,
  clone: refuseWrite,
};
