import type { WorkCalendar } from '../../../domain/calendar/work-calendar';
import { waitingSeats, type AboveOffice } from '../../../domain/identity/visibility';
import { LEAVE_TYPES } from '../../../domain/leave/vocabulary';
import { crowdedTeams } from '../../../domain/leave/threshold';
import { ACTIVE_STATES_SQL } from '../../../hooks/leave-request/active-states';
import { IN_LIMITED_TEAM_SQL, teamsOfEach } from '../../../hooks/leave-request/load-teams';
import { todayIn } from '../../../infra/clock';
import { UID } from '../../../infra/content-types';
import { currentActor } from '../../../infra/current-actor';
import { environment } from '../../../infra/environment';
import { keptAnswer, type Answer } from '../../../infra/kept-answers';
import { signFileUrl } from '../../../infra/signed-file-url';
import { storedFileName } from '../../../infra/stored-files';
import { database, preparedRowsOf, rowsOf, type Queryable } from '../../../infra/transaction';
import { visibleSql, type SqlCondition } from '../../../infra/visible-rows';

/** A letter that came with the request; the link opens for ten to twenty minutes. */
export interface EvidenceLink {
  readonly name: string;
  readonly url: string;
}

interface WaitingRow {
  readonly documentId: string;
  readonly number: string;
  readonly startDate: string;
  readonly endDate: string;
  /** Which step it waits for. */
  readonly step: 'consideration' | 'decision';
  /** Whether the step is to record what an official above the office decided. */
  readonly fromOutside: boolean;
  readonly waitingSince: string;
  /** Whole days since then, by the office's calendar. */
  readonly waitingDays: number;
  /** Annual days of the year the leave begins in, without and with this request. */
  readonly availableBefore: number;
  readonly available: number;
  /** Who else of the same work area or unit is away then, or has asked to be. */
  readonly away: readonly {
    readonly name: string;
    readonly startDate: string;
    readonly endDate: string;
  }[];
  /** Who gave the superior's consideration; null where it is still to come. */
  readonly consideredBy: string | null;
  readonly employee: { readonly documentId: string; readonly [field: string]: unknown };
  readonly [field: string]: unknown;
}

/** A request that waits for the caller's step. */
export interface WaitingRequest extends WaitingRow {
  /** Whether granting it as it was asked for needs a reason: too many of a team would be away. */
  readonly overThreshold: boolean;
  readonly evidence: readonly EvidenceLink[];
}

const MOST = 100;

const SINCE = 'coalesce(r.considered_at, r.submitted_at)';

/** A condition on requests whose step is the caller's. */
interface Seat extends SqlCondition {
  readonly fromOutside: boolean;
}

/** The oldest of one seat, by an index in that order (`leave_requests_waiting_…`). */
const seatSql = ({ sql, fromOutside }: Seat): string => `
  (select r.id, ${SINCE} as since, ${fromOutside} as from_outside from leave_requests r
    where ${sql} and r.employee_key <> ? order by ${SINCE}, r.id limit ${MOST})`;

/**
 * The page is chosen first, seat by seat, so that balances and absences are looked up for its rows
 * alone. “offset 0” keeps absences a look-up by colleague: an office has few people in a unit or
 * work area, but may have thousands of requests.
 */
