import type { Pagination } from '../page/pages';
import type { Assessment, Policy, WeighedEvent, WeighedIncident } from './assessment';
import type { Counts, Tier } from './tier';
import type { TierChange } from './tier-history';
import type { Movement } from './verdict';

export interface NamedTrader {
  readonly documentId: string;
  readonly code: string;
  readonly name: string;
}

/** What every list says of a trader's compliance; decimals are exact text. */
export interface Profile {
  readonly serviceUser: NamedTrader;
  readonly isAgent: boolean;
  readonly counts: Counts;
  /** Null until it is first valued, as the score is. */
  readonly volume: string | null;
  readonly score: string | null;
  readonly tier: Tier;
  readonly reviewedAt: string | null;
  readonly priority: boolean;
}

/** `GET /dashboard/compliance-profiles` (`src/api/compliance-profile/reading`). */
export interface ProfileList {
  readonly data: readonly Profile[];
  readonly meta: { readonly pagination: Pagination };
}

/** An event with the record that tells it, as it was known on the day. */
export interface ExplainedEvent extends WeighedEvent {
  readonly happenedOn: string;
  readonly source: 'action' | 'nnc';
  /** Null for an NNC that the reader may not see. */
  readonly documentId: string | null;
  readonly number: string | null;
  readonly letterNumber: string | null;
  readonly letterDate: string | null;
}

export interface ExplainedIncident extends WeighedIncident<ExplainedEvent> {
  readonly application: { readonly documentId: string; readonly number: string | null };
}

/** `GET /dashboard/compliance-profiles/:serviceUser/explain` (`src/api/compliance-profile/reading/explain-profile.ts`). */
export interface Explanation extends Assessment<ExplainedIncident> {
  readonly serviceUser: NamedTrader;
  readonly isAgent: boolean;
  readonly asOf: string;
  readonly counts: Counts;
  /** In force; `assessedTier` is what the score and the guards make of it. */
  readonly tier: Tier;
  readonly assessedTier: Tier;
  readonly movement: Movement;
  readonly priority: boolean;
  readonly policy: {
    readonly documentId: string | null;
    readonly validFrom: string | null;
    readonly why: string | null;
    readonly terms: Policy;
  };
  /** Changes of the tier in force, the first one first. */
  readonly reviews: readonly TierChange[];
}
