import { spansOfBills } from '../../../../database/revenue-tallies';
import { QUEUED_STATES } from '../../../domain/billing/vocabulary';
import {
  answerOf,
  sideBySide,
  listOf,
  MONTHS_ASKED,
  OFFICE_JSON,
  OFFICES_ASKED,
} from './asked-sql';
import type { ReadDashboard } from './scope';
import { spanPercentiles } from './span-percentiles';

const BILLS_AT_EDGES = `
  (select i.* from edges e
     join invoices i on i.office_key = e.key and i.paid_at >= e.since and i.paid_at < e.until
    where i.invoice_state = 'paid')`;

const GROUPS = `
  select null::varchar as office_key, null::date as month, null::varchar as sector, span, band, times
    from banded where span = 'to-payment'`;

/** Whole rupiah: far below where numbers of JSON are no longer exact. */
const total = (column: string): string => `coalesce(sum(${column}), 0)::bigint`;

/** Bills and payments are tallied by day and office; money without an office waits for any treasurer. */
const REVENUE_SQL = `
with ${OFFICES_ASKED}, ${MONTHS_ASKED},
monthly as materialized (
  select d.office_key, to_char(date_trunc('month', d.day), 'YYYY-MM') as month,
         sum(d.bills) as bills, sum(d.billed) as billed, sum(d.paid) as paid,
         sum(d.outstanding) as outstanding, sum(d.expired) as expired
    from offices_asked o
    join revenue_days d on d.office_key = o.key and d.day between :from::date and :to::date
   group by d.office_key, date_trunc('month', d.day)
),
queued as (
  select (select count(*) from offices_asked o
            join payments p on p.office_key = o.key and p.match_state = any(:queued))
       + (select count(*) from payments p
           where p.office_key is null and p.match_state = any(:queued)) as payments
),
${spanPercentiles(spansOfBills(BILLS_AT_EDGES), GROUPS)},
by_month as (
  select m.month, json_build_object('month', m.month, 'billed', ${total('billed')},
         'paid', ${total('paid')}, 'outstanding', ${total('outstanding')}) as line
    from months_asked m left join monthly using (month) group by m.month
),
tariffed as (
  select d.tariff_code as code, sum(d.lines) as lines, sum(d.billed) as billed, sum(d.paid) as paid
    from offices_asked o
    join tariff_days d on d.office_key = o.key and d.day between :from::date and :to::date
   group by d.tariff_code having sum(d.lines) > 0
),
by_tariff as (
  select t.billed, t.code, json_build_object('code', t.code,
         'nameId', coalesce(n.name_id, t.code), 'nameEn', coalesce(n.name_en, t.code),
         'lines', t.lines::int, 'billed', t.billed::bigint, 'paid', t.paid::bigint) as line
    from tariffed t
    left join lateral (select name_id, name_en from tariffs where code = t.code
                        order by valid_from desc limit 1) n on true
),
by_office as (
  select o.code, json_build_object('office', ${OFFICE_JSON},
         'billed', (select ${total('billed')} from monthly where office_key = o.key),
         'paid', (select ${total('paid')} from monthly where office_key = o.key),
         'outstanding', (select ${total('outstanding')} from monthly where office_key = o.key))
         as line
    from offices_asked o
)
select json_build_object(
  'figures', (select json_build_object(
    'bills', ${total('bills')}, 'billed', ${total('billed')}, 'paid', ${total('paid')},
    'outstanding', ${total('outstanding')}, 'expired', ${total('expired')},
    'queued', (select payments from queued),
    'medianHours', (select median from percentiles))
    from monthly),
  'byMonth', ${listOf('line', 'by_month', 'month')},
  'byTariff', ${listOf('line', 'by_tariff', 'billed desc, code')},
  'byOffice', ${sideBySide(listOf('line', 'by_office', 'code'))}) as answer`;

/** Non-tax state revenue (PNBP): what was billed, what came in, what is outstanding. */
export const readRevenue: ReadDashboard<'revenue'> = (scope) =>
  answerOf(REVENUE_SQL, scope, { queued: [...QUEUED_STATES], tallied: [''] });
