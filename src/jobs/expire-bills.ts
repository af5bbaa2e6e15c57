import { expireInvoices } from '../hooks/invoice/expire-invoices';
import { inTransaction } from '../infra/transaction';

/** Bills taken at once; each round is a transaction of its own. */
const BATCH = 200;

/** Mark every bill whose billing code has expired, and tell its payers. Returns how many there were. */
export const expireBills = async (): Promise<{ expired: number }> => {
  let expired = 0;
  for (let taken = BATCH; taken === BATCH; expired += taken) {
    taken = await inTransaction((trx) => expireInvoices(trx, BATCH));
  }
  return { expired };
};
