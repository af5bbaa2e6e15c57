import { z } from 'zod';
import type { InvoiceState, MatchState, Resolution } from '../../../domain/billing/vocabulary';
import { QUEUED_STATES } from '../../../domain/billing/vocabulary';
import { resolutionsFor } from '../../../domain/billing/resolution';
import { visibleRows } from '../../../domain/identity/visibility';
import { todayIn } from '../../../infra/clock';
import { currentActor } from '../../../infra/current-actor';
import { oneOf } from '../../../infra/fields';
import { parseInput } from '../../../infra/input';
import { database, rowsOf } from '../../../infra/transaction';
import { visibleSql } from '../../../infra/visible-rows';

const LARGEST_PAGE = 100;

const pageNumber = z.coerce.number('must be a number').int('must be a whole number').min(1);

const queueQuery = z.strictObject({
  page: pageNumber.default(1),
  pageSize: pageNumber.max(LARGEST_PAGE).default(25),
  matchState: oneOf(QUEUED_STATES).optional(),
});

interface QueuedRow {
  readonly documentId: string;
  readonly matchState: MatchState;
  readonly ntpn: string;
  readonly ntb: string;
  readonly billingCode: string;
  readonly amount: number;
  readonly paidAt: string;
  readonly receivedAt: string;
  /** What the payment lacks of, or has beyond, what was outstanding when it came. */
  readonly shortfall: number;
  readonly excess: number;
  readonly payerName: string | null;
  /** null where nobody knows the code */
  readonly invoice: {
    readonly documentId: string;
    readonly number: string;
    readonly invoiceState: InvoiceState;
    readonly total: number;
    /** What is still to be paid now. */
    readonly outstanding: number;
    /** Of the code that was paid. */
    readonly codeExpiredAt: string | null;
    readonly applicationNumber: string;
    readonly application: string;
  } | null;
  /** The payment that this one repeats, where it repeats one. */
  readonly duplicateOf: {
    readonly documentId: string;
    readonly ntpn: string;
    readonly invoiceNumber: string | null;
    readonly paidAt: string;
    readonly amount: number;
  } | null;
}

export interface QueuedPayment extends QueuedRow {
  /** What the treasurer can do with it. */
  readonly resolutions: readonly Resolution[];
}

/** Oldest first, by an index in that order. The page is chosen before anything is looked up for it. */
const queueSql = (visible: string): string => `
with queued as (
  select p.* from payments p
   where p.match_state = any(?) and ${visible}
   order by p.received_at, p.id limit ? offset ?)
select p.document_id as "documentId", p.match_state as "matchState", p.ntpn, p.ntb,
       p.billing_code as "billingCode", p.amount::float8 as amount, p.paid_at as "paidAt",
       p.received_at as "receivedAt", coalesce(p.shortfall, 0)::float8 as shortfall,
       coalesce(p.excess, 0)::float8 as excess, p.payer_name as "payerName",
       case when i.id is null then null else json_build_object(
         'documentId', i.document_id, 'number', i.number, 'invoiceState', i.invoice_state,
         'total', i.total,
         'outstanding', case when i.invoice_state in ('open', 'expired') then greatest(0, i.total - (
           select coalesce(sum(a.amount), 0) from payments a
            where a.invoice_key = i.document_id and a.resolution = 'apply')) else 0 end,
         'codeExpiredAt', to_char(c.expires_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
         'applicationNumber', i.application_number, 'application', i.application_key) end as invoice,
       case when d.id is null then null else json_build_object(
         'documentId', d.document_id, 'ntpn', d.ntpn, 'invoiceNumber', d.invoice_number,
         'paidAt', to_char(d.paid_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'amount', d.amount)
         end as "duplicateOf"
  from queued p
  left join invoices i on i.document_id = p.invoice_key
  left join billing_codes c on c.code = p.billing_code and c.invoice_key = p.invoice_key
  left join payments d on d.document_id = p.duplicate_of_key
 order by p.received_at, p.id`;

/**
 * What waits for the treasurer: payments that did not simply pay their bill, oldest first, each with
 * its bill, who pays, the difference and what can be done with it (api.md, Service).
 */
export const queuedPayments = async (query: Readonly<Record<string, unknown>>) => {
  const { page, pageSize, matchState } = parseInput(queueQuery, query);
  const db = database();
  const today = todayIn('Asia/Jakarta');
  const visible = visibleSql('p', visibleRows(await currentActor(db, today), 'payment', today));
  const states = matchState === undefined ? [...QUEUED_STATES] : [matchState];
  const rows = await rowsOf<QueuedRow>(db, queueSql(visible.sql), [
    states,
    ...visible.bindings,
    pageSize,
    (page - 1) * pageSize,
  ]);
  const [count] = await rowsOf<{ total: number }>(
    db,
    `select count(*)::int as total from payments p where p.match_state = any(?) and ${visible.sql}`,
    [states, ...visible.bindings]
  );
  const total = count?.total ?? 0;
  return {
    data: rows.map((row): QueuedPayment => ({
      ...row,
      resolutions: resolutionsFor(row.matchState),
    })),
    meta: { pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } },
  };
};
