import { expire } from '../../domain/billing/billing-code';
import { stateAfter } from '../../domain/billing/invoice';
import { INVOICE_STATES, type InvoiceState } from '../../domain/billing/vocabulary';
import { momentIn } from '../../infra/clock';
import { rowsOf, type Transaction } from '../../infra/transaction';
import { BILL_COLUMNS, type StoredBill } from './load-bill';
import { tellPayers } from './tell-payers';

/** States of bills that can expire. */
const PERISHABLE = INVOICE_STATES.filter((state) => stateAfter('expire', state) !== undefined);

/** Whoever is being paid or given a code right now is left for the next round. */
const DUE_SQL = `
select ${BILL_COLUMNS} from invoices i
 where i.invoice_state = any(:states) and i.billing_code_expires_at <= :now
 order by i.billing_code_expires_at, i.id limit :most
   for no key update of i skip locked`;

const EXPIRE_SQL = `
update invoices set invoice_state = :state, updated_at = now() where document_id = any(:keys)`;

/**
 * Mark bills as expired whose last code is void, and tell their payers, once a code. Several
 * instances may do it at once: each takes bills that no other has.
 * @param most how many at a time
 * @returns how many there were
 */
export const expireInvoices = async (trx: Transaction, most: number): Promise<number> => {
  const now = momentIn('Asia/Jakarta');
  const bills = await rowsOf<StoredBill>(trx, DUE_SQL, { states: PERISHABLE, now, most });
  const keysByState = new Map<InvoiceState, string[]>();
  for (const { key, state, expiresAt } of bills) {
    const next = expire(state, expiresAt?.getTime() ?? null, now.getTime());
    if (next !== null) keysByState.set(next, [...(keysByState.get(next) ?? []), key]);
  }
  for (const [state, keys] of keysByState) await rowsOf(trx, EXPIRE_SQL, { state, keys });
  await tellPayers(
    trx,
    bills.map((bill) => ({
      bill,
      kind: 'invoice.expired',
      event: bill.code ?? '',
      texts: { code: bill.code },
      moments: { expiresAt: bill.expiresAt?.getTime() ?? null },
      to: 'payers',
    }))
  );
  return bills.length;
};
