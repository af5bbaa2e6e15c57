import { isoDate } from '../../../domain/calendar/iso-date';
import { officesToReport, type Offices } from '../../../domain/identity/office-wide';
import type { LeaveState, LeaveType } from '../../../domain/leave/vocabulary';
import { todayIn } from '../../../infra/clock';
import { currentActor } from '../../../infra/current-actor';
import { parseInput } from '../../../infra/input';
import { valueOf } from '../../../infra/refusal-error';
import { database, rowsOf } from '../../../infra/transaction';
import { reportQuery, type Group } from './report-query';

/** The figures of one employee, unit, work area, or of the year as a whole. */
export interface ReportRow {
  /** Null where people belong to no unit or work area, and for the year as a whole. */
  readonly group: {
    readonly documentId: string;
    readonly name: string;
    readonly nip?: string;
  } | null;
  /** Days of standing leave that fall in the year: working days, or calendar days by its policy. */
  readonly daysByType: Readonly<Partial<Record<LeaveType, number>>>;
  readonly days: number;
  /** Requests for leave that begins in the year, by how they stand; drafts are not counted. */
  readonly requestsByState: Readonly<Partial<Record<LeaveState, number>>>;
  readonly requests: number;
  /** Of those that were decided: hours from submission to decision, by the calendar. */
  readonly decided: number;
  readonly medianHours: number | null;
  readonly ninetiethPercentileHours: number | null;
}

export interface LeaveReport {
  readonly year: number;
  readonly groupBy: Group;
  readonly rows: readonly ReportRow[];
  readonly total: ReportRow;
}

const PLACE = (link: string, column: string, table: string) => ({
  join: `left join ${link} gl on gl.employee_id = e.id left join ${table} g on g.id = gl.${column}`,
  key: 'g.document_id',
  group: `case when g.id is null then null
               else json_build_object('documentId', g.document_id, 'name', g.name) end`,
  order: 'g.name',
});

const GROUPED: Readonly<
  Record<Group, { join: string; key: string; group: string; order: string }>
> = {
  employee: {
    join: '',
    key: 'e.document_id',
    group: `json_build_object('documentId', e.document_id, 'name', e.name, 'nip', e.nip)`,
    order: 'e.name',
  },
  'org-unit': PLACE('employees_org_unit_lnk', 'org_unit_id', 'org_units'),
  'work-area': PLACE('employees_work_area_lnk', 'work_area_id', 'work_areas'),
  year: { join: '', key: 'null::text', group: 'null::json', order: 'null::text' },
};

/**
 * Days are counted in the year they fall in, by the rule in force when the leave begins: working
 * days as they were split when the request was judged, calendar days by the dates. Grouping sets
 * make the total the same reading of the same rows; no median can be had by adding others up.
 */
const REPORT_SQL = ({ join, key, group, order }: (typeof GROUPED)[Group]): string => `
with leave as (
  select ${key} as key, (${group})::jsonb as grouped, ${order} as name,
         r.leave_type, r.leave_state, r.start_date >= :first::date as begins_here,
         case when r.leave_state not in ('approved', 'recalled') then 0
              when policy.counts_in = 'calendar-days'
                then least(r.end_date, :last::date) - greatest(r.start_date, :first::date) + 1
              else coalesce((r.days_by_year::jsonb ->> :year)::int, 0) end as days,
         extract(epoch from r.decided_at - r.submitted_at) / 3600 as hours
    from employees e
    ${join}
    join leave_requests r on r.employee_key = e.document_id and r.leave_state <> 'draft'
                         and r.start_date <= :last::date and r.end_date >= :first::date
    left join lateral (select p.counts_in from leave_policies p
                        where p.leave_type = r.leave_type and p.employment_type = e.employment_type
                          and p.valid_from <= r.start_date
                          and (p.valid_to is null or p.valid_to >= r.start_date)
                        order by p.valid_from desc limit 1) policy on true
   where :offices::text[] is null or e.office_key = any(:offices)
),
by_type as (
  select key, grouping(key) as is_total, leave_type, sum(days) as days from leave
   group by grouping sets ((key, leave_type), (leave_type)) having sum(days) > 0
),
by_state as (
  select key, grouping(key) as is_total, leave_state, count(*) as requests from leave
   where begins_here group by grouping sets ((key, leave_state), (leave_state))
),
figures as (
  select key, grouping(key) as is_total, (array_agg(grouped))[1] as grouped, min(name) as name,
         sum(days) as days, count(*) filter (where begins_here) as requests,
         count(hours) filter (where begins_here) as decided,
         percentile_cont(array[0.5, 0.9]) within group (order by hours)
           filter (where begins_here and hours is not null) as quantiles
    from leave group by grouping sets ((key), ())
)
select f.is_total = 1 as "isTotal", case when f.is_total = 1 then null else f.grouped::json end as "group",
       coalesce(f.days, 0)::int as days, f.requests::int as requests, f.decided::int as decided,
       round(f.quantiles[1]::numeric, 1)::float as "medianHours",
       round(f.quantiles[2]::numeric, 1)::float as "ninetiethPercentileHours",
       coalesce((select json_object_agg(leave_type, t.days order by leave_type) from by_type t
                  where t.is_total = f.is_total and t.key is not distinct from f.key), '{}'::json)
         as "daysByType",
       coalesce((select json_object_agg(leave_state, s.requests order by leave_state) from by_state s
                  where s.is_total = f.is_total and s.key is not distinct from f.key), '{}'::json)
         as "requestsByState"
  from figures f
 order by f.is_total, f.name nulls last, f.key`;

const readReport = (
  groupBy: Group,
  year: number,
  offices: Offices
): Promise<(ReportRow & { isTotal: boolean })[]> =>
  rowsOf(database(), REPORT_SQL(GROUPED[groupBy]), {
    year: String(year),
    first: isoDate(year, 1, 1),
    last: isoDate(year, 12, 31),
    offices: offices === 'all' ? null : [...offices],
  });

/**
 * The leave report that the caller asks for. Throws 400 for a query that cannot be read, and 403 for
 * callers whose duty it is not, or of another office.
 */
export const leaveReport = async (given: unknown): Promise<LeaveReport> => {
  const { year, groupBy, office } = parseInput(reportQuery, given);
  const today = todayIn('Asia/Jakarta');
  const actor = await currentActor(database(), today);
  const found = await readReport(groupBy, year, valueOf(officesToReport(actor, office, today)));
  const figures = found.map(({ isTotal, ...row }) => ({ isTotal, row }));
  const [total] = figures.filter(({ isTotal }) => isTotal);
  if (total === undefined) throw new Error('A report without its total was read.');
  return {
    year,
    groupBy,
    rows: figures.filter(({ isTotal }) => !isTotal).map(({ row }) => row),
    total: total.row,
  };
};
