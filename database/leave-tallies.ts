import { PENDING_STATES, STANDING_STATES } from '../src/domain/leave/vocabulary';
import { afterStatements, changes, index } from './constraint-statements';
import { listed } from './listed';
import { addToSums, sumsTable, type Tally } from './signed-tally';
import { addSpans } from './span-tallies';

/**
 * What the leave dashboard adds up (`src/api/dashboard/reading/leave-sql.ts`). What a request comes
 * to hangs on its employee, the calendar and the policies as well. So whoever changes one of them
 * leaves a mark, in the same transaction, and nothing else: writers never wait for each other here.
 * `follow_leave` counts anew whatever is marked; it runs before each reading, and as a job.
 */

/** Leave by month and type: by the days themselves, and by the day it begins. */
const LEAVE_MONTHS: Tally = {
  name: 'leave_months',
  keys: { office_key: 'varchar', month: 'date', leave_type: 'varchar' },
  // `away`: how many more people are away at the end of it than before.
  sums: ['days', 'begun', 'away', 'waiting'],
};

/** The same by day, for periods that begin or end amid a month. */
const LEAVE_DAYS: Tally = {
  name: 'leave_days',
  keys: { office_key: 'varchar', day: 'date', leave_type: 'varchar' },
  sums: ['days', 'begun'],
};

/** How many more people are away from a day on. */
const ABSENCES: Tally = {
  name: 'leave_absences',
  keys: { office_key: 'varchar', day: 'date' },
  sums: ['away'],
};

/** Annual leave of a year by unit ('' where somebody belongs to none). */
const ACCOUNTS: Tally = {
  name: 'leave_accounts',
  keys: { office_key: 'varchar', year: 'int', unit_key: 'varchar' },
  sums: ['entries', 'granted', 'used', 'held', 'remaining'],
};

const TALLIES = [LEAVE_MONTHS, LEAVE_DAYS, ABSENCES, ACCOUNTS];

const STANDS = `leave_state in (${listed(STANDING_STATES)})`;
const WAITS = `leave_state in (${listed(PENDING_STATES)})`;
const USED = `kind in ('consume', 'restore')`;

/**
 * Working days of a request were counted for each year when it was judged. The calendar tells on
 * which of its days they fall; the last day of a year has the rest, so that days add up.
 */
const COUNT_LEAVE = `
insert into counted_leave (employee_key, office_key, day, leave_type, days, begun, away, waiting)
with asked as (
  select r.id, r.employee_key, e.office_key, coalesce(r.leave_type, '') as leave_type,
         r.leave_state, r.start_date, r.end_date,
         r.days_by_year::jsonb as days_by_year,
         case when e.work_pattern = 'six-day' then 6 else 5 end as workdays,
         coalesce(policy.counts_in = 'calendar-days', false) as by_calendar
    from employees e
    join leave_requests r on r.employee_key = e.document_id and r.leave_state <> 'draft'
    left join lateral (select p.counts_in from leave_policies p
                        where p.leave_type = r.leave_type and p.employment_type = e.employment_type
                          and p.valid_from <= r.start_date
                          and (p.valid_to is null or p.valid_to >= r.start_date)
                        order by p.valid_from desc limit 1) policy on true
   where e.document_id = any(marked) and e.office_key is not null
),
each_day as (
  select a.*, day::date as day, extract(year from day)::int as year,
         extract(isodow from day) <= workdays
         and not exists (select 1 from holidays h
                          where h.date = day::date
                            and (h.office_key is null or h.office_key = a.office_key)) as works
    from asked a, generate_series(a.start_date, a.end_date, interval '1 day') day
   where a.${STANDS}
),
so_far as (
  select d.*, case
           when by_calendar then count(*) over until_then
           when day = end_date or day = make_date(year, 12, 31) then of_year
           else least(of_year, count(*) filter (where works) over until_then) end as taken
    from each_day d, lateral (select coalesce((days_by_year ->> year::text)::int, 0) as of_year) y
  window until_then as (partition by id, year order by day)
),
counted as (
  select employee_key, office_key, day, leave_type, 0 as begun, 0 as away, 0 as waiting,
         taken - coalesce(lag(taken) over (partition by id, year order by day), 0) as days
    from so_far
  union all
  select employee_key, office_key, start_date, leave_type, 1, (${STANDS})::int, (${WAITS})::int, 0
    from asked
  union all
  select employee_key, office_key, end_date + 1, leave_type, 0, -1, 0, 0 from asked where ${STANDS}
)
select employee_key, office_key, day, leave_type, sum(days), sum(begun), sum(away), sum(waiting)
  from counted group by employee_key, office_key, day, leave_type
having sum(days) <> 0 or sum(begun) <> 0 or sum(away) <> 0 or sum(waiting) <> 0;`;

