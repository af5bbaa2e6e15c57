import { z } from 'zod';
import {
  OBJECTION_STATES,
  objectionCommandsOpenTo,
  type ObjectionCommand,
  type ObjectionState,
} from '../../../domain/compliance/objection';
import type { EventKind } from '../../../domain/compliance/vocabulary';
import type { OfficeTimeZone } from '../../../domain/calendar/time-zone';
import { visibleRows } from '../../../domain/identity/visibility';
import { todayIn } from '../../../infra/clock';
import { currentActor } from '../../../infra/current-actor';
import { oneOf } from '../../../infra/fields';
import { parseInput } from '../../../infra/input';
import { database, rowsOf } from '../../../infra/transaction';
import { visibleSql } from '../../../infra/visible-rows';

const MOST_PAGES = 100_000;
export const PAGE_SIZE = 20;

const registerQuery = z.object({
  state: oneOf([...OBJECTION_STATES, 'all']).default('filed'),
  page: z.coerce.number('must be a whole number').int().min(1).max(MOST_PAGES).default(1),
});

/** One objection, with what is needed to decide on it. */
export interface RegisteredObjection {
  readonly documentId: string;
  readonly number: string;
  readonly objectionState: ObjectionState;
  readonly eventKind: EventKind;
  /** The action or NNC, by its documentId, and the consignment it is about. */
  readonly eventKey: string;
  readonly eventOn: string;
  readonly applicationKey: string;
  readonly applicationNumber: string;
  readonly serviceUserKey: string;
  readonly serviceUserName: string;
  readonly officeKey: string;
  readonly officeName: string;
  readonly reason: string;
  readonly attachments: number;
  readonly filedAt: string;
  readonly decisionReason: string | null;
  readonly decidedByName: string | null;
  readonly decidedOn: string | null;
  readonly withdrawnOn: string | null;
  /** What the caller may do with it now. */
  readonly commands: readonly ObjectionCommand[];
}

const LIST_SQL = (condition: string): string => `
select b.document_id as "documentId", b.number, b.objection_state as "objectionState",
       b.event_kind as "eventKind", b.event_key as "eventKey", b.event_on::text as "eventOn",
       b.application_key as "applicationKey", b.application_number as "applicationNumber",
       b.service_user_key as "serviceUserKey", b.service_user_name as "serviceUserName",
       b.office_key as "officeKey", o.name as "officeName", b.reason,
       to_char(b.filed_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "filedAt",
       (select count(*)::int from files_related_mph f
         where f.related_id = b.id and f.field = 'attachments'
           and f.related_type = 'api::compliance-objection.compliance-objection') as attachments,
       b.decision_reason as "decisionReason", b.decided_by_name as "decidedByName",
       b.decided_on::text as "decidedOn", b.withdrawn_on::text as "withdrawnOn",
       coalesce(o.time_zone, 'Asia/Jakarta') as zone, q.officer_key as "officerKey",
       count(*) over ()::int as total
  from compliance_objections b
  join offices o on o.document_id = b.office_key
  left join quarantine_actions q on q.document_id = b.event_key
 where ${condition}
 -- Those that wait, the oldest first; then the latest of the others.
 order by b.objection_state <> 'filed', case when b.objection_state = 'filed' then b.id end, b.id desc
 limit ${PAGE_SIZE} offset ?`;

interface Row extends Omit<RegisteredObjection, 'commands'> {
  readonly zone: OfficeTimeZone;
  readonly officerKey: string | null;
  readonly total: number;
}

/**
 * The objections that the caller may see: those that wait, unless another state is asked for.
 * Throws 400 for a query that cannot be read.
 */
export const objectionRegister = async (query: Readonly<Record<string, unknown>>) => {
  const { state, page } = parseInput(
    registerQuery,
    Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''))
  );
  const today = todayIn('Asia/Jakarta');
  const actor = await currentActor(database(), today);
  const seen = visibleSql('b', visibleRows(actor, 'compliance-objection', today));
  const states = state === 'all' ? OBJECTION_STATES : [state];
  const rows = await rowsOf<Row>(
    database(),
    LIST_SQL(`(${seen.sql}) and b.objection_state = any(?)`),
    [...seen.bindings, [...states], (page - 1) * PAGE_SIZE]
  );
  const total = rows[0]?.total ?? 0;
  return {
    data: rows.map(({ zone, officerKey, total: _, ...row }): RegisteredObjection => {
      const { officeKey, serviceUserKey, objectionState } = row;
      const event = { officeKey, officerKey, serviceUserKey, agentKey: null, counts: true };
      const facts = { actor, event, today: todayIn(zone) };
      const objection = { state: objectionState, serviceUserKey };
      return { ...row, commands: objectionCommandsOpenTo(facts, objection) };
    }),
    meta: {
      pagination: { page, pageSize: PAGE_SIZE, pageCount: Math.ceil(total / PAGE_SIZE), total },
    },
  };
};
