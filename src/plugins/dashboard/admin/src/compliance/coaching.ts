import type { Pagination } from '../page/pages';
import type { NamedTrader } from './profile';
import type { Counts, Tier } from './tier';

/** A session that was held; the score after it follows the profile for a time, and then stands. */
interface HeldSession {
  readonly documentId: string;
  readonly heldOn: string;
  readonly topic: string;
  readonly scoreBefore: string | null;
  readonly scoreAfter: string | null;
  readonly followed: boolean;
}

interface PlannedSession {
  readonly documentId: string;
  readonly heldOn: string;
  readonly topic: string;
}

/** A row of `GET /dashboard/compliance-profiles/coaching` (`src/api/compliance-oversight/reading/coaching-list.ts`). */
export interface CoachedTrader {
  readonly serviceUser: NamedTrader;
  readonly tier: Tier;
  readonly score: string | null;
  readonly counts: Counts;
  readonly lastSession: HeldSession | null;
  readonly nextSession: PlannedSession | null;
  /** Whether the reader may plan and record sessions with this trader. */
  readonly keeps: boolean;
}

export type Session = HeldSession | PlannedSession;

export interface CoachingList {
  readonly data: readonly CoachedTrader[];
  readonly meta: { readonly pagination: Pagination };
}
