import type { NamedTrader } from './profile';
import type { Counts, Tier } from './tier';

export type PriorityOutcome = 'granted' | 'declined' | 'ended';

/** What was decided, with the figures of that day. */
export interface PriorityDecision {
  readonly documentId: string;
  readonly outcome: PriorityOutcome;
  readonly reason: string;
  readonly validUntil: string | null;
  readonly decidedOn: string;
  readonly decidedByName: string | null;
  readonly score: string | null;
}

export interface PriorityTrader {
  readonly serviceUser: NamedTrader;
  readonly tier: Tier;
  readonly score: string | null;
  readonly counts: Counts;
  readonly volume: string;
  /** The latest, where there was one. */
  readonly decision: PriorityDecision | null;
  /** What the reader can decide now. */
  readonly open: readonly PriorityOutcome[];
}

/** `GET /dashboard/compliance-profiles/priority`. */
export interface PriorityList {
  readonly proposed: readonly PriorityTrader[];
  readonly standing: readonly PriorityTrader[];
}
