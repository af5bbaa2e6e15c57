import type { NamedTrader } from './profile';
import type { Counts, Tier } from './tier';

/** A session with a trader, planned or held; what followed stands still three months after it. */
export interface CoachingSession {
  readonly documentId: string;
  readonly heldOn: string;
  readonly topic: string;
  readonly tierBefore: Tier | null;
  readonly scoreBefore: string | null;
  readonly tierAfter: Tier | null;
  readonly scoreAfter: string | null;
}

/** `GET /dashboard/compliance-profiles/coaching`: red and orange traders, the lowest score first. */
export interface CoachedTrader {
  readonly serviceUser: NamedTrader;
  readonly tier: Tier;
  readonly score: string | null;
  readonly counts: Counts;
  readonly lastSession: CoachingSession | null;
  readonly nextSession: CoachingSession | null;
}
