import { isRated, RATED_TIERS, type Tier } from './vocabulary';

/**
 * Why a tier in force is what it is: it is the one assessed; or a better one is assessed and the trader
 * still lacks clean applications for it; or has them, and goes up by one tier with the next review.
 */
export const MOVEMENT_REASONS = ['as-assessed', 'clean-run', 'next-review'] as const;
export type MovementReason = (typeof MOVEMENT_REASONS)[number];

/** Why somebody stands in a tier (compliance.md, Movement). */
export const movementReason = (
  { tier, assessed }: { readonly tier: Tier; readonly assessed: Tier },
  cleanApplications: number,
  cleanApplicationsNeeded: number
): MovementReason => {
  const isBetter =
    isRated(tier) && isRated(assessed) && RATED_TIERS.indexOf(assessed) < RATED_TIERS.indexOf(tier);
  if (!isBetter) return 'as-assessed';
  return cleanApplications < cleanApplicationsNeeded ? 'clean-run' : 'next-review';
};