const COUNT_DECISIONS = `
insert into timed_leave_decisions (employee_key, office_key, day, tenths)
select e.document_id, e.office_key,
       (r.decided_at at time zone 'UTC' at time zone coalesce(o.time_zone, 'Asia/Jakarta'))::date,
       round(greatest(extract(epoch from r.decided_at - r.submitted_at), 0) / 360)::int
  from employees e
  join offices o on o.document_id = e.office_key
  join leave_requests r on r.employee_key = e.document_id
                       and r.decided_at is not null and r.submitted_at is not null
 where e.document_id = any(marked);`;

const COUNT_ACCOUNTS = `
insert into counted_accounts (employee_key, office_key, year, unit_key, entries, granted, used, held,
                              remaining)
select e.document_id, e.office_key, l.year, coalesce(g.document_id, ''), count(*),
       coalesce(sum(l.days) filter (where not ${USED}), 0),
       -coalesce(sum(l.days) filter (where ${USED}), 0), sum(l.held), sum(l.days) - sum(l.held)
  from employees e
  join leave_ledger_entries l on l.employee_key = e.document_id and l.leave_type = 'annual'
  left join employees_org_unit_lnk gl on gl.employee_id = e.id
  left join org_units g on g.id = gl.org_unit_id
 where e.document_id = any(marked) and e.office_key is not null
 group by 1, 2, 3, 4;`;

/** Rows of decisions as spans are told apart; nothing else has this sector. */
export const spansOfDecisions = (decisions: string): string => `
  select office_key, date_trunc('month', day)::date as month, 'leave' as sector,
         'to-decision' as span, day, tenths
    from ${decisions} decisions`;

/** Add what was counted of those who are marked to the sums, or take it away. */
const exchange = (sign: '' | '-'): string => {
  const summed = ({ sums }: Tally): string =>
    sums.map((sum) => `${sign}${sum} as ${sum}`).join(', ');
  const marked = 'where employee_key = any(marked)';
  const leave = (tally: Tally, keys: string): string =>
    addToSums(tally, tally.name, `select ${keys}, ${summed(tally)} from counted_leave ${marked}`);
  return `
    ${leave(LEAVE_MONTHS, `office_key, date_trunc('month', day)::date as month, leave_type`)}
    ${leave(LEAVE_DAYS, 'office_key, day, leave_type')}
    ${leave(ABSENCES, 'office_key, day')}
    ${addToSums(
      ACCOUNTS,
      ACCOUNTS.name,
      `select office_key, year, unit_key, ${summed(ACCOUNTS)} from counted_accounts ${marked}`
    )}
    ${addSpans(
      `select *, ${sign}1 as times
         from (${spansOfDecisions(`(select * from timed_leave_decisions ${marked})`)}) spans`
    )}`;
};

const COUNTED = ['counted_leave', 'timed_leave_decisions', 'counted_accounts'];

/**
 * Whose leave is marked: a mark without employee or day is everybody's; one with a day, that of all
 * who are away then. Who that is, is told now: whoever marked did not see what was not yet committed.
 */
const MARKED_SQL = `
with gone as (delete from leave_marks returning employee_key, day)
select array_agg(distinct key) into marked
  from (select employee_key as key from gone where employee_key is not null
        union all
        select r.employee_key from gone join leave_requests r
            on gone.day between r.start_date and r.end_date
        union all
        select document_id from employees
         where exists (select 1 from gone where employee_key is null and day is null)) keys;`;

const markEach = (rows: string): string => `insert into leave_marks (employee_key) ${rows};`;
const MARK_ALL = 'insert into leave_marks values (null, null);';

