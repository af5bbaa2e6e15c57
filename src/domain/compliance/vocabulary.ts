/** The words of compliance profiles. No tier and no kind of event is typed anywhere else. */
import { ADVERSE_KINDS, type Severity } from '../certification/vocabulary';

/** Best first; `unrated` where there is too little to judge by. */
export const TIERS = ['green', 'yellow', 'orange', 'red', 'unrated'] as const;
export type Tier = (typeof TIERS)[number];

/** Tiers that say how a trader does, best first. */
export const RATED_TIERS = ['green', 'yellow', 'orange', 'red'] as const satisfies Tier[];
export type RatedTier = (typeof RATED_TIERS)[number];

export const isRated = (tier: Tier): tier is RatedTier =>
  (RATED_TIERS as readonly Tier[]).includes(tier);

/** What counts against a trader: the three adverse actions, mildest first, and a notice of non-compliance. */
export const EVENT_KINDS = [...ADVERSE_KINDS, 'nnc'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Severities that may keep a trader from the best tier, or in the worst (compliance.md, Guards). */
export const DELIBERATE: readonly Severity[] = ['deliberate'];
export const PEST_OR_WORSE: readonly Severity[] = ['pest', ...DELIBERATE];
export const SUBSTANTIVE_OR_WORSE: readonly Severity[] = ['substantive', ...PEST_OR_WORSE];

/**
 * What decides a tier instead of the score: a recent deliberate incident, a recent pest or
 * substantive one, or too few consignments for the best tier.
 */
export const GUARDS = ['deliberate', 'pest', 'substantive', 'volume'] as const;
export type Guard = (typeof GUARDS)[number];

/** Why a tier in force changed. */
export const REVIEW_CAUSES = ['event', 'review', 'policy'] as const;
export type ReviewCause = (typeof REVIEW_CAUSES)[number];
