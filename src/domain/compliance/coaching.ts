import { addMonths, type IsoDate } from '../calendar/iso-date';
import { supervises } from '../certification/supervision';
import type { Actor } from '../identity/actor';
import { accept, refuse, type Result } from '../result';
import type { Tier } from './vocabulary';

/** Tiers of traders that are coached (compliance.md, Uses). */
export const COACHED_TIERS = ['orange', 'red'] as const satisfies Tier[];

/** How long the score of a coached trader is followed, in months from the session. */
export const FOLLOWED_MONTHS = 3;

/** A session as the rules see it. */
export interface CoachingSession {
  /** The day it is planned for, or was held on. */
  readonly heldOn: IsoDate;
}

/** Who writes of whose coaching, and when. */
export interface CoachingFacts {
  readonly actor: Actor;
  /** The office that registered the trader. */
  readonly officeKey: string;
  readonly today: IsoDate;
}

/** The last day on which a session follows the live score; from then on it stands. */
export const followedUntil = ({ heldOn }: CoachingSession): IsoDate =>
  addMonths(heldOn, FOLLOWED_MONTHS);

/** Whether the score after a session is still what the profile says today. */
export const isFollowed = (session: CoachingSession, today: IsoDate): boolean =>
  session.heldOn <= today && today <= followedUntil(session);

export const isPlanned = ({ heldOn }: CoachingSession, today: IsoDate): boolean => today < heldOn;

const mayKeep = ({ actor, officeKey, today }: CoachingFacts): Result<null> =>
  supervises(actor, officeKey, today)
    ? accept(null)
    : refuse('FORBIDDEN', 'coaching.only-supervision');

/**
 * Supervision or the head plans a session, or writes down one that was held.
 *
 * @returns the last day on which its score is followed. FORBIDDEN for others; INVALID for a session
 *   held so long ago that there is nothing left to follow
 */
export const writeSession = (facts: CoachingFacts, session: CoachingSession): Result<IsoDate> => {
  const allowed = mayKeep(facts);
  if (!allowed.ok) return allowed;
  const until = followedUntil(session);
  return until < facts.today
    ? refuse('INVALID', 'coaching.too-long-ago', { months: FOLLOWED_MONTHS }, 'heldOn')
    : accept(until);
};

/**
 * What was written of a session is put right; its day only until it is over, as the score that is
 * followed begins there.
 *
 * @returns as `writeSession`; WRONG_STATE for another day of a session that has been held
 */
export const amendSession = (
  facts: CoachingFacts,
  stored: CoachingSession,
  session: CoachingSession
): Result<IsoDate> => {
  const allowed = mayKeep(facts);
  if (!allowed.ok) return allowed;
  if (stored.heldOn === session.heldOn) return accept(followedUntil(stored));
  return isPlanned(stored, facts.today)
    ? writeSession(facts, session)
    : refuse('WRONG_STATE', 'coaching.held-already', { heldOn: stored.heldOn }, 'heldOn');
};

/** A session is called off. FORBIDDEN for others than its keepers; WRONG_STATE once it was held. */
export const callOffSession = (facts: CoachingFacts, stored: CoachingSession): Result<null> => {
  const allowed = mayKeep(facts);
  if (!allowed.ok) return allowed;
  return isPlanned(stored, facts.today)
    ? accept(null)
    : refuse('WRONG_STATE', 'coaching.held-stays', { heldOn: stored.heldOn });
};