const INBOX_SQL = (seats: readonly string[]): string => `
with waiting as (
  select distinct id, since, from_outside from (${seats.join(' union all ')}) seats
   order by since, id limit ${MOST})
select r.id, r.document_id as "documentId", r.number, r.leave_type as "leaveType",
       r.leave_state as "leaveState", r.start_date::text as "startDate", r.end_date::text as "endDate",
       r.working_days as "workingDays", r.reason, r.abroad, r.circumstance,
       r.consideration_outcome as "considerationOutcome",
       r.consideration_reason as "considerationReason",
       case r.leave_state when 'submitted' then 'consideration' else 'decision' end as step,
       waiting.from_outside as "fromOutside", waiting.since as "waitingSince",
       greatest(?::date - (waiting.since + interval '7 hours')::date, 0) as "waitingDays",
       case r.leave_state when 'considered' then
         (select d.actor_name from leave_decisions d
           where d.request_key = r.document_id and d.step = 'consideration'
           order by d.id desc limit 1) end as "consideredBy",
       (select coalesce(json_agg(json_build_object('name', f.name, 'hash', f.hash, 'ext', f.ext)
                                 order by m.order, f.id), '[]'::json)
          from files_related_mph m join files f on f.id = m.file_id
         where m.related_id = r.id and m.related_type = '${UID.leaveRequest}'
           and m.field = 'attachments') as files,
       json_build_object('id', e.id, 'documentId', e.document_id, 'nip', e.nip, 'name', e.name,
                         'position', e.position, 'rank', e.rank) as employee,
       coalesce(b.available, 0) as available,
       coalesce(b.available, 0) + coalesce(b.own, 0) as "availableBefore",
       coalesce(a.away, '[]'::json) as away,
       coalesce(e.work_pattern, 'five-day') as "workPattern", l.limited,
       case when l.limited then
         (select json_agg(h.date) from holidays h
           where h.date between r.start_date and r.end_date
             and (h.office_key is null or h.office_key = e.office_key)) end as "daysOff"
  from waiting
  join leave_requests r on r.id = waiting.id
  join employees e on e.document_id = r.employee_key
  left join lateral (
    select sum(l.days - l.held) filter (where l.year = first.year)::int as available,
           sum(l.held) filter (where l.request_key = r.document_id
                                 and l.bucket_year <= first.year)::int as own
      from leave_ledger_entries l, (select extract(year from r.start_date) as year) first
     where l.employee_key = r.employee_key
  ) b on true
  left join lateral (
    select json_agg(json_build_object('name', n.name, 'startDate', n.start_date, 'endDate', n.end_date)
                    order by n.start_date, n.name) as away
      from (select distinct colleague.name, x.start_date, x.end_date
              from (select o.document_id as key, o.name
                      from (select other.employee_id
                              from employees_work_area_lnk own
                              join employees_work_area_lnk other
                                on other.work_area_id = own.work_area_id
                             where own.employee_id = e.id
                             union
                            select other.employee_id
                              from employees_org_unit_lnk own
                              join employees_org_unit_lnk other
                                on other.org_unit_id = own.org_unit_id
                             where own.employee_id = e.id) near
                     cross join lateral (select document_id, name from employees
                                          where id = near.employee_id and id <> e.id offset 0) o
                    offset 0) colleague
             cross join lateral (select start_date, end_date from leave_requests
                                  where employee_key = colleague.key
                                    and leave_state in ${ACTIVE_STATES_SQL}
                                    and end_date >= r.start_date and start_date <= r.end_date
                                 offset 0) x
             limit ${MOST}) n
  ) a on true
 cross join lateral (select ${IN_LIMITED_TEAM_SQL} as limited) l
 order by waiting.since, r.id`;

/** What the office leaves to others, and the state that everything below is read in. */
const ABOVE_SQL = `
select (select changed_in::text from leave_calendar_state) as state,
       array(select e.document_id
               from offices o
               join offices_head_lnk h on h.office_id = o.id
               join employees e on e.id = h.employee_id
              where o.document_id = :officeKey) as heads,
       array(select leave_type from leave_policies
              where allowed and :today between valid_from and coalesce(valid_to, :today)
              group by leave_type
             having bool_and(coalesce(minister_only, false))) as "ministerTypes"`;

interface Above {
  readonly state: string;
  /** Where rules differ by employment, the official is shown what the door may yet refuse. */
  readonly above: AboveOffice;
}

const aboveOffice = async (officeKey: string, today: string): Promise<Above> => {
  const [row] = await preparedRowsOf<Omit<AboveOffice, 'officeTypes'> & { state: string }>(
    database(),
    ABOVE_SQL,
    { officeKey, today }
  );
  const { heads = [], ministerTypes = [], state = '' } = row ?? {};
  const officeTypes = LEAVE_TYPES.filter((type) => !ministerTypes.includes(type));
  return { state, above: { heads, ministerTypes, officeTypes } };
};

interface Waiting {
  readonly seats: readonly Seat[];
  readonly me: string;
  readonly today: string;
  readonly state: string;
}

