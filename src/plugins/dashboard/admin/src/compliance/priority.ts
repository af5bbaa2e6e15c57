import type { Pagination } from '../page/pages';
import type { NamedTrader } from './profile';
import type { Counts, Tier } from './tier';

export type PriorityOutcome = 'granted' | 'declined' | 'ended';

/** What becomes of a trader's priority. */
export const PRIORITY_LISTS = ['proposed', 'granted', 'declined'] as const;
export type PriorityListName = (typeof PRIORITY_LISTS)[number];

/** The latest decision on a trader, with the figures that were frozen in it. */
export interface PriorityDecision {
  readonly documentId: string;
  readonly outcome: PriorityOutcome;
  readonly reason: string;
  readonly validUntil: string | null;
  readonly decidedOn: string;
  readonly decidedByName: string | null;
  readonly score: string | null;
}

/** A row of `GET /dashboard/compliance-profiles/priority` (`src/api/compliance-oversight/reading/priority-list.ts`). */
export interface PriorityTrader {
  readonly serviceUser: NamedTrader;
  readonly tier: Tier;
  readonly score: string | null;
  readonly counts: Counts;
  readonly volume: string | null;
  readonly latest: PriorityDecision | null;
  /** Whether the trader is served first today. */
  readonly priority: boolean;
  /** What the reader may decide now. */
  readonly decisions: readonly PriorityOutcome[];
}

export interface PriorityList {
  readonly data: readonly PriorityTrader[];
  readonly meta: {
    readonly pagination: Pagination;
    readonly counts: Readonly<Record<PriorityListName, number>>;
  };
}
