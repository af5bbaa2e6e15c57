import { rowInForce } from '../../domain/calendar/validity';
import {
  ACTION_PARTICULARS,
  type ActionRow,
  type ImportedAction,
} from '../../domain/certification/import-action-row';
import { isAdverse } from '../../domain/certification/vocabulary';
import { momentIn } from '../../infra/clock';
import {
  columnName,
  documentColumns,
  insertLinks,
  insertRows,
  reserveIds,
  type ColumnValues,
} from '../../infra/insert-rows';
import { notFound } from '../../infra/input';
import { rowsOf, type Transaction } from '../../infra/transaction';
import { touchConsignments } from '../compliance/follow-consignments';
import { moveApplication } from '../service-application/move-application';
import { lockApplication } from '../service-application/load-application';
import type { StoredReason } from '../quarantine-action/load-actions';
import { tellOfAction } from '../quarantine-action/tell-of-action';
import type { Consignment } from './load-consignments';

/** An action that was accepted, with the consignment as it was before. */
export interface ActionToWrite {
  readonly said: ActionRow;
  readonly consignment: Consignment;
  readonly imported: ImportedAction;
}

const APPLICATION_LINK = {
  table: 'quarantine_actions_application_lnk',
  from: 'quarantine_action_id',
  to: 'service_application_id',
  target: 'service_applications',
};
const REASON_LINK = {
  table: 'quarantine_actions_reason_lnk',
  from: 'quarantine_action_id',
  to: 'action_reason_id',
  target: 'action_reasons',
};

/** The row of the reason list by which an action was judged. */
const reasonOf = (
  { imported: { fields } }: ActionToWrite,
  reasons: readonly StoredReason[]
): StoredReason | undefined =>
  rowInForce(
    reasons.filter(({ code, kind }) => code === fields.reasonCode && kind === fields.kind),
    fields.actedOn
  );

const actionRow = (
  { said, consignment, imported: { fields, action } }: ActionToWrite,
  reason: StoredReason | undefined,
  source: string,
  now: Date
): ColumnValues => ({
  ...documentColumns(now, action.key),
  kind: fields.kind,
  acted_on: fields.actedOn,
  outcome: fields.outcome,
  reason_code: fields.reasonCode,
  severity: fields.severity,
  severity_note: fields.severityNote,
  letter_received_on: fields.letterReceivedOn,
  due_on: fields.dueOn,
  source,
  external_ref: said.externalRef,
  application_number: consignment.number,
  application_key: consignment.key,
  office_key: consignment.officeKey,
  service_user_key: consignment.serviceUserKey,
  agent_key: consignment.agentKey,
  reason_key: reason?.key ?? null,
  ...Object.fromEntries(ACTION_PARTICULARS.map((field) => [columnName(field), said[field]])),
});

const END_SQL = `
update quarantine_actions q set ended_on = d.ended_on, updated_at = :now
  from json_to_recordset(:ended) as d(key text, ended_on date)
 where q.document_id = d.key and q.ended_on is null`;

/** What an action does to its application, and what the parties hear of it. */
const followUp = async (
  trx: Transaction,
  source: string,
  { consignment, imported: { action, stageEvent, notice } }: ActionToWrite,
  reason: StoredReason | undefined
): Promise<void> => {
  if (stageEvent !== null) {
    await moveApplication(trx, consignment.key, stageEvent, {
      standing: 'machine',
      name: source,
      note: reason?.nameId ?? null,
      isToldElsewhere: true,
    });
  }
  if (notice === null) return;
  const application = await lockApplication(trx, consignment.key);
  if (application === undefined) throw notFound();
  const { kind, actedOn, dueOn } = action;
  const event = `${notice}:${action.key}`;
  await tellOfAction(trx, application, { notice, event, kind, actedOn, dueOn, reason });
};

/**
 * Write actions as their door would have left them (`hooks/quarantine-action`): end the detentions that
 * they end, move the applications of refused and destroyed consignments, and tell the parties.
 */
export const writeActions = async (
  trx: Transaction,
  source: string,
  actions: readonly ActionToWrite[],
  reasons: readonly StoredReason[]
): Promise<void> => {
  if (actions.length === 0) return;
  const now = momentIn('Asia/Jakarta');
  const ids = await reserveIds(trx, 'quarantine_actions', actions.length);
  const keyed = actions.map((action, index) => ({
    id: ids[index],
    action,
    reason: reasonOf(action, reasons),
  }));
  await insertRows(
    trx,
    'quarantine_actions',
    keyed.map(({ id, action, reason }) => ({ id, ...actionRow(action, reason, source, now) }))
  );
  await insertLinks(
    trx,
    APPLICATION_LINK,
    keyed.map(({ id, action }) => ({ id, key: action.consignment.key }))
  );
  await insertLinks(
    trx,
    REASON_LINK,
    keyed.map(({ id, reason }) => ({ id, key: reason?.key ?? null }))
  );
  const ended = actions.flatMap(({ imported }) => imported.ended);
  if (ended.length > 0) {
    await rowsOf(trx, END_SQL, {
      now,
      ended: JSON.stringify(ended.map(({ key, endedOn }) => ({ key, ended_on: endedOn }))),
    });
  }
  for (const { action, reason } of keyed) await followUp(trx, source, action, reason);
  touchConsignments(
    trx,
    actions
      .filter(({ imported }) => isAdverse(imported.fields.kind))
      .map(({ consignment }) => consignment.key)
  );
};
