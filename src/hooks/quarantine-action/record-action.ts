import { rowInForce } from '../../domain/calendar/validity';
import { recordAction as judge, type ActionInput } from '../../domain/certification/record-action';
import { isAdverse } from '../../domain/certification/vocabulary';
import type { Actor } from '../../domain/identity/actor';
import { refuse } from '../../domain/result';
import { UID } from '../../infra/content-types';
import { parseInput } from '../../infra/input';
import { errorFrom, valueOf } from '../../infra/refusal-error';
import { inTransaction } from '../../infra/transaction';
import { attachmentsAfter } from '../attachments';
import { authorshipIn, refuseComputedFields } from '../computed-fields';
import { followConsignment } from '../compliance/follow-consignments';
import type { Operation } from '../door';
import { moveApplication } from '../service-application/move-application';
import type { StepActor } from '../service-application/write-step';
import { actionFields, RECORDED, sourceFields } from './action-input';
import { endDetentions } from './end-detentions';
import {
  loadActionFacts,
  lockConsignment,
  reasonNamed,
  type StoredFacts,
  type StoredReason,
} from './load-actions';
import { tellOfAction } from './tell-of-action';

/** Both sides read in which role somebody acted; supervision acts as an officer does. */
const standingOf = ({ kind }: Actor): StepActor['standing'] =>
  kind === 'machine' || kind === 'office' ? kind : 'officer';

/** The row of the reason list that an action goes by; undefined for one without a reason. */
export const reasonBehind = (
  { reasons }: StoredFacts,
  { kind, actedOn, reasonCode }: Pick<ActionInput, 'kind' | 'actedOn' | 'reasonCode'>
): StoredReason | undefined =>
  rowInForce(
    reasons.filter((reason) => reason.code === reasonCode && reason.kind === kind),
    actedOn
  );

/** Where other software has an action from, and both or neither of it. Throws 403 for people. */
const sourceOf = ({ actor }: StoredFacts, data: Readonly<Record<string, unknown>>) => {
  const { source, externalRef } = parseInput(sourceFields, data);
  if ((source === null) !== (externalRef === null)) {
    throw errorFrom(refuse('INVALID', 'service.source-with-reference', {}, 'externalRef').refusal);
  }
  if (source !== null && standingOf(actor) === 'officer') {
    throw errorFrom(refuse('FORBIDDEN', 'service.source-of-machines', {}, 'source').refusal);
  }
  return { source, externalRef };
};

/**
 * A new action. The application is locked first; what the action does to it, to open detentions and to
 * what the parties know follows in the same transaction.
 */
export const recordAction: Operation = (params, next) =>
  inTransaction(async (trx) => {
    const data = params.data ?? {};
    await refuseComputedFields(UID.quarantineAction, RECORDED, data);
    const input = parseInput(actionFields, data);
    const application = await lockConsignment(trx, data.application);
    const facts = await loadActionFacts(trx, application, input.letterReceivedOn ?? input.actedOn);
    const reasonCode = await reasonNamed(trx, data.reason);
    const { fields, stageEvent, notice } = valueOf(judge(facts, { ...input, reasonCode }));
    const reason = reasonBehind(facts, { ...input, reasonCode });
    const letter = await attachmentsAfter(trx, data.letter, [], 'letter');
    const { actor } = facts;
    params.data = {
      ...authorshipIn(data),
      ...input,
      ...fields,
      ...sourceOf(facts, data),
      ...(reason === undefined ? {} : { reason: reason.key, reasonKey: reason.key }),
      ...(letter.length === 0 ? {} : { letter: letter.at(-1) }),
      application: application.key,
      applicationKey: application.key,
      applicationNumber: application.number,
      officeKey: application.officeKey,
      serviceUserKey: application.serviceUserKey,
      agentKey: application.agentKey,
      officerKey: actor.employee?.key ?? null,
      officerName: actor.employee?.name ?? null,
    };
    const written = (await next()) as { readonly documentId: string };
    await endDetentions(trx, application.key);
    if (stageEvent !== null) {
      await moveApplication(trx, application.key, stageEvent, {
        standing: standingOf(actor),
        key: actor.employee?.key ?? null,
        name: actor.employee?.name ?? null,
        note: reason?.nameId ?? null,
        isToldElsewhere: true,
      });
    }
    if (notice !== null) {
      const { kind, actedOn, dueOn } = fields;
      const event = `${notice}:${written.documentId}`;
      await tellOfAction(trx, application, { notice, event, kind, actedOn, dueOn, reason });
    }
    if (isAdverse(fields.kind)) await followConsignment(trx, application, facts.today);
    return written;
  });
