import type { Pagination } from '../page/pages';
import type { Assessment, Guard, Policy, WeighedEvent, WeighedIncident } from './assessment';
import type { Counts, Tier } from './tier';
import type { TierChange } from './tier-history';

export interface NamedTrader {
  readonly documentId: string;
  readonly code: string;
  readonly name: string;
}

/** What every list says of a trader's compliance; decimals are exact text. */
export interface Profile {
  readonly serviceUser: NamedTrader;
  readonly counts: Counts;
  readonly volume: string;
  readonly demerit: string;
  readonly score: string | null;
  readonly tier: Tier;
  readonly assessedTier: Tier;
  readonly previousTier: Tier | null;
  readonly guard: Guard | null;
  readonly reviewedAt: string | null;
  readonly priority: boolean;
}

/** `GET /dashboard/compliance-profiles` (`src/api/compliance-profile/reading`). */
export interface ProfileList {
  readonly data: readonly Profile[];
  readonly meta: { readonly pagination: Pagination };
}

/** An event with the record that tells it. */
export interface ExplainedEvent extends WeighedEvent {
  readonly happenedOn: string;
  readonly source: 'action' | 'nnc';
  readonly documentId: string;
}

export interface ExplainedIncident extends WeighedIncident<ExplainedEvent> {
  readonly application: { readonly documentId: string; readonly number: string };
}

/** `GET /dashboard/compliance-profiles/:serviceUser/explain`. */
export interface Explanation extends Assessment<ExplainedIncident> {
  readonly serviceUser: NamedTrader;
  readonly asOf: string;
  readonly counts: Counts;
  readonly inForce: Tier;
  readonly cleanApplications: number;
  readonly reviewedAt: string | null;
  readonly priority: boolean;
  readonly policy: Policy;
  readonly reviews: readonly TierChange[];
}
