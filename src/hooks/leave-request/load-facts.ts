import { addDays, type IsoDate } from '../../domain/calendar/iso-date';
import type { WorkCalendar } from '../../domain/calendar/work-calendar';
import { OFFICE_ITSELF, type Actor } from '../../domain/identity/actor';
import type { Movement } from '../../domain/leave/ledger';
import type { LeavePolicy } from '../../domain/leave/policy';
import type { DaysByYear } from '../../domain/leave/quota';
import type { LeaveFacts, LeaveRequest, OtherRequest, Requester } from '../../domain/leave/request';
import type { LedgerFacts } from '../../domain/leave/settlement';
import {
  ACTIVE_STATES,
  type CarryOverReading,
  type LeaveType,
} from '../../domain/leave/vocabulary';
import { todayIn } from '../../infra/clock';
import { currentActor } from '../../infra/current-actor';
import { preparedRowsOf, rowsOf, type Queryable, type Transaction } from '../../infra/transaction';
import { IN_LIMITED_TEAM_SQL } from './load-teams';
import { PARTICULARS_SQL } from './particulars';

/** A stored request: what the rules need of it, and the row's own id. */
export interface StoredRequest extends LeaveRequest {
  readonly id: number;
  readonly reason: string;
  readonly addressDuringLeave: string | null;
  readonly phone: string | null;
  readonly workingDays: number | null;
  readonly daysByYear: DaysByYear;
  /** Row ids of the evidence. */
  readonly attachments: readonly number[];
  readonly substituteKey: string | null;
}

/** A request as the database gives it: without what follows from it, and JSON where a map is meant. */
interface RequestRow extends Omit<StoredRequest, 'abroad' | 'daysByYear' | 'evidenceCount'> {
  readonly abroad: boolean | null;
  readonly daysByYear: Record<string, number> | null;
}

const REQUEST_SQL = `
select r.id, r.document_id as "key", r.number, r.employee_key as "employeeKey",
       r.office_key as "officeKey", r.leave_type as "leaveType", r.leave_state as "state",
       r.start_date::text as "startDate", r.end_date::text as "endDate", r.abroad,
       r.child_number as "childNumber", r.circumstance, r.reason,
       r.address_during_leave as "addressDuringLeave", r.phone,
       r.superior_key as "superiorKey", r.superior_unit_key as "superiorUnitKey",
       r.official_key as "officialKey",
       r.working_days as "workingDays", r.days_by_year::json as "daysByYear",
       (select s.document_id from leave_requests_substitute_lnk l
          join employees s on s.id = l.employee_id
         where l.leave_request_id = r.id) as "substituteKey",
       array(select f.file_id from files_related_mph f
              where f.related_id = r.id and f.related_type = 'api::leave-request.leave-request'
                and f.field = 'attachments' order by f.file_id) as attachments
from leave_requests r
`;

const requestFrom = ({ daysByYear, abroad, ...row }: RequestRow): StoredRequest => ({
  ...row,
  abroad: abroad ?? false,
  evidenceCount: row.attachments.length,
  daysByYear: new Map(Object.entries(daysByYear ?? {}).map(([year, days]) => [Number(year), days])),
});

/**
 * Read a request and lock it together with its employee, so that all commands on the leave of one
 * person happen one after the other. Undefined where there is no such request.
 */
export const lockRequest = async (
  trx: Transaction,
  key: string
): Promise<StoredRequest | undefined> => {
  const [row] = await preparedRowsOf<RequestRow>(
    trx,
    `${REQUEST_SQL} join employees e on e.document_id = r.employee_key
     where r.document_id = :key for no key update of e, r`,
    { key }
  );
  return row && requestFrom(row);
};

/** Read a request without locking it, for those who only look. Undefined where there is none. */
export const readRequest = async (
  queryable: Queryable,
  key: string
): Promise<StoredRequest | undefined> => {
  const [row] = await preparedRowsOf<RequestRow>(
    queryable,
    `${REQUEST_SQL} where r.document_id = :key`,
    { key }
  );
  return row && requestFrom(row);
};

interface FactsRow {
  readonly requestKey: string;
  readonly employee: (Requester & { readonly name: string; readonly nip: string }) | null;
  readonly workPattern: 'five-day' | 'six-day';
  readonly zone: string;
  readonly reading: CarryOverReading;
  readonly policies: readonly LeavePolicy[] | null;
  readonly daysOff: readonly IsoDate[] | null;
  readonly movements: readonly Movement[] | null;
  readonly deferred: LeaveFacts['deferred'] | null;
  readonly posted: readonly Movement[] | null;
  readonly others: readonly OtherRequest[] | null;
  readonly inLimitedTeam: boolean;
  readonly standsIn: boolean;
}

/** Sums of ledger entries as `Movement`s, grouped by the first five. */
export const MOVEMENT_COLUMNS = `year, bucket_year as bucket, kind, counter_year as "counterYear",
                  request_key is not null as "ofRequest",
                  sum(days)::int as days, sum(held)::int as held, count(*)::int as count`;