const waitingHere = async (): Promise<Waiting> => {
  const today = todayIn('Asia/Jakarta');
  const actor = await currentActor(database(), today);
  if (actor.employee === null) return { seats: [], me: '', today, state: '' };
  const { state, above } = await aboveOffice(actor.employee.officeKey, today);
  return {
    seats: waitingSeats(actor, today, above).map(({ rows, fromOutside }) => ({
      ...visibleSql('r', { $or: [rows] }),
      fromOutside,
    })),
    me: actor.employee.key,
    today,
    state,
  };
};

interface InboxRow extends WaitingRow {
  /** Stored files of the evidence. */
  readonly files: readonly { readonly name: string; readonly hash: string; readonly ext: string }[];
  readonly workPattern: 'five-day' | 'six-day';
  /** Whether the work area or unit limits how many may be away. */
  readonly limited: boolean;
  readonly daysOff: readonly string[] | null;
}

/**
 * Which of them need a reason to be granted. Only where somebody's team has a limit is it looked up
 * who is away, for all of them at once.
 */
const crowdedOf = async (
  queryable: Queryable,
  rows: readonly InboxRow[]
): Promise<ReadonlySet<string>> => {
  const limited = rows.filter((row) => row.limited);
  if (limited.length === 0) return new Set();
  const teams = await teamsOfEach(
    queryable,
    limited.map(({ documentId, employee, startDate, endDate }) => ({
      key: documentId,
      employeeKey: employee.documentId,
      startDate,
      endDate,
    }))
  );
  const isCrowded = ({ documentId, startDate, endDate, workPattern, daysOff }: InboxRow) => {
    const calendar: WorkCalendar = { pattern: workPattern, daysOff: new Set(daysOff ?? []) };
    return crowdedTeams(teams.get(documentId) ?? [], startDate, endDate, calendar).length > 0;
  };
  return new Set(limited.filter(isCrowded).map(({ documentId }) => documentId));
};

/** Links to the evidence: whoever's step it is may read it. */
const linksTo = (files: InboxRow['files']): readonly EvidenceLink[] => {
  const { APP_KEYS } = environment();
  const now = Date.now();
  return files.map((file) => ({
    name: file.name,
    url: signFileUrl(APP_KEYS, storedFileName(file), now),
  }));
};

const readInbox = async ({ seats, me, today }: Waiting): Promise<readonly WaitingRequest[]> => {
  if (seats.length === 0) return [];
  const db = database();
  const rows = await rowsOf<InboxRow>(db, INBOX_SQL(seats.map(seatSql)), [
    ...seats.flatMap(({ bindings }) => [...bindings, me]),
    today,
  ]);
  const crowded = await crowdedOf(db, rows);
  return rows.map(({ files, workPattern: _pattern, limited: _limited, daysOff: _off, ...row }) => ({
    ...row,
    overThreshold: crowded.has(row.documentId),
    evidence: linksTo(files),
  }));
};

/** Links to evidence open for ten minutes at least; an inbox with them is read anew before that. */
const LINKS_KEPT_MS = 5 * 60 * 1000;

/**
 * What waits for the caller's step, in their own seat or one they act for, and what personnel
 * administration has to record from outside; oldest first.
 * Nobody's own request is in their inbox: they could not act on it.
 * The panel asks again and again; what was read in the same state of leave answers it.
 */
export const inboxFor = async (): Promise<Answer> => {
  const waiting = await waitingHere();
  const { state, ...asked } = waiting;
  const key = JSON.stringify(['inbox', asked, Math.floor(Date.now() / LINKS_KEPT_MS)]);
  return keptAnswer(key, state, async () =>
    JSON.stringify({ data: await readInbox(waiting), meta: {} })
  );
};

/** The same as values. */
export const inboxOf = async (): Promise<readonly WaitingRequest[]> => {
  const { plain } = await (await inboxFor()).read();
  return (JSON.parse(plain.toString()) as { data: WaitingRequest[] }).data;
};

/** How many requests wait for the caller's step. */
export const countWaiting = async (): Promise<number> => {
  const { seats, me } = await waitingHere();
  if (seats.length === 0) return 0;
  const [row] = await rowsOf<{ waiting: number }>(
    database(),
    `select count(*)::int as waiting from (${seats
      .map(({ sql }) => `select r.id from leave_requests r where ${sql} and r.employee_key <> ?`)
      .join(' union ')}) waiting`,
    seats.flatMap(({ bindings }) => [...bindings, me])
  );
  return row?.waiting ?? 0;
};
