import type { Objection, ObjectionState } from '../../domain/compliance/objection';
import type { EventKind } from '../../domain/compliance/vocabulary';
import { UID } from '../../infra/content-types';
import { preparedRowsOf, rowsOf, type Transaction } from '../../infra/transaction';
import type { EventRelation } from './load-event';

/** An objection as it is stored: what the rules need of it, and what messages say. */
export interface StoredObjection extends Objection {
  readonly key: string;
  readonly number: string;
  readonly state: ObjectionState;
  readonly eventKey: string;
  readonly eventKind: EventKind;
  readonly eventOn: string;
  readonly applicationNumber: string;
  readonly officeKey: string;
  readonly serviceUserName: string;
  readonly reason: string;
  readonly decisionReason: string | null;
  readonly attachments: readonly number[];
}

const OBJECTION_SQL = `
select b.document_id as key, b.number, b.objection_state as state, b.event_key as "eventKey",
       b.event_kind as "eventKind", b.event_on::text as "eventOn",
       b.application_number as "applicationNumber", b.office_key as "officeKey",
       b.service_user_key as "serviceUserKey", b.service_user_name as "serviceUserName",
       b.reason, b.decision_reason as "decisionReason",
       array(select f.file_id from files_related_mph f
              where f.related_id = b.id and f.field = 'attachments'
                and f.related_type = '${UID.complianceObjection}' order by f."order") as attachments
  from compliance_objections b where b.document_id = :key`;

/** An objection; undefined for an unknown one. */
export const findObjection = async (
  trx: Transaction,
  key: string
): Promise<StoredObjection | undefined> => {
  const [row] = await preparedRowsOf<StoredObjection>(trx, OBJECTION_SQL, { key });
  return row;
};

/** The same, locked until the end of the transaction; lock its event before. */
export const lockObjection = async (
  trx: Transaction,
  key: string
): Promise<StoredObjection | undefined> => {
  const [row] = await preparedRowsOf<StoredObjection>(
    trx,
    `${OBJECTION_SQL} for no key update of b`,
    { key }
  );
  return row;
};

export const relationOf = (kind: EventKind): EventRelation =>
  kind === 'nnc' ? 'nncRecord' : 'quarantineAction';

/** Whether an objection of somebody to an event waits for its decision. */
export const hasOpenObjection = async (
  trx: Transaction,
  eventKey: string,
  serviceUserKey: string
): Promise<boolean> => {
  const found = await rowsOf(
    trx,
    `select 1 from compliance_objections b
      where b.event_key = :eventKey and b.service_user_key = :serviceUserKey
        and b.objection_state = 'filed' limit 1`,
    { eventKey, serviceUserKey }
  );
  return found.length > 0;
};
