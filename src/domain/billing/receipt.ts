import { accept, refuse, type Result } from '../result';
import type { InvoiceState } from './vocabulary';

/** A receipt says that a bill was paid in full; before, there is none. `UNPAID` otherwise. */
export const requireReceipt = (state: InvoiceState): Result<null> =>
  state === 'paid' ? accept(null) : refuse('UNPAID', 'billing.no-receipt');
