import type { BillLine } from '../../../domain/billing/line';
import { amountInWords } from '../../../domain/billing/amount-in-words';
import { parseQuantity } from '../../../domain/billing/quantity';
import type { InvoiceState } from '../../../domain/billing/vocabulary';
import { requireReceipt } from '../../../domain/billing/receipt';
import { visibleRows } from '../../../domain/identity/visibility';
import { todayIn } from '../../../infra/clock';
import { currentActor } from '../../../infra/current-actor';
import { notFound } from '../../../infra/input';
import { valueOf } from '../../../infra/refusal-error';
import { database, preparedRowsOf } from '../../../infra/transaction';
import { verificationAddress } from '../../../infra/verification-address';
import { visibleSql } from '../../../infra/visible-rows';
import type { ReceiptLine, ReceiptPaper } from '../paper/receipt-paper';

type StoredLine = Omit<BillLine, 'quantity'> & { readonly quantity: string };

interface Row extends Omit<ReceiptPaper, 'lines' | 'words' | 'address'> {
  readonly state: InvoiceState;
  readonly lines: readonly StoredLine[];
}

const local = (column: string): string =>
  `${column} at time zone 'UTC' at time zone coalesce(o.time_zone, 'Asia/Jakarta')`;

/** The payments that paid the bill: by themselves, or because the treasurer applied them. */
const PAYMENTS_SQL = `
  select p.* from payments p
   where p.invoice_key = i.document_id
     and (p.queued_as is null or p.queued_as = 'over' or p.resolution = 'apply')`;

const RECEIPT_SQL = `
select i.invoice_state as state, i.receipt_number as number, (${local('i.paid_at')})::date::text as "issuedOn",
       json_build_object('name', o.name, 'address', coalesce(o.address, ''),
                         'city', coalesce(o.city, o.name)) as office,
       json_build_object('name', i.payer_name, 'address', coalesce(
         (select nullif(concat_ws(', ', nullif(s.address, ''), nullif(s.city, '')), '')
            from service_users s where s.document_id = i.service_user_key), '')) as payer,
       i.application_number as "applicationNumber", i.number as "invoiceNumber",
       coalesce(i.billing_code, '') as "billingCode", i.lines::json as lines, i.total::float8 as total,
       (select coalesce(json_agg(json_build_object(
                 'ntpn', p.ntpn, 'ntb', p.ntb, 'amount', p.amount::float8,
                 'paidAt', to_char(${local('p.paid_at')}, 'YYYY-MM-DD HH24.MI'))
               order by p.paid_at, p.id), '[]')
          from (${PAYMENTS_SQL}) p) as payments,
       -- Named where a treasurer settled a payment; most bills are paid without anybody's hand.
       (select json_build_object('name', p.resolved_by_name, 'position', 'Bendahara Penerimaan')
          from (${PAYMENTS_SQL}) p
         where p.resolved_by_name is not null order by p.id desc limit 1) as treasurer,
       coalesce(o.time_zone, 'Asia/Jakarta') as zone, i.verification_code as "verificationCode"
  from invoices i
  join offices o on o.document_id = i.office_key`;

const lineOf = ({ name, commodity, quantity, unit, rate, amount }: StoredLine): ReceiptLine => ({
  tariff: name.id,
  commodity,
  quantity: valueOf(parseQuantity(quantity)),
  unit,
  rate,
  amount,
});

/**
 * What the receipt of a bill says.
 * @throws 404 where the caller may not see the bill; UNPAID until it is paid in full
 */
export const readReceiptPaper = async (documentId: string): Promise<ReceiptPaper> => {
  const db = database();
  const today = todayIn('Asia/Jakarta');
  const actor = await currentActor(db, today);
  const visible = visibleSql('i', visibleRows(actor, 'invoice', today));
  const [row] = await preparedRowsOf<Row>(
    db,
    `${RECEIPT_SQL} where i.document_id = ? and ${visible.sql}`,
    [documentId, ...visible.bindings]
  );
  if (row === undefined) throw notFound();
  const { state, lines, ...paper } = row;
  valueOf(requireReceipt(state));
  return {
    ...paper,
    lines: lines.map(lineOf),
    words: amountInWords(paper.total),
    address: verificationAddress(paper.verificationCode),
  };
};
