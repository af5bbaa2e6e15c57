import type { IsoDate } from '../calendar/iso-date';
import { countsAgainstTrader, type NncRecord } from '../certification/nnc';
import type { QuarantineAction } from '../certification/action';
import { supervises } from '../certification/supervision';
import { isAdverse, type Stage } from '../certification/vocabulary';
import type { Actor } from '../identity/actor';
import { accept, refuse, type Result } from '../result';
import { WITHOUT_EVENTS } from './finalised';

export const OBJECTION_STATES = ['filed', 'sustained', 'dismissed', 'withdrawn'] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];

export const OBJECTION_COMMANDS = ['sustain', 'dismiss', 'withdraw'] as const;
export type ObjectionCommand = (typeof OBJECTION_COMMANDS)[number];

export const FIRST_OBJECTION_STATE: ObjectionState = 'filed';

interface ObjectionTransition {
  readonly command: ObjectionCommand;
  readonly from: ObjectionState;
  readonly to: ObjectionState;
}

/** Every move an objection can make: it is decided, or taken back, once. */
export const OBJECTION_TRANSITIONS: readonly ObjectionTransition[] = [
  { command: 'sustain', from: 'filed', to: 'sustained' },
  { command: 'dismiss', from: 'filed', to: 'dismissed' },
  { command: 'withdraw', from: 'filed', to: 'withdrawn' },
];

const transition = (
  command: ObjectionCommand,
  from: ObjectionState
): ObjectionTransition | undefined =>
  OBJECTION_TRANSITIONS.find((move) => move.command === command && move.from === from);

/** The command that a form means which asks for a state; undefined where none leads there. */
export const commandTowards = (state: ObjectionState): ObjectionCommand | undefined =>
  OBJECTION_TRANSITIONS.find(({ to }) => to === state)?.command;

/** What an objection is about: an adverse action or a notice, and whose profiles it stands in. */
export interface ContestedEvent {
  readonly officeKey: string;
  /** The principal of the consignment, and who acted for them. */
  readonly serviceUserKey: string;
  readonly agentKey: string | null;
  /** Who recorded the action; null for a notice, which another authority wrote. */
  readonly officerKey: string | null;
  /** Whether it is held against the trader as things stand. */
  readonly counts: boolean;
}

const countsAtStage = (stage: Stage): boolean => stage !== WITHOUT_EVENTS;

/** Whether an action is held against the trader (compliance.md, Base and Movement). */
export const actionCounts = (
  { kind, annulled }: Pick<QuarantineAction, 'kind' | 'annulled'>,
  stage: Stage
): boolean => isAdverse(kind) && !annulled && countsAtStage(stage);

/** Whether an NNC is held against the trader. */
export const nncCounts = (nnc: NncRecord, stage: Stage): boolean =>
  countsAgainstTrader(nnc) && countsAtStage(stage);

/** An objection as the rules see it. */
export interface Objection {
  readonly state: ObjectionState;
  /** The trader or agent who objects, for their own profile. */
  readonly serviceUserKey: string;
}

/** What a decision on an objection depends on. */
export interface ObjectionFacts {
  readonly actor: Actor;
  readonly event: ContestedEvent;
  readonly today: IsoDate;
}

/** The trader or agent in whose profile the event stands, where the actor is one of them. */
const partyOf = (
  { serviceUser }: Actor,
  { serviceUserKey, agentKey }: ContestedEvent
): string | undefined =>
  [serviceUserKey, agentKey].find((key) => key !== null && key === serviceUser?.key) ?? undefined;

/**
 * A trader, or the agent, objects to what stands in their own profile; being suspended takes nobody
 * this right.
 *
 * @param hasOpenOne whether an objection of theirs to the same event waits for its decision
 * @returns whose objection it is. FORBIDDEN for who is no trader; INVALID for an event of others, and
 *   without a reason; WRONG_STATE for what does not count (any more); DUPLICATE while another is open
 */
export const fileObjection = (
  { actor, event }: Omit<ObjectionFacts, 'today'>,
  reason: string,
  hasOpenOne: boolean
): Result<Objection> => {
  if (actor.serviceUser === null) return refuse('FORBIDDEN', 'objection.only-traders');
  const party = partyOf(actor, event);
  // Others' events are not told from those that do not exist.
  if (party === undefined) return refuse('INVALID', 'objection.unknown-event');
  if (!event.counts) return refuse('WRONG_STATE', 'objection.event-does-not-count');
  if (hasOpenOne) return refuse('DUPLICATE', 'objection.open-already');
  return reason.trim() === ''
    ? refuse('INVALID', 'objection.reason-missing', {}, 'reason')
    : accept({ state: FIRST_OBJECTION_STATE, serviceUserKey: party });
};

/** What a decision writes, and what follows from it. */
export interface ObjectionVerdict {
  readonly state: ObjectionState;
  /** Why, as the trader reads it; null where the trader took the objection back. */
  readonly decisionReason: string | null;
  /** Whether the event is annulled with it; what does not count any more stays as it is. */
  readonly annulsEvent: boolean;
}

const isDecidedBy = (command: ObjectionCommand): command is Exclude<ObjectionCommand, 'withdraw'> =>
  command !== 'withdraw';

const mayDecide = ({ actor, event, today }: ObjectionFacts): Result<null> => {
  if (!supervises(actor, event.officeKey, today)) {
    return refuse('FORBIDDEN', 'objection.only-supervision');
  }
  // Nobody judges whether they were right themselves.
  return event.officerKey !== null && actor.employee?.key === event.officerKey
    ? refuse('SELF_DECISION', 'objection.own-action')
    : accept(null);
};

const mayWithdraw = ({ actor }: ObjectionFacts, { serviceUserKey }: Objection): Result<null> =>
  actor.serviceUser?.key === serviceUserKey
    ? accept(null)
    : refuse('FORBIDDEN', 'objection.only-own-withdrawn');

/**
 * An objection is sustained or dismissed by supervision or the head, with a reason; or its trader
 * takes it back.
 *
 * @returns FORBIDDEN for others; SELF_DECISION for the officer who recorded the action; WRONG_STATE
 *   once it is decided or withdrawn; INVALID for a decision without a reason
 */
export const decideObjection = (
  facts: ObjectionFacts,
  objection: Objection,
  command: ObjectionCommand,
  reason: string | null
): Result<ObjectionVerdict> => {
  const allowed = isDecidedBy(command) ? mayDecide(facts) : mayWithdraw(facts, objection);
  if (!allowed.ok) return allowed;
  const move = transition(command, objection.state);
  if (move === undefined) {
    return refuse('WRONG_STATE', `objection.is-${objection.state}`);
  }
  const decisionReason = reason?.trim() ?? '';
  if (!isDecidedBy(command)) {
    return accept({ state: move.to, decisionReason: null, annulsEvent: false });
  }
  return decisionReason === ''
    ? refuse('INVALID', 'objection.decision-reason-missing', {}, 'decisionReason')
    : accept({
        state: move.to,
        decisionReason,
        annulsEvent: command === 'sustain' && facts.event.counts,
      });
};

/** What the actor may do with an objection now. */
export const objectionCommandsOpenTo = (
  facts: ObjectionFacts,
  objection: Objection
): readonly ObjectionCommand[] =>
  OBJECTION_COMMANDS.filter(
    (command) =>
      transition(command, objection.state) !== undefined &&
      (isDecidedBy(command) ? mayDecide(facts) : mayWithdraw(facts, objection)).ok
  );
