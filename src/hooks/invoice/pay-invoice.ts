import type { Instant } from '../../domain/billing/instant';
import type { Rupiah } from '../../domain/billing/rupiah';
import type { InvoiceState } from '../../domain/billing/vocabulary';
import { momentIn } from '../../infra/clock';
import { rowsOf, type Transaction } from '../../infra/transaction';
import { moveApplication, type Mover } from '../service-application/move-application';
import type { StoredBill } from './load-bill';
import { tellPayers } from './tell-payers';

/** The payment that makes a bill fully paid. */
export interface SettlingPayment {
  readonly ntpn: string;
  readonly amount: Rupiah;
  readonly paidAt: Instant;
}

const nextReceiptNumber = async (trx: Transaction, date: Date): Promise<string> => {
  const [row] = await rowsOf<{ value: string }>(trx, `select nextval('receipt_number') as value`);
  return `KW-${date.getUTCFullYear()}-${(row?.value ?? '').padStart(6, '0')}`;
};

const PAY_SQL = `
update invoices
   set invoice_state = :state, paid_at = :paidAt, paid_amount = :paidAmount, ntpn = :ntpn,
       receipt_number = :receipt, updated_at = :now
 where document_id = :key`;

/**
 * Mark a locked bill as paid, with its receipt, and move its application on. Principal and agent are
 * told of the new stage; the finance contact of the payment.
 * @param state what the rules say the bill becomes
 */
export const payInvoice = async (
  trx: Transaction,
  bill: StoredBill,
  state: InvoiceState,
  { ntpn, amount, paidAt }: SettlingPayment,
  by: Mover
): Promise<void> => {
  const now = momentIn(bill.zone);
  const receipt = await nextReceiptNumber(trx, now);
  await rowsOf(trx, PAY_SQL, {
    key: bill.key,
    state,
    paidAt: new Date(paidAt),
    paidAmount: bill.applied + amount,
    ntpn,
    receipt,
    now,
  });
  await moveApplication(trx, bill.applicationKey, 'pay', by);
  await tellPayers(trx, [
    {
      bill,
      kind: 'invoice.paid',
      event: 'once',
      texts: { receipt },
      moments: { paidAt },
      to: 'finance',
    },
  ]);
};
