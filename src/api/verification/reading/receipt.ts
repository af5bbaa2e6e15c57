import { formatDate, type IsoDate } from '../../../domain/calendar/iso-date';
import type { InvoiceState } from '../../../domain/billing/vocabulary';
import { fill } from '../../../infra/texts';
import { PAPER_NAMES, RECEIPT_NAME, RECEIPT_SUMMARY } from '../../../infra/texts/verified-papers';
import type { Verifier } from './verified-paper';

interface ReceiptRow {
  readonly state: InvoiceState;
  readonly number: string;
  readonly paidAt: string;
  readonly paidOn: IsoDate;
  readonly commodity: string | null;
}

/** A bill has a code once it is paid, and a receipt. */
const RECEIPT_SQL = `
select i.invoice_state as state, i.receipt_number as number,
       i.paid_at at time zone 'UTC' as "paidAt",
       (i.paid_at at time zone 'UTC' at time zone coalesce(o.time_zone, 'Asia/Jakarta'))::date as "paidOn",
       (select line ->> 'commodity' from jsonb_array_elements(i.lines) line
         where line ->> 'commodity' is not null limit 1) as commodity
  from invoices i
  left join offices o on o.document_id = i.office_key
 where i.verification_code = :code and i.receipt_number is not null`;

/** A receipt as its paper shows it in short: never who paid, nor how much. */
export const receiptVerifier: Verifier<ReceiptRow> = {
  kind: 'receipt',
  sql: RECEIPT_SQL,
  describe: ({ state, number, paidAt, paidOn, commodity }, language) => {
    const names = PAPER_NAMES[language];
    const date = formatDate(paidOn, language);
    return {
      state,
      number,
      issuedAt: new Date(paidAt),
      summary: fill(RECEIPT_SUMMARY[language], { number, date }, language),
      standing: 'in-force',
      lines: [
        [names.document, RECEIPT_NAME[language]],
        [names.number, number],
        [names.paidOn, date],
        ...(commodity === null ? [] : ([[names.commodity, commodity]] as const)),
      ],
    };
  },
};
