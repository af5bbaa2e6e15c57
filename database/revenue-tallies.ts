import { afterStatements, index } from './constraint-statements';
import { foldTally, noteChange, recount, tallyTables, type Tally } from './signed-tally';
import { noteSpans } from './span-tallies';

/** Money of an office by day of its clock: bills by the day of the bill, `paid` by that of the payment. */
export const REVENUE_DAYS: Tally = {
  name: 'revenue_days',
  keys: { office_key: 'varchar', day: 'date' },
  sums: ['bills', 'billed', 'outstanding', 'expired', 'paid'],
};

/** What was billed by each tariff, by the day of the bill; `paid`: by bills that are paid. */
export const TARIFF_DAYS: Tally = {
  name: 'tariff_days',
  keys: { office_key: 'varchar', day: 'date', tariff_code: 'varchar' },
  sums: ['lines', 'billed', 'paid'],
};

const dayOf = (moment: string): string =>
  `(${moment} at time zone 'UTC' at time zone coalesce(o.time_zone, 'Asia/Jakarta'))::date`;

/** Bills that count: a cancelled one counts nowhere. */
const billsOf = (table: string): string => `
  select i.*, ${dayOf('i.issued_at')} as billed_on, ${dayOf('i.paid_at')} as paid_on
    from ${table} i join offices o on o.document_id = i.office_key
   where i.invoice_state <> 'cancelled'`;

const UNPAID = `('open', 'expired')`;

/** What payments have been applied to a bill `i` that is not paid in full yet. */
const APPLIED = `
  coalesce((select sum(p.amount) from payments p
             where p.invoice_key = i.document_id and p.resolution = 'apply'), 0)`;

const daysOf = (table: string): string => `
  select office_key, billed_on as day, 1 as bills, total as billed,
         case when invoice_state in ${UNPAID} then total - ${APPLIED} else 0 end as outstanding,
         (invoice_state = 'expired')::int as expired, 0 as paid
    from (${billsOf(table)}) i
  union all
  select office_key, paid_on, 0, 0, 0, 0, total
    from (${billsOf(table)}) i where invoice_state = 'paid'`;

const tariffsOf = (table: string): string => `
  select office_key, billed_on as day, coalesce(line ->> 'tariffCode', '') as tariff_code, 1 as lines,
         (line ->> 'amount')::bigint as billed,
         case when invoice_state = 'paid' then (line ->> 'amount')::bigint else 0 end as paid
    from (${billsOf(table)}) i, jsonb_array_elements(i.lines::jsonb) line`;

/** How long it took from bill to payment. */
export const spansOfBills = (table: string): string => `
  select office_key, date_trunc('month', paid_on)::date as month, '' as sector, 'to-payment' as span,
         paid_on as day,
         round(greatest(extract(epoch from paid_at - issued_at), 0) / 360)::int as tenths
    from (${billsOf(table)}) i where invoice_state = 'paid'`;

/** What leaves with the old rows, and comes with the new ones. */
const exchanged = (rowsOf: (table: string) => string, { keys, sums }: Tally): string => {
  const names = Object.keys(keys).join(', ');
  return `
  select ${names}, ${sums.join(', ')} from (${rowsOf('added')}) came
  union all
  select ${names}, ${sums.map((sum) => `-${sum}`).join(', ')} from (${rowsOf('removed')}) went`;
};

const spansExchanged = `
  select *, 1 as times from (${spansOfBills('added')}) came
  union all
  select *, -1 from (${spansOfBills('removed')}) went`;

/** Payments that a treasurer has applied to a bill which lacks more: it is outstanding no longer. */
const appliedOf = (table: string, sign: '' | '-'): string => `
  select i.office_key, i.billed_on as day, 0 as bills, 0 as billed, ${sign}p.amount as outstanding,
         0 as expired, 0 as paid
    from ${table} p join (${billsOf('invoices')}) i on i.document_id = p.invoice_key
   where p.resolution = 'apply' and i.invoice_state in ${UNPAID}`;

export const REVENUE_TALLY_STATEMENTS: readonly string[] = [
  ...tallyTables(REVENUE_DAYS),
  ...tallyTables(TARIFF_DAYS),
  // What a dashboard of part of a month looks up by itself.
  index('invoices_paid', `invoices (office_key, paid_at) where invoice_state = 'paid'`),
  index(
    'payments_without_office',
    `payments (match_state) where office_key is null and match_state not in ('matched', 'resolved')`
  ),
  `create or replace function tally_invoices() returns trigger language plpgsql as $$
   begin
     if tg_op = 'INSERT' then
       ${noteChange(REVENUE_DAYS, daysOf('added'))}
       ${noteChange(TARIFF_DAYS, tariffsOf('added'))}
       ${noteSpans(`select *, 1 as times from (${spansOfBills('added')}) spans`)}
     else
       ${noteChange(REVENUE_DAYS, exchanged(daysOf, REVENUE_DAYS))}
       ${noteChange(TARIFF_DAYS, exchanged(tariffsOf, TARIFF_DAYS))}
       ${noteSpans(spansExchanged)}
     end if;
     return null;
   end $$`,
  // Bills are never deleted.
  ...afterStatements('invoices_tally', 'invoices', 'tally_invoices()', ['insert', 'update']),
  `create or replace function tally_payments() returns trigger language plpgsql as $$
   begin
     if tg_op = 'INSERT' then
       ${noteChange(REVENUE_DAYS, appliedOf('added', '-'))}
     else
       ${noteChange(REVENUE_DAYS, `${appliedOf('added', '-')} union all ${appliedOf('removed', '')}`)}
     end if;
     return null;
   end $$`,
  ...afterStatements('payments_tally', 'payments', 'tally_payments()', ['insert', 'update']),
];

export const FOLD_REVENUE = `${foldTally(REVENUE_DAYS)}${foldTally(TARIFF_DAYS)}`;
export const RECOUNT_REVENUE = `
  ${recount(REVENUE_DAYS, daysOf('invoices'))}
  ${recount(TARIFF_DAYS, tariffsOf('invoices'))}`;