const movementsWhere = (condition: string): string => `
  (select json_agg(m)
     from (select ${MOVEMENT_COLUMNS}
             from leave_ledger_entries
            where employee_key = e.document_id and ${condition}
            group by 1, 2, 3, 4, 5) m)`;

/** One request, stored or not, named by bindings. */
const ONE_REQUEST = `
select :employeeKey::text as employee_key, :requestKey::text as request_key,
       :leaveType::text as leave_type, :startDate::date as start_date, :endDate::date as end_date,
       :othersFrom::date as others_from, ''::text as without_holiday`;

/** How far back an unbroken row of leave can reach (unpaid leave: three years and one more). */
const LONGEST_CHAIN_DAYS = 4 * 366;

/** Stored requests, and a holiday that is to be left out of the calendar. */
const STORED_REQUESTS = `
select employee_key, document_id as request_key, leave_type::text, start_date, end_date,
       start_date - ${LONGEST_CHAIN_DAYS} as others_from, :withoutHoliday::text as without_holiday
  from leave_requests where document_id = any(:keys)`;

/** Rows `p` of `leave_policies` as `LeavePolicy`s. */
export const POLICY_COLUMNS = `leave_type as "leaveType", employment_type as "employmentType",
                  valid_from as "validFrom", valid_to as "validTo",
                  coalesce(allowed, false) as allowed, counts_in as "countsIn",
                  max_length as "maxLength", max_unit as "maxUnit",
                  extension_length as "extensionLength", extension_unit as "extensionUnit",
                  min_service_months as "minServiceMonths", coalesce(evidence, 'none') as evidence,
                  quota_days as "quotaDays", carry_over_days as "carryOverDays",
                  two_year_total_days as "twoYearTotalDays",
                  carry_over_contract_months as "carryOverContractMonths",
                  two_year_contract_months as "twoYearContractMonths",
                  first_year_advance_days as "firstYearAdvanceDays",
                  max_child_number as "maxChildNumber",
                  miscarriage_max_days as "miscarriageMaxDays",
                  compensation_next_year_month as "compensationNextYearMonth",
                  coalesce(p.deferrable, false) as "deferrable",
                  coalesce(minister_only, false) as "ministerOnly"`;

/**
 * Everything the rules ask of the database for people's requests, in one statement. One that is only
 * thought of has posted nothing, and nobody prints its form.
 */
const factsSql = (asked: string, isStored: boolean): string => `
with asked as (${asked})
select
  asked.request_key as "requestKey",
  json_build_object(
    'key', e.document_id, 'officeKey', e.office_key, 'name', e.name, 'nip', e.nip,
    'employmentType', e.employment_type,
    'serviceStart', e.service_start, 'contractStart', e.contract_start,
    'contractEnd', e.contract_end, 'leftOn', e.left_on,
    'headsOffice', coalesce(head.employee_id = e.id, false),
    'particulars', ${isStored ? PARTICULARS_SQL : 'null'}) as employee,
  coalesce(e.work_pattern, 'five-day') as "workPattern",
  coalesce(o.time_zone, 'Asia/Jakarta') as zone,
  coalesce(o.carry_over_reading, 'strict') as reading,
  (select json_agg(policy)
     from (select ${POLICY_COLUMNS}
             from leave_policies p
            where p.employment_type = e.employment_type
              and p.leave_type in (asked.leave_type, 'annual')) policy
  ) as policies,
  (select json_agg(h.date) from holidays h
    where h.date between asked.start_date and asked.end_date and h.document_id <> asked.without_holiday
      and (h.office_key is null or h.office_key = e.office_key)) as "daysOff",
  ${movementsWhere('true')} as movements,
  (select json_agg(d)
     from (select l.year, l.bucket_year as bucket, -sum(l.held)::int as days
             from leave_ledger_entries l
             join leave_requests r on r.document_id = l.request_key and r.leave_state = 'deferred'
                                  and r.employee_key = l.employee_key
            where l.employee_key = e.document_id and l.kind = 'release'
            group by 1, 2) d) as deferred,
  ${isStored ? movementsWhere('request_key = asked.request_key') : 'null::json'} as posted,
  (select json_agg(other)
     from (select r.document_id as key, r.number, r.leave_type as "leaveType",
                  r.leave_state as state, r.start_date as "startDate", r.end_date as "endDate"
             from leave_requests r
            where r.employee_key = e.document_id and r.leave_state = any(:activeStates)
              and r.document_id <> asked.request_key and r.end_date >= asked.others_from) other) as others,
  ${IN_LIMITED_TEAM_SQL} as "inLimitedTeam",
  exists (select 1 from leave_requests_substitute_lnk l where l.employee_id = e.id) as "standsIn"
from asked
join employees e on e.document_id = asked.employee_key
left join offices o on o.document_id = e.office_key
left join offices_head_lnk head on head.office_id = o.id`;