/** A function that marks after each statement, by the rows that came, and those that went. */
const marksAfter = (table: string, mark: (rows: string) => string): string[] => {
  const name = `mark_leave_by_${table}`;
  return [
    `create or replace function ${name}() returns trigger language plpgsql as $$
     begin
       case tg_op
         when 'INSERT' then ${mark('added')}
         when 'DELETE' then ${mark('removed')}
         else ${mark('(select * from added union all select * from removed)')}
       end case;
       return null;
     end $$`,
    ...afterStatements(`${table}_leave_marks`, table, `${name}()`),
  ];
};

const markKeys = (rows: string): string =>
  markEach(`select distinct employee_key from ${rows} rows where employee_key is not null`);

const markLinked = (rows: string): string =>
  markEach(`select distinct e.document_id from ${rows} l join employees e on e.id = l.employee_id`);

const SHAPED_BY = ['office_key', 'work_pattern', 'employment_type'];

/** Brings the tallies in line with all that is marked. Those who come at once wait for each other. */
export const FOLLOW_LEAVE = 'select follow_leave()';

/** After those of the spans, and before whatever counts spans anew. */
export const LEAVE_TALLY_STATEMENTS: readonly string[] = [
  'create table if not exists leave_marks (employee_key varchar, day date)',
  `create table if not exists counted_leave (
     employee_key varchar not null, office_key varchar not null, day date not null,
     leave_type varchar not null, days int not null, begun int not null, away int not null,
     waiting int not null)`,
  `create table if not exists timed_leave_decisions (
     employee_key varchar not null, office_key varchar not null, day date not null,
     tenths int not null)`,
  `create table if not exists counted_accounts (
     employee_key varchar not null, office_key varchar not null, year int not null,
     unit_key varchar not null, entries int not null, granted int not null, used int not null,
     held int not null, remaining int not null)`,
  ...COUNTED.map((table) => index(`${table}_of_employee`, `${table} (employee_key)`)),
  // What a dashboard of part of a month looks up by itself.
  index('timed_leave_decisions_of_day', 'timed_leave_decisions (office_key, day) include (tenths)'),
  ...TALLIES.map(sumsTable),
  `create or replace function follow_leave() returns void language plpgsql as $$
   declare
     marked varchar[];
   begin
     if not exists (select 1 from leave_marks) then
       return;
     end if;
     -- Spans are summed and counted anew by others too.
     perform pg_advisory_xact_lock(hashtext('dashboard-tallies'));
     ${MARKED_SQL}
     if marked is null then
       return;
     end if;
     ${exchange('-')}
     ${COUNTED.map((table) => `delete from ${table} where employee_key = any(marked);`).join('\n')}
     ${COUNT_LEAVE}${COUNT_DECISIONS}${COUNT_ACCOUNTS}
     ${exchange('')}
   end $$`,
  ...marksAfter('leave_requests', markKeys),
  ...marksAfter('leave_ledger_entries', markKeys),
  ...marksAfter('employees_org_unit_lnk', markLinked),
  ...marksAfter(
    'holidays',
    (rows) => `insert into leave_marks (day) select distinct date from ${rows} rows;`
  ),
  `create or replace function mark_leave_of_employee() returns trigger language plpgsql as $$
   begin
     ${markEach('values (new.document_id)')}
     return null;
   end $$`,
  `create or replace trigger employees_leave_marks after update on employees for each row
     when (${changes(SHAPED_BY)})
     execute function mark_leave_of_employee()`,
  `create or replace function mark_all_leave() returns trigger language plpgsql as $$
   begin
     ${MARK_ALL}
     return null;
   end $$`,
  `create or replace trigger leave_policies_leave_marks after insert or update or delete
     on leave_policies for each statement execute function mark_all_leave()`,
  `create or replace trigger leave_requests_leave_marks_truncate after truncate
     on leave_requests for each statement execute function mark_all_leave()`,
  `create or replace trigger offices_leave_marks after update on offices for each row
     when (old.time_zone is distinct from new.time_zone) execute function mark_all_leave()`,
  // What stood before the marks did.
  `do $$ begin
     if not exists (select 1 from counted_leave) and not exists (select 1 from counted_accounts) then
       ${MARK_ALL}
     end if;
   end $$`,
  FOLLOW_LEAVE,
];
