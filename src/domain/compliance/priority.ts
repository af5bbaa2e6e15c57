import type { IsoDate } from '../calendar/iso-date';
import { supervises } from '../certification/supervision';
import type { Actor } from '../identity/actor';
import { accept, refuse, type Result } from '../result';
import type { Tier } from './vocabulary';

export const PRIORITY_OUTCOMES = ['granted', 'declined', 'ended'] as const;
export type PriorityOutcome = (typeof PRIORITY_OUTCOMES)[number];

/** What a person decided of a trader's priority; the latest decision is the one that holds. */
export interface PriorityDecision {
  readonly outcome: PriorityOutcome;
  /** The last day, inclusive; null where no end was set. */
  readonly validUntil: IsoDate | null;
}

/** A trader as far as priority depends on it. */
export interface PriorityStanding {
  readonly tier: Tier;
  /** Null where nobody has decided yet. */
  readonly latest: PriorityDecision | null;
}

/** Only who keeps everything in order is served first (compliance.md, Uses). */
export const PRIORITY_TIER: Tier = 'green';

const isEligible = (tier: Tier): boolean => tier === PRIORITY_TIER;

const runsOn = ({ validUntil }: PriorityDecision, today: IsoDate): boolean =>
  validUntil === null || today <= validUntil;

/** The latest decision, while it has not run out; an end leaves nothing standing. */
const standingDecision = (
  { latest }: Pick<PriorityStanding, 'latest'>,
  today: IsoDate
): PriorityDecision | null =>
  latest !== null && latest.outcome !== 'ended' && runsOn(latest, today) ? latest : null;

const isGranted = (standing: Pick<PriorityStanding, 'latest'>, today: IsoDate): boolean =>
  standingDecision(standing, today)?.outcome === 'granted';

/**
 * Whether a trader is served first today: it was granted, has not run out, and the trader is green.
 * Who leaves green loses it that moment, without anybody deciding, and has it again when back.
 */
export const hasPriority = (standing: PriorityStanding, today: IsoDate): boolean =>
  isEligible(standing.tier) && isGranted(standing, today);

/** What a profile keeps of the latest decision, so that lists need not look for it. */
export interface KeptPriority {
  readonly tier: Tier | null;
  readonly priorityGrantedOn: IsoDate | null;
  readonly priorityUntil: IsoDate | null;
}

/** `hasPriority`, by what the profile keeps. */
export const hasKeptPriority = (
  { tier, priorityGrantedOn, priorityUntil }: KeptPriority,
  today: IsoDate
): boolean =>
  tier !== null &&
  priorityGrantedOn !== null &&
  hasPriority({ tier, latest: { outcome: 'granted', validUntil: priorityUntil } }, today);

/** Whether priority is proposed: the trader is green, and no decision stands. */
export const isProposed = (standing: PriorityStanding, today: IsoDate): boolean =>
  isEligible(standing.tier) && standingDecision(standing, today) === null;

/** What a decision on priority depends on. */
export interface PriorityFacts {
  readonly actor: Actor;
  /** The office that registered the trader. */
  readonly officeKey: string;
  readonly standing: PriorityStanding;
  readonly today: IsoDate;
}

const checkEnd = ({ today }: PriorityFacts, { validUntil }: PriorityDecision): Result<null> =>
  validUntil !== null && validUntil < today
    ? refuse('INVALID', 'priority.runs-out-before-today', { today }, 'validUntil')
    : accept(null);

const mayGrant = ({ standing, today }: PriorityFacts): Result<null> => {
  if (!isEligible(standing.tier)) return refuse('NOT_ELIGIBLE', 'priority.not-green');
  return isGranted(standing, today)
    ? refuse('WRONG_STATE', 'priority.granted-already')
    : accept(null);
};

/** Only a proposal can be declined. */
const mayDecline = ({ standing, today }: PriorityFacts): Result<null> => {
  if (!isEligible(standing.tier)) return refuse('NOT_ELIGIBLE', 'priority.not-green');
  return isProposed(standing, today)
    ? accept(null)
    : refuse('WRONG_STATE', 'priority.decided-already');
};

const mayEnd = ({ standing, today }: PriorityFacts): Result<null> =>
  isGranted(standing, today) ? accept(null) : refuse('WRONG_STATE', 'priority.none-to-end');

const RULES: Readonly<Record<PriorityOutcome, (facts: PriorityFacts) => Result<null>>> = {
  granted: mayGrant,
  declined: mayDecline,
  ended: mayEnd,
};

/**
 * A person decides on a trader's priority.
 *
 * @param reason why, as it stands in the record
 * @returns the decision. FORBIDDEN for others than supervision and the head of the trader's office;
 *   NOT_ELIGIBLE to grant or decline what a trader who is not green cannot have; WRONG_STATE for what
 *   stands already, and for the end of what nobody granted; INVALID without a reason, for a last day
 *   in the past, and for an end that itself would end
 */
export const decidePriority = (
  facts: PriorityFacts,
  decision: PriorityDecision,
  reason: string
): Result<PriorityDecision> => {
  if (!supervises(facts.actor, facts.officeKey, facts.today)) {
    return refuse('FORBIDDEN', 'priority.only-supervision');
  }
  if (reason.trim() === '') return refuse('INVALID', 'priority.reason-missing', {}, 'reason');
  if (decision.outcome === 'ended' && decision.validUntil !== null) {
    return refuse('INVALID', 'priority.end-has-no-end', {}, 'validUntil');
  }
  for (const check of [checkEnd(facts, decision), RULES[decision.outcome](facts)]) {
    if (!check.ok) return check;
  }
  return accept(decision);
};

/** The decisions open to the actor now. */
export const prioritiesOpenTo = (facts: PriorityFacts): readonly PriorityOutcome[] =>
  supervises(facts.actor, facts.officeKey, facts.today)
    ? PRIORITY_OUTCOMES.filter((outcome) => RULES[outcome](facts).ok)
    : [];
