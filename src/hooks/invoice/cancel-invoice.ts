import { rowsOf, type Transaction } from '../../infra/transaction';

/** Cancel the open bill of an application that came to nothing. */
export const cancelInvoiceOf = async (trx: Transaction, applicationKey: string): Promise<void> => {
  await rowsOf(
    trx,
    `update invoices set invoice_state = 'cancelled', updated_at = now()
      where application_key = :applicationKey and invoice_state in ('open', 'expired')`,
    { applicationKey }
  );
};
