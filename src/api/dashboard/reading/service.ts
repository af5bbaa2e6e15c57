import { spansOfSteps } from '../../../../database/service-tallies';
import { OPEN_STAGES } from '../../../domain/certification/awaited-step';
import { DIRECTIONS, SECTORS, STAGES } from '../../../domain/certification/vocabulary';
import { IS_LATE, STANDARD } from '../../service-application/reading/standard-sql';
import { OPEN_SQL } from '../../service-application/reading/work-queue-query';
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

/** From submission to certificate, as `database/service-tallies.ts` names it. */
const WHOLE_WAY = `span = 'to-certificate'`;

const STEPS_AT_EDGES = `
  (select t.* from edges e
     join application_steps t
       on t.office_key = e.key and t.happened_at >= e.since and t.happened_at < e.until)`;

const GROUPS = `
  select null::varchar as office_key, null::date as month, sector, span, band, times
    from banded where not ${WHOLE_WAY}
  union all select null, null, null, span, band, times from banded where ${WHOLE_WAY}
  union all select office_key, null, null, span, band, times from banded where ${WHOLE_WAY}`;

const EVENTS = ['submitted', 'issued', 'refused', 'destroyed', 'cancelled'] as const;
const COUNTED = [...EVENTS, 'drafts', 'corrections'] as const;

const total = (column: string): string => `coalesce(sum(${column}), 0)::int`;
const counted = (columns: readonly string[]): string =>
  columns.map((column) => `'${column}', ${total(column)}`).join(', ');

/** What happened is tallied by day and office; what is open is looked up as the work queue does. */
const SERVICE_SQL = `
with ${OFFICES_ASKED}, ${MONTHS_ASKED},
clock as (select :now::timestamptz at time zone 'UTC' as now),
sectors as (select sector, s_rank from unnest(:sectors::text[]) with ordinality s (sector, s_rank)),
directions as (
  select direction, d_rank from unnest(:directions::text[]) with ordinality d (direction, d_rank)
),
stages as (select stage, rank from unnest(:stages::text[]) with ordinality t (stage, rank)),
monthly as materialized (
  select d.office_key, to_char(date_trunc('month', d.day), 'YYYY-MM') as month, d.sector,
         d.direction, ${COUNTED.map((column) => `sum(d.${column}) as ${column}`).join(', ')}
    from offices_asked o
    join service_days d on d.office_key = o.key and d.day between :from::date and :to::date
   group by d.office_key, date_trunc('month', d.day), d.sector, d.direction
),
waiting as materialized (
  select a.office_key, a.stage, a.sector, a.direction, count(*)::int as applications,
         (count(*) filter (where ${IS_LATE}))::int as late
    from clock cross join offices_asked o
    join service_applications a on a.office_key = o.key ${STANDARD}
   where ${OPEN_SQL}
   group by a.office_key, a.stage, a.sector, a.direction
),
${spanPercentiles(spansOfSteps(STEPS_AT_EDGES), GROUPS)},
whole_way as (select * from percentiles where ${WHOLE_WAY}),
targets as (
  select s.sector, s.stage, s.target_hours from service_standards s
   where :to::date between s.valid_from and coalesce(s.valid_until, 'infinity'::date)
),
by_stage as (
  select rank, s_rank, d_rank, stage, sector, direction, sum(applications)::int as applications,
         sum(late)::int as late
    from waiting join stages using (stage) join sectors using (sector)
    join directions using (direction)
   group by rank, s_rank, d_rank, stage, sector, direction
),
by_month as (
  select m.month, s.s_rank, d.d_rank, json_build_object('month', m.month, 'sector', s.sector,
         'direction', d.direction, ${counted(EVENTS)}) as line
    from months_asked m cross join sectors s cross join directions d
    left join monthly using (month, sector, direction)
   group by m.month, s.sector, s.s_rank, d.direction, d.d_rank
),
stage_times as (
  select s_rank, rank, json_build_object('sector', s.sector, 'stage', t.stage,
         'passed', coalesce(p.measured, 0), 'medianHours', p.median,
         'ninetiethPercentileHours', p.ninetieth, 'targetHours', g.target_hours) as line
    from sectors s cross join stages t
    left join percentiles p on p.sector = s.sector and p.span = t.stage
    left join targets g on g.sector = s.sector and g.stage = t.stage
   where p.measured is not null or g.target_hours is not null
),
corrected as (
  select m.month, json_build_object('month', m.month, ${counted(['drafts', 'corrections'])}) as line
    from months_asked m left join monthly using (month) group by m.month
),
by_office as (
  select o.code, json_build_object('office', ${OFFICE_JSON},
         'submitted', (select ${total('submitted')} from monthly where office_key = o.key),
         'issued', (select ${total('issued')} from monthly where office_key = o.key),
         'open', (select ${total('applications')} from waiting where office_key = o.key),
         'late', (select ${total('late')} from waiting where office_key = o.key),
         'medianHours', (select median from whole_way where office_key = o.key)) as line
    from offices_asked o
)
select json_build_object(
  'figures', (select json_build_object(
    'submitted', ${total('submitted')}, 'issued', ${total('issued')},
    'open', (select ${total('applications')} from waiting),
    'late', (select ${total('late')} from waiting),
    'medianHours', (select median from whole_way where office_key is null),
    'ninetiethPercentileHours', (select ninetieth from whole_way where office_key is null),
    'drafts', ${total('drafts')}, 'corrections', ${total('corrections')},
    'correctionsPerDraft', round(sum(corrections) / nullif(sum(drafts), 0), 2)::float8)
    from monthly),
  'byStage', ${listOf(
    `json_build_object('stage', stage, 'sector', sector, 'direction', direction,
                       'applications', applications, 'late', late)`,
    'by_stage',
    'rank, s_rank, d_rank'
  )},
  'byMonth', ${listOf('line', 'by_month', 'month, s_rank, d_rank')},
  'stageTimes', ${listOf('line', 'stage_times', 's_rank, rank')},
  'corrections', ${listOf('line', 'corrected', 'month')},
  'byOffice', ${sideBySide(listOf('line', 'by_office', 'code'))}) as answer`;

/** Applications as they move: what came, what went, what waits, and how long it takes. */
export const readService: ReadDashboard<'service'> = (scope) =>
  answerOf(SERVICE_SQL, scope, {
    now: scope.now.toISOString(),
    sectors: [...SECTORS],
    directions: [...DIRECTIONS],
    stages: STAGES.filter((stage) => OPEN_STAGES.includes(stage)),
    tallied: [...SECTORS, ''],
  });
