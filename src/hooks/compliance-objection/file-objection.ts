import { fileObjection as judge, FIRST_OBJECTION_STATE } from '../../domain/compliance/objection';
import { yearOf } from '../../domain/calendar/iso-date';
import { refuse } from '../../domain/result';
import { momentIn, todayIn } from '../../infra/clock';
import { UID } from '../../infra/content-types';
import { currentActor } from '../../infra/current-actor';
import { parseInput } from '../../infra/input';
import { errorFrom, valueOf } from '../../infra/refusal-error';
import { keysNamed, relationChange } from '../../infra/relation-input';
import { inTransaction, rowsOf, type Transaction } from '../../infra/transaction';
import { attachmentsAfter } from '../attachments';
import { authorshipIn, refuseComputedFields } from '../computed-fields';
import type { Operation } from '../door';
import { lockEvent, type EventRelation, type StoredEvent } from './load-event';
import { hasOpenObjection } from './load-objection';
import { FILED, filedFields } from './objection-input';
import { tellSupervision } from './tell-of-objection';

type Data = Readonly<Record<string, unknown>>;

const RELATIONS: readonly EventRelation[] = ['quarantineAction', 'nncRecord'];

const invalid = (reason: string, path?: string): Error =>
  errorFrom(refuse('INVALID', reason, {}, path).refusal);

/** The one event that an objection names, its consignment locked. */
const eventNamed = async (trx: Transaction, data: Data): Promise<StoredEvent> => {
  const named = RELATIONS.flatMap((relation) =>
    keysNamed(relationChange(data[relation])).map((key) => ({ relation, key: String(key) }))
  );
  const [first, ...others] = named;
  if (first === undefined || others.length > 0) {
    throw invalid('objection.event-missing', others[0]?.relation ?? 'quarantineAction');
  }
  const event = await lockEvent(trx, first.relation, first.key);
  if (event === undefined) throw invalid('objection.unknown-event', first.relation);
  return event;
};

const nextNumber = async (trx: Transaction, today: string): Promise<string> => {
  const [row] = await rowsOf<{ value: string }>(
    trx,
    `select nextval('compliance_objection_number') as value`
  );
  return `KB-${yearOf(today)}-${(row?.value ?? '').padStart(6, '0')}`;
};

/** A trader, or the agent, objects to an event in their own profile; supervision hears of it. */
export const fileObjection: Operation = (params, next) =>
  inTransaction(async (trx) => {
    const data = params.data ?? {};
    await refuseComputedFields(UID.complianceObjection, FILED, data);
    const { reason, objectionState } = parseInput(filedFields, data);
    if (objectionState !== null && objectionState !== FIRST_OBJECTION_STATE) {
      throw errorFrom(
        refuse('WRONG_STATE', 'objection.begins-filed', {}, 'objectionState').refusal
      );
    }
    const event = await eventNamed(trx, data);
    const today = todayIn(event.zone);
    const actor = await currentActor(trx, today);
    const me = actor.serviceUser?.key ?? '';
    const hasOpenOne = await hasOpenObjection(trx, event.key, me);
    const objection = valueOf(judge({ actor, event }, reason, hasOpenOne));
    const attachments = await attachmentsAfter(trx, data.attachments, []);
    const number = await nextNumber(trx, today);
    const serviceUserName = actor.serviceUser?.name ?? '';
    params.data = {
      ...authorshipIn(data),
      number,
      objectionState: objection.state,
      [event.relation]: event.key,
      eventKind: event.kind,
      eventOn: event.happenedOn,
      applicationNumber: event.applicationNumber,
      serviceUser: objection.serviceUserKey,
      serviceUserName,
      reason,
      ...(attachments.length === 0 ? {} : { attachments }),
      filedAt: momentIn(event.zone),
      eventKey: event.key,
      applicationKey: event.applicationKey,
      officeKey: event.officeKey,
      serviceUserKey: objection.serviceUserKey,
    };
    const written = (await next()) as { readonly documentId: string };
    await tellSupervision(trx, 'objection.filed', {
      key: written.documentId,
      number,
      eventKind: event.kind,
      eventOn: event.happenedOn,
      applicationNumber: event.applicationNumber,
      officeKey: event.officeKey,
      serviceUserName,
      reason,
    });
    return written;
  });