const FACTS_OF_ONE_SQL = factsSql(ONE_REQUEST, true);
const FACTS_OF_UNSAVED_SQL = factsSql(ONE_REQUEST, false);
const FACTS_OF_MANY_SQL = factsSql(STORED_REQUESTS, true);

/** Zones differ by two hours: an appointment that ended the day before may still matter. */
const NO_LATER = 2;

export type Facts = LeaveFacts & {
  readonly zone: string;
  /** Whether the absences of others may matter: where they cannot, nobody need look them up. */
  readonly inLimitedTeam: boolean;
  readonly standsIn: boolean;
};

export type PersonFacts = Facts & { readonly person: NonNullable<FactsRow['employee']> };

const factsFrom = (row: FactsRow, request: LeaveRequest, actor: Actor): PersonFacts | undefined => {
  if (!row.employee) return undefined;
  const calendar: WorkCalendar = { pattern: row.workPattern, daysOff: new Set(row.daysOff ?? []) };
  return {
    actor,
    request,
    person: row.employee,
    employee: row.employee,
    policies: row.policies ?? [],
    reading: row.reading,
    calendar,
    movements: row.movements ?? [],
    deferred: row.deferred ?? [],
    posted: row.posted ?? [],
    others: row.others ?? [],
    today: todayIn(row.zone),
    zone: row.zone,
    inLimitedTeam: row.inLimitedTeam,
    standsIn: row.standsIn,
  };
};

const readFacts = async (
  queryable: Queryable,
  request: LeaveRequest,
  actor: Actor
): Promise<PersonFacts | undefined> => {
  const sql = request.key === '' ? FACTS_OF_UNSAVED_SQL : FACTS_OF_ONE_SQL;
  const [row] = await preparedRowsOf<FactsRow>(queryable, sql, {
    employeeKey: request.employeeKey,
    leaveType: request.leaveType,
    startDate: request.startDate,
    endDate: request.endDate,
    requestKey: request.key,
    othersFrom: addDays(request.startDate, -LONGEST_CHAIN_DAYS),
    activeStates: [...ACTIVE_STATES],
  });
  return row && factsFrom(row, request, actor);
};

/** The stored requests of these keys, oldest first; an unknown key is left out. */
export const loadRequests = async (
  queryable: Queryable,
  keys: readonly string[]
): Promise<readonly StoredRequest[]> => {
  const rows = await rowsOf<RequestRow>(
    queryable,
    `${REQUEST_SQL} where r.document_id = any(:keys) order by r.start_date, r.id`,
    { keys }
  );
  return rows.map(requestFrom);
};

/**
 * The facts of many stored requests at once, by the request's key, with the calendar as it would be
 * without one holiday. Two statements, however many there are.
 */
export const loadFactsOfMany = async (
  queryable: Queryable,
  requests: readonly StoredRequest[],
  withoutHoliday = ''
): Promise<ReadonlyMap<string, PersonFacts>> => {
  const actor = await currentActor(queryable, addDays(todayIn('Asia/Jakarta'), -NO_LATER));
  const rows = await rowsOf<FactsRow>(queryable, FACTS_OF_MANY_SQL, {
    keys: requests.map(({ key }) => key),
    withoutHoliday,
    activeStates: [...ACTIVE_STATES],
  });
  const byKey = new Map(requests.map((request) => [request.key, request]));
  const facts = new Map<string, PersonFacts>();
  for (const row of rows) {
    const request = byKey.get(row.requestKey);
    const found = request && factsFrom(row, request, actor);
    if (found !== undefined) facts.set(row.requestKey, found);
  }
  return facts;
};

/**
 * The facts that a decision on `request` depends on, with the current actor unless one is given.
 * Undefined where the employee is not known. Two queries at most, none of them locking.
 */
export const loadFacts = async (
  queryable: Queryable,
  request: LeaveRequest,
  actor?: Actor
): Promise<Facts | undefined> =>
  readFacts(
    queryable,
    request,
    actor ?? (await currentActor(queryable, addDays(todayIn('Asia/Jakarta'), -NO_LATER)))
  );

export interface Ledger {
  readonly facts: LedgerFacts;
  readonly person: { readonly name: string; readonly nip: string; readonly officeKey: string };
}

/**
 * Somebody's ledger and what their annual right depends on, with the rules of one more type of leave
 * where that is asked for; undefined for an unknown employee.
 */
export const loadLedger = async (
  queryable: Queryable,
  employeeKey: string,
  leaveType: LeaveType = 'annual'
): Promise<Ledger | undefined> => {
  const today = todayIn('Asia/Jakarta');
  const nothing: LeaveRequest = {
    key: '',
    number: '',
    employeeKey,
    officeKey: '',
    leaveType,
    state: 'draft',
    startDate: today,
    endDate: today,
    abroad: false,
    childNumber: null,
    circumstance: null,
    evidenceCount: 0,
    superiorKey: null,
    superiorUnitKey: null,
    officialKey: null,
  };
  const facts = await readFacts(queryable, nothing, OFFICE_ITSELF);
  return facts && { facts, person: facts.person };
};
