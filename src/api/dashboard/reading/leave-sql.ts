import { spansOfDecisions } from '../../../../database/leave-tallies';
import { sideBySide, listOf, monthOf, MONTHS_ASKED, OFFICE_JSON, OFFICES_ASKED } from './asked-sql';
import { spanPercentiles } from './span-percentiles';

/** A picture of days, not of years. */
const MOST_DAYS_AWAY = 366;

const DECISIONS_AT_EDGES = spansOfDecisions(`
  (select t.* from edges e
     join timed_leave_decisions t
       on t.office_key = e.key and t.day between e.first_day and e.last_day)`);

const GROUPS = `
  select null::varchar as office_key, null::date as month, null::varchar as sector, span, band, times
    from banded
  union all select null, month, null, span, band, times from banded
  union all select office_key, null, null, span, band, times from banded`;

/** Days and requests by month and type: of whole months at once, of others day by day. */
const LEAVE_BY_MONTH = `
leave_by_month as materialized (
  select l.office_key, ${monthOf('p.month')} as month, l.leave_type, l.days, l.begun
    from parts p cross join offices_asked o
    join leave_months l on l.office_key = o.key and l.month = p.month
   where p.first_day = p.month and p.last_day = p.month_end
  union all
  select l.office_key, ${monthOf('p.month')}, l.leave_type, l.days, l.begun
    from parts p cross join offices_asked o
    join leave_days l on l.office_key = o.key and l.day between p.first_day and p.last_day
   where p.first_day > p.month or p.last_day < p.month_end
)`;

/** How many are away at the beginning of a day: whoever has come and gone before. */
const awayBefore = (day: string): string => `
  (select coalesce(sum(m.away), 0) from leave_months m
    where m.office_key = o.key and m.month < date_trunc('month', ${day}))
  + (select coalesce(sum(a.away), 0) from leave_absences a
      where a.office_key = o.key and a.day >= date_trunc('month', ${day}) and a.day < ${day})`;

/** A day's count is the sum of who has come and gone so far, as in the leave calendar. */
const AWAY = `
shown as (
  select greatest(:from::date, :to::date - ${MOST_DAYS_AWAY - 1}) as first_shown
),
away_before as (
  select coalesce(sum(${awayBefore('first_shown')}), 0) as people from shown, offices_asked o
),
away_per_day as (
  select day::date as date,
         (b.people + sum(coalesce(c.change, 0)) over (order by day))::int as away
    from shown, away_before b, generate_series(first_shown, :to::date, interval '1 day') day
    left join (select a.day as date, sum(a.away) as change
                 from shown cross join offices_asked o
                 join leave_absences a
                   on a.office_key = o.key and a.day between first_shown and :to::date
                group by a.day) c on c.date = day
),
away_today as (
  select o.key as office_key, ${awayBefore('(o.today + 1)')} as people from offices_asked o
),
thresholds as (
  select case when count(*) = count(w.away_threshold) then sum(w.away_threshold) end as together
    from offices_asked o
    join work_areas_office_lnk l on l.office_id = o.id
    join work_areas w on w.id = l.work_area_id
)`;

/** Accounts of annual leave of the year, by unit; what may still be asked for remains. */
const QUOTAS = `
quotas as (
  select g.document_id as key, g.name, sum(a.granted) as granted, sum(a.used) as used,
         sum(a.held) as held, sum(a.remaining) as remaining
    from offices_asked o
    join leave_accounts a on a.office_key = o.key and a.year = extract(year from :to::date)::int
    left join org_units g on g.document_id = a.unit_key
   group by 1, 2 having sum(a.entries) > 0
)`;

const total = (column: string, from: string): string =>
  `(select coalesce(sum(${column}), 0)::int from ${from})`;
const timed = (column: string): string =>
  `(select ${column} from percentiles where office_key is null and month is null)`;

/** The leave dashboard, in one reading of what `follow_leave` has counted. */
export const LEAVE_SQL = `
with ${OFFICES_ASKED}, ${MONTHS_ASKED},
${spanPercentiles(DECISIONS_AT_EDGES, GROUPS)},
${LEAVE_BY_MONTH}, ${AWAY}, ${QUOTAS},
by_office as (
  select o.code, ${OFFICE_JSON} as office,
         ${total('begun', 'leave_by_month l where l.office_key = o.key')} as requests,
         ${total('days', 'leave_by_month l where l.office_key = o.key')} as days,
         ${total('people', 'away_today a where a.office_key = o.key')} as away,
         (select p.median from percentiles p where p.office_key = o.key) as median
    from offices_asked o
)
select json_build_object(
  'figures', json_build_object(
    'requests', ${total('begun', 'leave_by_month')},
    'days', ${total('days', 'leave_by_month')},
    'awayToday', ${total('people', 'away_today')},
    'waiting', ${total('waiting', 'offices_asked o join leave_months m on m.office_key = o.key')},
    'decided', coalesce(${timed('measured')}, 0),
    'medianHours', ${timed('median')},
    'ninetiethPercentileHours', ${timed('ninetieth')}),
  'daysByMonth', ${listOf(
    `json_build_object('month', month, 'leaveType', leave_type, 'days', days)`,
    `(select m.month, t.leave_type, t.rank, coalesce(sum(l.days), 0)::int as days
        from months_asked m
        cross join unnest(:types::text[]) with ordinality as t (leave_type, rank)
        left join leave_by_month l on l.month = m.month and l.leave_type = t.leave_type
       group by 1, 2, 3) by_month`,
    'month, rank'
  )},
  'decisionTimes', ${listOf(
    `json_build_object('month', m.month, 'decided', coalesce(p.measured, 0), 'medianHours', p.median,
                       'ninetiethPercentileHours', p.ninetieth)`,
    `months_asked m left join percentiles p on ${monthOf('p.month')} = m.month`,
    'm.month'
  )},
  'awayPerDay', ${listOf(
    `json_build_object('date', date, 'away', away, 'threshold', together)`,
    'away_per_day, thresholds',
    'date'
  )},
  'quotaUse', ${listOf(
    `json_build_object(
       'group', case when key is null then null
                     else json_build_object('documentId', key, 'name', name) end,
       'granted', granted, 'used', used, 'held', held, 'remaining', remaining)`,
    'quotas',
    'name nulls last, key'
  )},
  'byOffice', ${sideBySide(
    listOf(
      `json_build_object('office', office, 'requests', requests, 'days', days,
                         'awayToday', away, 'medianHours', median)`,
      'by_office',
      'code'
    )
  )}) as answer`;
