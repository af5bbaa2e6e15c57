import {
  isOverdue,
  UNANSWERED_STATES,
  type Complaint,
  type ComplaintChannel,
  type ComplaintCommand,
  type ComplaintKind,
} from '../../../domain/certification/complaint';
import { commandsOpenTo } from '../../../domain/certification/handle-complaint';
import { leadsComplaints } from '../../../domain/certification/supervision';
import { COMPLAINT_STATES } from '../../../domain/certification/vocabulary';
import type { OfficeTimeZone } from '../../../domain/calendar/time-zone';
import type { Actor } from '../../../domain/identity/actor';
import { writeVerificationCode } from '../../../domain/identity/verification-code';
import { visibleRows } from '../../../domain/identity/visibility';
import { todayIn } from '../../../infra/clock';
import { currentActor } from '../../../infra/current-actor';
import { todaysOfOffices } from '../../../infra/todays';
import { database, rowsOf } from '../../../infra/transaction';
import { visibleSql } from '../../../infra/visible-rows';
import { registerQuery, type RegisterQuery } from './register-query';

/** One complaint, with what is needed to deal with it. */
export interface RegisteredComplaint {
  readonly documentId: string;
  readonly code: string;
  readonly complaintKind: ComplaintKind;
  readonly category: Complaint['category'];
  readonly channel: ComplaintChannel;
  readonly complaintState: Complaint['state'];
  readonly subject: string;
  readonly message: string;
  readonly reporterName: string | null;
  readonly reporterEmail: string | null;
  readonly reporterPhone: string | null;
  readonly receivedOn: string;
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly officeKey: string;
  readonly officeName: string;
  readonly assigneeKey: string | null;
  readonly assigneeName: string | null;
  readonly answer: string | null;
  readonly answeredByName: string | null;
  readonly closingNote: string | null;
  /** What the reader may do with it now. */
  readonly commands: readonly ComplaintCommand[];
}

/** Somebody who can be given a complaint of their office. */
export interface PossibleAssignee {
  readonly documentId: string;
  readonly name: string;
  readonly officeKey: string;
}

/** A page of the register, overdue ones first, and how many there are. */
export interface ComplaintRegister {
  readonly rows: readonly RegisteredComplaint[];
  readonly total: number;
  readonly pageSize: number;
  readonly open: number;
  readonly overdue: number;
  readonly assignees: readonly PossibleAssignee[];
}

export const PAGE_SIZE = 20;

interface Office {
  readonly key: string;
  readonly zone: OfficeTimeZone;
}

interface Row extends Omit<RegisteredComplaint, 'overdue' | 'commands'> {
  readonly total: number;
}

/** Bound by place, as the condition of visibility is: open states, today in each office. */
const OPEN = 'c.complaint_state = any(?)';
const OVERDUE = `${OPEN} and c.due_on < (?::jsonb ->> c.office_key)::date`;

interface Condition {
  readonly sql: string;
  readonly bindings: readonly unknown[];
}

const ofState = (state: RegisterQuery['state'], todays: string): Condition => {
  switch (state) {
    case 'open':
      return { sql: OPEN, bindings: [UNANSWERED_STATES] };
    case 'overdue':
      return { sql: OVERDUE, bindings: [UNANSWERED_STATES, todays] };
    case 'all':
      return { sql: OPEN, bindings: [COMPLAINT_STATES] };
    default:
      return { sql: OPEN, bindings: [[state]] };
  }
};

const listSql = (condition: string): string => `
select c.document_id as "documentId", c.code, c.complaint_kind as "complaintKind", c.category,
       c.channel, c.complaint_state as "complaintState", c.subject, c.message,
       c.reporter_name as "reporterName", c.reporter_email as "reporterEmail",
       c.reporter_phone as "reporterPhone", c.received_on::text as "receivedOn",
       c.due_on::text as "dueOn", c.office_key as "officeKey", o.name as "officeName",
       c.assignee_key as "assigneeKey", e.name as "assigneeName", c.answer,
       c.answered_by_name as "answeredByName", c.closing_note as "closingNote",
       count(*) over ()::int as total
  from complaints c
  join offices o on o.document_id = c.office_key
  left join employees e on e.document_id = c.assignee_key
 where ${condition}
 -- Those that wait, the longest overdue first; then the latest of the others.
 order by ${OPEN} desc, case when ${OPEN} then c.due_on end, c.received_on desc, c.id desc
 limit ${PAGE_SIZE} offset ?`;

const countsSql = (condition: string): string => `
select count(*)::int as open, (count(*) filter (where ${OVERDUE}))::int as overdue
  from complaints c where ${condition} and ${OPEN}`;

const ASSIGNEES_SQL = `
select e.document_id as "documentId", e.name, e.office_key as "officeKey" from employees e
 where e.office_key = any(:keys) and (e.left_on is null or e.left_on >= current_date)
 order by e.name`;

const possibleAssignees = (
  actor: Actor,
  offices: readonly Office[]
): Promise<PossibleAssignee[]> => {
  const keys = offices
    .filter(({ key, zone }) => leadsComplaints(actor, key, todayIn(zone)))
    .map(({ key }) => key);
  return rowsOf<PossibleAssignee>(database(), ASSIGNEES_SQL, { keys });
};

/** The complaints that the reader may see, as a query of the panel asks for them. */
export const complaintRegister = async (
  given: Readonly<Record<string, unknown>>
): Promise<ComplaintRegister> => {
  const asked = registerQuery(given);
  const today = todayIn('Asia/Jakarta');
  const actor = await currentActor(database(), today);
  const offices = await rowsOf<Office>(
    database(),
    `select document_id as key, coalesce(time_zone, 'Asia/Jakarta') as zone from offices`
  );
  const zones = new Map(offices.map(({ key, zone }) => [key, zone]));
  const todays = await todaysOfOffices(database());
  const seen = visibleSql('c', visibleRows(actor, 'complaint', today));
  const chosen: readonly Condition[] = [
    seen,
    ofState(asked.state, todays),
    ...(asked.kind === undefined ? [] : [{ sql: 'c.complaint_kind = ?', bindings: [asked.kind] }]),
    ...(asked.channel === undefined ? [] : [{ sql: 'c.channel = ?', bindings: [asked.channel] }]),
  ];
  const rows = await rowsOf<Row>(
    database(),
    listSql(chosen.map(({ sql }) => `(${sql})`).join(' and ')),
    [
      ...chosen.flatMap(({ bindings }) => bindings),
      UNANSWERED_STATES,
      UNANSWERED_STATES,
      (asked.page - 1) * PAGE_SIZE,
    ]
  );
  const [counts] = await rowsOf<{ open: number; overdue: number }>(
    database(),
    countsSql(seen.sql),
    [UNANSWERED_STATES, todays, ...seen.bindings, UNANSWERED_STATES]
  );
  return {
    rows: rows.map(({ total: _total, ...row }) => {
      const there = todayIn(zones.get(row.officeKey) ?? 'Asia/Jakarta');
      const complaint = { ...row, state: row.complaintState };
      return {
        ...row,
        code: writeVerificationCode(row.code),
        overdue: isOverdue(complaint, there),
        commands: commandsOpenTo({ actor, today: there }, complaint),
      };
    }),
    total: rows[0]?.total ?? 0,
    pageSize: PAGE_SIZE,
    open: counts?.open ?? 0,
    overdue: counts?.overdue ?? 0,
    assignees: await possibleAssignees(actor, offices),
  };
};
