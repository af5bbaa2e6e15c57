import {
  sideBySide,
  hours,
  listOf,
  monthOf,
  MONTHS_ASKED,
  OFFICE_JSON,
  OFFICES_ASKED,
} from './asked-sql';

/** A picture of days, not of years. */
export const MOST_DAYS_AWAY = 366;

/** Leave that stands. `leave-report` counts the same days. */
const STANDS = `leave_state in ('approved', 'recalled')`;

/**
 * Working days of a request up to and including a date, within the year of `year_first`: what was
 * split by the calendar when the request was judged. Only where a month ends amid it does the
 * calendar tell how many of them came before; the last part is the rest, so that parts add up.
 */
const workedUpTo = (date: string): string => `
  case when ${date} < year_first then 0
       when ${date} >= year_last then year_days
       else least(year_days, (
         select count(*) from generate_series(year_first, ${date}, interval '1 day') day
          where extract(isodow from day) <= workdays
            and not exists (select 1 from holidays h where h.date = day::date
                               and (h.office_key is null or h.office_key = s.office_key)))) end`;

/** Days of standing leave in each month of the period, by request. */
const DAYS = `
standing as (
  select r.employee_key, e.office_key, r.leave_type, r.start_date, r.end_date,
         r.days_by_year::jsonb as days_by_year,
         case when e.work_pattern = 'six-day' then 6 else 5 end as workdays,
         coalesce(policy.counts_in = 'calendar-days', false) as by_calendar
    from offices_asked o
    join employees e on e.office_key = o.key
    join leave_requests r on r.employee_key = e.document_id and r.${STANDS}
                         and r.end_date >= :from::date and r.start_date <= :to::date
    left join lateral (select p.counts_in from leave_policies p
                        where p.leave_type = r.leave_type and p.employment_type = e.employment_type
                          and p.valid_from <= r.start_date
                          and (p.valid_to is null or p.valid_to >= r.start_date)
                        order by p.valid_from desc limit 1) policy on true
),
parts as (
  select s.*, to_char(month, 'YYYY-MM') as month,
         greatest(s.start_date, month::date, :from::date) as first,
         least(s.end_date, (month + interval '1 month')::date - 1, :to::date) as last,
         greatest(s.start_date, date_trunc('year', month)::date) as year_first,
         least(s.end_date, (date_trunc('year', month) + interval '1 year')::date - 1) as year_last,
         coalesce((s.days_by_year ->> extract(year from month)::text)::int, 0) as year_days
    from standing s
    cross join lateral generate_series(date_trunc('month', greatest(s.start_date, :from::date)),
                                       least(s.end_date, :to::date), interval '1 month') month
),
days as (
  select s.office_key, s.month, s.leave_type,
         case when by_calendar then last - first + 1
              else ${workedUpTo('last')} - ${workedUpTo('(first - 1)')} end as days
    from parts s
)`;

/** How long decisions took, by the day on which they fell in their office. */
const DECISIONS = `
begun as (
  select e.office_key, count(*) as requests
    from offices_asked o
    join employees e on e.office_key = o.key
    join leave_requests r on r.employee_key = e.document_id and r.leave_state <> 'draft'
                         and r.start_date between :from::date and :to::date
   group by 1
),
decided as (
  select e.office_key, r.decided_at - r.submitted_at as took,
         ${monthOf(`(r.decided_at at time zone 'UTC' at time zone o.zone)`)} as month
    from offices_asked o
    join employees e on e.office_key = o.key
    join leave_requests r on r.employee_key = e.document_id
                         and r.decided_at >= o.since and r.decided_at < o.until
)`;

/** A day's count is the sum of who has come and gone so far, as in the leave calendar. */
const AWAY = `
shown as (
  select greatest(:from::date, :to::date - ${MOST_DAYS_AWAY - 1}) as first_shown
),
changes as (
  select greatest(start_date, first_shown) as date, 1 as people
    from standing, shown where end_date >= first_shown
  union all
  select end_date + 1, -1 from standing, shown where end_date >= first_shown and end_date < :to::date
),
away_per_day as (
  select day::date as date, sum(coalesce(c.people, 0)) over (order by day) as away
    from shown, generate_series(first_shown, :to::date, interval '1 day') day
    left join (select date, sum(people) as people from changes group by date) c on c.date = day
),
away_today as (
  select e.office_key, count(*) as people
    from offices_asked o
    join employees e on e.office_key = o.key
    join leave_requests r on r.employee_key = e.document_id and r.${STANDS}
                         and o.today between r.start_date and r.end_date
   group by 1
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
  select g.document_id as key, g.name,
         sum(l.days) filter (where l.kind not in ('consume', 'restore')) as granted,
         -coalesce(sum(l.days) filter (where l.kind in ('consume', 'restore')), 0) as used,
         sum(l.held) as held, sum(l.days) - sum(l.held) as remaining
    from offices_asked o
    join employees e on e.office_key = o.key
    join leave_ledger_entries l on l.employee_key = e.document_id and l.leave_type = 'annual'
                               and l.year = extract(year from :to::date)::int
    left join employees_org_unit_lnk gl on gl.employee_id = e.id
    left join org_units g on g.id = gl.org_unit_id
   group by 1, 2
)`;

const MEDIAN = hours('percentile_disc(0.5) within group (order by took)');
const NINETIETH = hours('percentile_disc(0.9) within group (order by took)');

/** The leave dashboard, in one reading. */
export const LEAVE_SQL = `
with ${OFFICES_ASKED}, ${MONTHS_ASKED}, ${DAYS}, ${DECISIONS}, ${AWAY}, ${QUOTAS},
decided_by_month as (
  select month, count(took) as decided, ${MEDIAN} as median, ${NINETIETH} as ninetieth
    from decided group by month
),
by_office as (
  select o.code, ${OFFICE_JSON} as office,
         coalesce((select requests from begun b where b.office_key = o.key), 0) as requests,
         (select coalesce(sum(days), 0) from days d where d.office_key = o.key) as days,
         coalesce((select people from away_today a where a.office_key = o.key), 0) as away,
         (select ${MEDIAN} from decided d where d.office_key = o.key) as median
    from offices_asked o
)
select json_build_object(
  'figures', json_build_object(
    'requests', (select coalesce(sum(requests), 0) from begun),
    'days', (select coalesce(sum(days), 0) from days),
    'awayToday', (select coalesce(sum(people), 0) from away_today),
    'waiting', (select count(*) from offices_asked o
                  join employees e on e.office_key = o.key
                  join leave_requests r on r.employee_key = e.document_id
                                       and r.leave_state = any(:waiting)),
    'decided', (select count(took) from decided),
    'medianHours', (select ${MEDIAN} from decided),
    'ninetiethPercentileHours', (select ${NINETIETH} from decided)),
  'daysByMonth', ${listOf(
    `json_build_object('month', month, 'leaveType', leave_type, 'days', days)`,
    `(select m.month, t.leave_type, t.rank, coalesce(sum(d.days), 0) as days
        from months_asked m
        cross join unnest(:types::text[]) with ordinality as t (leave_type, rank)
        left join days d on d.month = m.month and d.leave_type = t.leave_type
       group by 1, 2, 3) by_month`,
    'month, rank'
  )},
  'decisionTimes', ${listOf(
    `json_build_object('month', m.month, 'decided', coalesce(decided, 0), 'medianHours', median,
                       'ninetiethPercentileHours', ninetieth)`,
    'months_asked m left join decided_by_month d using (month)',
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
       'granted', coalesce(granted, 0), 'used', used, 'held', held, 'remaining', remaining)`,
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
