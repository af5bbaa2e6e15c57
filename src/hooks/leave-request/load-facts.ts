import { addDays, type IsoDate } from '../../domain/calendar/iso-date';
import type { WorkCalendar } from '../../domain/calendar/work-calendar';
import { OFFICE_ITSELF, type Actor } from '../../domain/identity/actor';
import type { Movement } from '../../domain/leave/ledger';
import type { LeavePolicy } from '../../domain/leave/policy';
import type { DaysByYear } from '../../domain/leave/quota';
import type { LeaveFacts, LeaveRequest, OtherRequest, Requester } from '../../domain/leave/request';
import type { LedgerFacts } from '../../domain/leave/settlement';
import { ACTIVE_STATES, type CarryOverReading } from '../../domain/leave/vocabulary';
import { todayIn } from '../../infra/clock';
import { currentActor } from '../../infra/current-actor';
import { preparedRowsOf, rowsOf, type Queryable, type Transaction } from '../../infra/transaction';

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
  const [row] = await rowsOf<RequestRow>(queryable, `${REQUEST_SQL} where r.document_id = :key`, {
    key,
  });
  return row && requestFrom(row);
};

interface FactsRow {
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
}

const MOVEMENT_COLUMNS = `'year', m.year, 'bucket', m.bucket_year, 'kind', m.kind,
  'counterYear', m.counter_year, 'ofRequest', m.of_request,
  'days', m.days, 'held', m.held, 'count', m.count`;

const movementsWhere = (condition: string): string => `
  (select json_agg(json_build_object(${MOVEMENT_COLUMNS}))
     from (select year, bucket_year, kind, counter_year, request_key is not null as of_request,
                  sum(days)::int as days, sum(held)::int as held, count(*)::int as count
             from leave_ledger_entries
            where employee_key = e.document_id and ${condition}
            group by 1, 2, 3, 4, 5) m)`;

/** Everything the rules ask of the database for one person's request, in one statement. */
const FACTS_SQL = `
select
  json_build_object(
    'key', e.document_id, 'officeKey', e.office_key, 'name', e.name, 'nip', e.nip,
    'employmentType', e.employment_type,
    'serviceStart', e.service_start, 'contractStart', e.contract_start,
    'contractEnd', e.contract_end, 'leftOn', e.left_on,
    'headsOffice', coalesce(head.employee_id = e.id, false)) as employee,
  coalesce(e.work_pattern, 'five-day') as "workPattern",
  coalesce(o.time_zone, 'Asia/Jakarta') as zone,
  coalesce(o.carry_over_reading, 'strict') as reading,
  (select json_agg(json_build_object(
      'leaveType', p.leave_type, 'employmentType', p.employment_type,
      'validFrom', p.valid_from, 'validTo', p.valid_to, 'allowed', coalesce(p.allowed, false),
      'countsIn', p.counts_in, 'maxLength', p.max_length, 'maxUnit', p.max_unit,
      'extensionLength', p.extension_length, 'extensionUnit', p.extension_unit,
      'minServiceMonths', p.min_service_months, 'evidence', coalesce(p.evidence, 'none'),
      'quotaDays', p.quota_days, 'carryOverDays', p.carry_over_days,
      'twoYearTotalDays', p.two_year_total_days,
      'carryOverContractMonths', p.carry_over_contract_months,
      'twoYearContractMonths', p.two_year_contract_months,
      'firstYearAdvanceDays', p.first_year_advance_days, 'maxChildNumber', p.max_child_number,
      'miscarriageMaxDays', p.miscarriage_max_days, 'deferrable', coalesce(p.deferrable, false),
      'ministerOnly', coalesce(p.minister_only, false)))
     from leave_policies p
    where p.employment_type = e.employment_type and p.leave_type in (:leaveType, 'annual')
  ) as policies,
  (select json_agg(h.date) from holidays h
    where h.date between :startDate and :endDate
      and (h.office_key is null or h.office_key = e.office_key)) as "daysOff",
  ${movementsWhere('true')} as movements,
  (select json_agg(json_build_object('year', d.year, 'bucket', d.bucket_year, 'days', d.days))
     from (select l.year, l.bucket_year, -sum(l.held)::int as days
             from leave_ledger_entries l
             join leave_requests r on r.document_id = l.request_key and r.leave_state = 'deferred'
                                  and r.employee_key = l.employee_key
            where l.employee_key = e.document_id and l.kind = 'release'
            group by 1, 2) d) as deferred,
  ${movementsWhere('request_key = :requestKey')} as posted,
  (select json_agg(json_build_object(
      'key', r.document_id, 'number', r.number, 'leaveType', r.leave_type, 'state', r.leave_state,
      'startDate', r.start_date, 'endDate', r.end_date))
     from leave_requests r
    where r.employee_key = e.document_id and r.leave_state = any(:activeStates)
      and r.document_id <> :requestKey and r.end_date >= :othersFrom) as others
from employees e
left join offices o on o.document_id = e.office_key
left join offices_head_lnk head on head.office_id = o.id
where e.document_id = :employeeKey`;

/** How far back an unbroken row of leave can reach (unpaid leave: three years and one more). */
const LONGEST_CHAIN_DAYS = 4 * 366;
/** Zones differ by two hours: an appointment that ended the day before may still matter. */
const NO_LATER = 2;

type Facts = LeaveFacts & { readonly zone: string };

const readFacts = async (
  queryable: Queryable,
  request: LeaveRequest,
  actor: Actor
): Promise<(Facts & { readonly person: NonNullable<FactsRow['employee']> }) | undefined> => {
  const [row] = await preparedRowsOf<FactsRow>(queryable, FACTS_SQL, {
    employeeKey: request.employeeKey,
    leaveType: request.leaveType,
    startDate: request.startDate,
    endDate: request.endDate,
    requestKey: request.key,
    othersFrom: addDays(request.startDate, -LONGEST_CHAIN_DAYS),
    activeStates: [...ACTIVE_STATES],
  });
  if (!row?.employee) return undefined;
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
  };
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

/** Somebody's ledger and what their annual right depends on; undefined for an unknown employee. */
export const loadLedger = async (
  queryable: Queryable,
  employeeKey: string
): Promise<Ledger | undefined> => {
  const today = todayIn('Asia/Jakarta');
  const nothing: LeaveRequest = {
    key: '',
    number: '',
    employeeKey,
    officeKey: '',
    leaveType: 'annual',
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
