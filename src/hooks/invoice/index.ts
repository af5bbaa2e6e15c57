import { refuse } from '../../domain/result';
import { errorFrom } from '../../infra/refusal-error';
import type { Door, Operation } from '../door';
import { giveBillingCode } from './give-billing-code';

const refuseWrite: Operation = () =>
  Promise.reject(errorFrom(refuse('FORBIDDEN', 'billing.written-by-command').refusal));

/** The one door of bills: the application's command writes them (`write-invoice.ts`), payments pay them. */
export const INVOICE_DOOR: Door = {
  create: refuseWrite,
  update: giveBillingCode,
  delete: refuseWrite,
  clone: refuseWrite,
};
