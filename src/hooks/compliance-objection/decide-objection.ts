import {
  commandTowards,
  decideObjection as judge,
  type ObjectionCommand,
  type ObjectionVerdict,
} from '../../domain/compliance/objection';
import type { Actor } from '../../domain/identity/actor';
import { matches, visibleRows } from '../../domain/identity/visibility';
import { refuse } from '../../domain/result';
import { todayIn } from '../../infra/clock';
import { UID } from '../../infra/content-types';
import { currentActor } from '../../infra/current-actor';
import { notFound, parseInput } from '../../infra/input';
import { errorFrom, valueOf } from '../../infra/refusal-error';
import { relationChange } from '../../infra/relation-input';
import { inTransaction, type Transaction } from '../../infra/transaction';
import { areSameFiles, attachmentsAfter } from '../attachments';
import { authorshipIn, refuseComputedFields } from '../computed-fields';
import type { DocumentParams, Operation } from '../door';
import { annulEvent } from './annul-event';
import { lockEvent, type StoredEvent } from './load-event';
import { findObjection, lockObjection, relationOf, type StoredObjection } from './load-objection';
import { DECIDED, decisionFields } from './objection-input';
import { tellOfDecision, tellSupervision } from './tell-of-objection';

type Data = Readonly<Record<string, unknown>>;

/** Whether a form would tie the objection to something else; unchanged, it may send it back. */
const changesRelation = (input: unknown, storedKey: string | undefined): boolean => {
  const change = relationChange(input);
  if (change.kind === 'none') return false;
  const keys = change.kind === 'set' ? change.keys : change.added;
  const isEmptied = change.kind === 'edit' && change.removed.length > 0;
  return isEmptied || keys.length > (storedKey === undefined ? 0 : 1) || keys[0] !== storedKey;
};

/** What was filed stays as it was. */
const refuseRewriting = async (
  trx: Transaction,
  data: Data,
  stored: StoredObjection
): Promise<void> => {
  const named = {
    quarantineAction: stored.eventKind === 'nnc' ? undefined : stored.eventKey,
    nncRecord: stored.eventKind === 'nnc' ? stored.eventKey : undefined,
    serviceUser: stored.serviceUserKey,
  };
  const relation = Object.entries(named).find(([field, key]) => changesRelation(data[field], key));
  const files = await attachmentsAfter(trx, data.attachments, stored.attachments);
  const field =
    relation?.[0] ??
    (data.reason !== undefined && data.reason !== stored.reason ? 'reason' : undefined) ??
    (areSameFiles(files, stored.attachments) ? undefined : 'attachments');
  if (field !== undefined) {
    throw errorFrom(refuse('WRONG_STATE', 'objection.stays-as-filed', { field }, field).refusal);
  }
};

/** The command that an update gives: by its name, or by the state that a form asks for. */
const commandIn = (
  { command }: Pick<DocumentParams, 'command'>,
  { objectionState, decisionReason }: ReturnType<typeof decisionFields.parse>,
  stored: StoredObjection
): ObjectionCommand | undefined => {
  if (command !== undefined) return command as ObjectionCommand;
  if (objectionState !== null && objectionState !== stored.state) {
    const towards = commandTowards(objectionState);
    if (towards !== undefined) return towards;
    throw errorFrom(refuse('WRONG_STATE', `objection.is-${stored.state}`).refusal);
  }
  if (decisionReason !== null && decisionReason !== stored.decisionReason) {
    const reason = 'objection.reason-without-decision';
    throw errorFrom(refuse('INVALID', reason, {}, 'decisionReason').refusal);
  }
  return undefined;
};

const columnsOf = (
  { state, decisionReason }: ObjectionVerdict,
  { employee }: Actor,
  today: string
): Data => ({
  objectionState: state,
  ...(decisionReason === null
    ? { withdrawnOn: today }
    : { decisionReason, decidedByName: employee?.name ?? null, decidedOn: today }),
});

/** Tell both sides what became of it. */
const tellOutcome = (
  trx: Transaction,
  stored: StoredObjection,
  { officerKey }: StoredEvent,
  { state, decisionReason }: ObjectionVerdict
): Promise<void> =>
  decisionReason === null
    ? tellSupervision(trx, 'objection.withdrawn', stored)
    : tellOfDecision(
        trx,
        `objection.${state as 'sustained' | 'dismissed'}`,
        { ...stored, reason: decisionReason },
        officerKey
      );

const isVisible = (actor: Actor, { officeKey, serviceUserKey }: StoredObjection, today: string) =>
  matches(visibleRows(actor, 'compliance-objection', today), { officeKey, serviceUserKey });

/**
 * Every update of an objection: it is sustained, dismissed or withdrawn. Sustained, it annuls the event
 * through that record's own door, in the same transaction, with its number as the reason.
 */
export const decideObjection: Operation = (params, next) =>
  inTransaction(async (trx) => {
    const data = params.data ?? {};
    const key = params.documentId ?? '';
    const found = await findObjection(trx, key);
    // Its event first, as who files and who annuls lock it first too.
    const event = found && (await lockEvent(trx, relationOf(found.eventKind), found.eventKey));
    const stored = event && (await lockObjection(trx, key));
    if (event === undefined || stored === undefined) throw notFound();
    const today = todayIn(event.zone);
    const actor = await currentActor(trx, today);
    if (!isVisible(actor, stored, today)) throw notFound();
    await refuseComputedFields(UID.complianceObjection, DECIDED, data, key);
    await refuseRewriting(trx, data, stored);
    const input = parseInput(decisionFields, data);
    const command = commandIn(params, input, stored);
    delete params.command;
    if (command === undefined) {
      params.data = authorshipIn(data);
      return next();
    }
    const verdict = valueOf(judge({ actor, event, today }, stored, command, input.decisionReason));
    params.data = { ...authorshipIn(data), ...columnsOf(verdict, actor, today) };
    const written = await next();
    if (verdict.annulsEvent) await annulEvent(event, stored.number, verdict.decisionReason ?? '');
    await tellOutcome(trx, stored, event, verdict);
    return written;
  });
