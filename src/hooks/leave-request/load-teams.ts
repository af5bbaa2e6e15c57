import type { IsoDate } from '../../domain/calendar/iso-date';
import type { Team } from '../../domain/leave/threshold';
import { preparedRowsOf, type Queryable, type Transaction } from '../../infra/transaction';
import { ACTIVE_STATES_SQL } from './active-states';

/** Whose days are looked at; the key is empty for a request that is not stored. */
export interface Asked {
  readonly key: string;
  readonly employeeKey: string;
  readonly startDate: IsoDate;
  readonly endDate: IsoDate;
}

/** Whether an employee `e` is in a work area or unit that limits how many may be away. */
export const IN_LIMITED_TEAM_SQL = `(
  exists (select 1 from employees_work_area_lnk own join work_areas t on t.id = own.work_area_id
           where own.employee_id = e.id and t.away_threshold is not null)
  or exists (select 1 from employees_org_unit_lnk own join org_units t on t.id = own.org_unit_id
              where own.employee_id = e.id and t.away_threshold is not null))`;

interface TeamRow extends Team {
  readonly key: string;
}

const teamsIn = (table: string, link: string, column: string): string => `
  select t.name, t.away_threshold,
         array(select other.employee_id from ${link} other
                where other.${column} = t.id and other.employee_id <> asked.employee_id) as others
    from ${link} own join ${table} t on t.id = own.${column} and t.away_threshold is not null
   where own.employee_id = asked.employee_id`;

/** Colleagues are looked up one by one: a team has few people, an office thousands of requests. */
const TEAMS_SQL = `
with asked as (
  select a.key, a.start_date, a.end_date, e.id as employee_id, own.id, own.submitted_at
    from unnest(:keys::text[], :employeeKeys::text[], :startDates::date[], :endDates::date[])
         as a (key, employee_key, start_date, end_date)
    join employees e on e.document_id = a.employee_key
    left join leave_requests own on own.document_id = a.key
)
select asked.key, team.name, team.away_threshold as "awayThreshold",
       coalesce(there.absences, '[]'::json) as absences
  from asked
 cross join lateral (
    ${teamsIn('work_areas', 'employees_work_area_lnk', 'work_area_id')}
    union all
    ${teamsIn('org_units', 'employees_org_unit_lnk', 'org_unit_id')}
  ) team
  left join lateral (
    select json_agg(json_build_object(
             'name', e.name, 'startDate', r.start_date, 'endDate', r.end_date,
             'state', r.leave_state,
             'earlier', asked.submitted_at is null
                        or (r.submitted_at, r.id) < (asked.submitted_at, asked.id))) as absences
      from employees e
      join leave_requests r on r.employee_key = e.document_id and r.leave_state in ${ACTIVE_STATES_SQL}
       and r.end_date >= asked.start_date and r.start_date <= asked.end_date
     where e.id = any(team.others)
  ) there on true`;

/**
 * The teams of those who ask, as far as they limit how many may be away: with the active requests of
 * the others that share a day with the one asked about. One statement.
 */
export const teamsOfEach = async (
  queryable: Queryable,
  asked: readonly Asked[]
): Promise<ReadonlyMap<string, readonly Team[]>> => {
  const rows = await preparedRowsOf<TeamRow>(queryable, TEAMS_SQL, {
    keys: asked.map(({ key }) => key),
    employeeKeys: asked.map(({ employeeKey }) => employeeKey),
    startDates: asked.map(({ startDate }) => startDate),
    endDates: asked.map(({ endDate }) => endDate),
  });
  const teams = new Map<string, Team[]>();
  for (const { key, ...team } of rows) teams.set(key, [...(teams.get(key) ?? []), team]);
  return teams;
};

/** The same for one request. */
export const teamsOf = async (queryable: Queryable, asked: Asked): Promise<readonly Team[]> =>
  (await teamsOfEach(queryable, [asked])).get(asked.key) ?? [];

const LOCK_SQL = `
select pg_advisory_xact_lock(hashtextextended('people-away:' || key, 0))
  from (select t.document_id as key
          from employees e
          join employees_work_area_lnk l on l.employee_id = e.id
          join work_areas t on t.id = l.work_area_id and t.away_threshold is not null
         where e.document_id = :employeeKey
        union
        select t.document_id
          from employees e
          join employees_org_unit_lnk l on l.employee_id = e.id
          join org_units t on t.id = l.org_unit_id and t.away_threshold is not null
         where e.document_id = :employeeKey
         order by 1) teams`;

/**
 * Let nobody else decide on people of the same teams until this transaction ends. The rows of teams
 * stay free: moving a head locks them first and requests after, a decision the other way round.
 * @returns whether there is any team with a limit
 */
export const lockTeams = async (trx: Transaction, employeeKey: string): Promise<boolean> =>
  (await preparedRowsOf(trx, LOCK_SQL, { employeeKey })).length > 0;
