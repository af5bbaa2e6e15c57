import { stateAfter } from '../../domain/billing/invoice';
import type { InvoiceState } from '../../domain/billing/vocabulary';
import { rowsOf, type Transaction } from '../../infra/transaction';

/** Bills that there is nothing to do about cost no update. */
const BILLS_SQL = `
select document_id as key, invoice_state as state from invoices
 where application_key = :applicationKey order by id for no key update`;

const CANCEL_SQL = `
update invoices set invoice_state = :state, updated_at = now() where document_id = :key`;

/**
 * Cancel the unpaid bill of an application that ends without a certificate. What was paid stays paid:
 * whether it goes back is for the treasurer to say. The application is locked already.
 */
export const cancelInvoiceOf = async (trx: Transaction, applicationKey: string): Promise<void> => {
  const bills = await rowsOf<{ key: string; state: InvoiceState }>(trx, BILLS_SQL, {
    applicationKey,
  });
  for (const { key, state } of bills) {
    const cancelled = stateAfter('cancel', state);
    if (cancelled !== undefined) await rowsOf(trx, CANCEL_SQL, { key, state: cancelled });
  }
};
