import { actionCounts, nncCounts, type ContestedEvent } from '../../domain/compliance/objection';
import type { EventKind } from '../../domain/compliance/vocabulary';
import type { NncRecord } from '../../domain/certification/nnc';
import type { ActionKind, Stage } from '../../domain/certification/vocabulary';
import type { OfficeTimeZone } from '../../domain/calendar/time-zone';
import { preparedRowsOf, type Transaction } from '../../infra/transaction';
import { lockApplication } from '../service-application/load-application';

/** By which relation an objection names its event. */
export type EventRelation = 'quarantineAction' | 'nncRecord';

/** An event as it is stored, with what an objection copies of it. */
export interface StoredEvent extends ContestedEvent {
  readonly key: string;
  readonly relation: EventRelation;
  readonly kind: EventKind;
  readonly happenedOn: string;
  readonly applicationKey: string;
  readonly applicationNumber: string;
  readonly zone: OfficeTimeZone;
}

type Columns = Omit<StoredEvent, 'counts' | 'relation' | 'kind'> & { readonly stage: Stage };
type ActionRow = Columns & { readonly kind: ActionKind; readonly annulled: boolean };
type NncRow = Columns & NncRecord;

const APPLICATION_COLUMNS = `
       a.document_id as "applicationKey", a.number as "applicationNumber", a.stage,
       coalesce((select o.time_zone from offices o where o.document_id = t.office_key),
                'Asia/Jakarta') as zone`;

const ACTION_SQL = `
select t.document_id as key, t.kind, t.acted_on::text as "happenedOn", t.office_key as "officeKey",
       t.service_user_key as "serviceUserKey", t.agent_key as "agentKey",
       t.officer_key as "officerKey", t.annulled_on is not null as annulled,${APPLICATION_COLUMNS}
  from quarantine_actions t join service_applications a on a.document_id = t.application_key
 where t.document_id = :key or t.id = :id`;

/** One that is not matched is nobody's yet. */
const NNC_SQL = `
select t.document_id as key, t.noticed_on::text as "happenedOn", t.office_key as "officeKey",
       t.service_user_key as "serviceUserKey", t.agent_key as "agentKey", null as "officerKey",
       t.noticed_on::text as "noticedOn", t.nnc_direction as "nncDirection", t.nature,
       t.match_state as "matchState", t.annulled_on is not null as annulled,${APPLICATION_COLUMNS}
  from nnc_records t join service_applications a on a.document_id = t.application_key
 where t.document_id = :key or t.id = :id`;

/** Clients name a row by its documentId, or by its number. */
const named = (key: string) => ({ key, id: /^\d{1,9}$/.test(key) ? Number(key) : null });

const findAction = async (trx: Transaction, key: string): Promise<StoredEvent | undefined> => {
  const [row] = await preparedRowsOf<ActionRow>(trx, ACTION_SQL, named(key));
  if (row === undefined) return undefined;
  const counts = actionCounts(row, row.stage);
  return { ...row, relation: 'quarantineAction', kind: row.kind as EventKind, counts };
};

const findNnc = async (trx: Transaction, key: string): Promise<StoredEvent | undefined> => {
  const [row] = await preparedRowsOf<NncRow>(trx, NNC_SQL, named(key));
  return row && { ...row, relation: 'nncRecord', kind: 'nnc', counts: nncCounts(row, row.stage) };
};

const FIND = { quarantineAction: findAction, nncRecord: findNnc } as const;

/**
 * The event that an objection is about, by documentId or row id, with its consignment locked until the
 * end of the transaction: whatever annuls or amends the event locks that first. Undefined for an
 * unknown one.
 */
export const lockEvent = async (
  trx: Transaction,
  relation: EventRelation,
  key: string
): Promise<StoredEvent | undefined> => {
  const found = await FIND[relation](trx, key);
  if (found === undefined) return undefined;
  await lockApplication(trx, found.applicationKey);
  // Read again: somebody may have annulled it while this waited for the lock.
  return FIND[relation](trx, found.key);
};
