import { isRated, RATED_TIERS, type RatedTier, type Tier } from './vocabulary';

/** What a tier in force follows from. */
export interface MovementFacts {
  /** The tier in force until now; null before the first. */
  readonly standing: Tier | null;
  /** The last tier in force that was not `unrated`; null where there never was one. */
  readonly lastRated: RatedTier | null;
  /** What the score and the guards say now. */
  readonly assessed: Tier;
  /**
   * Finalised applications since the last incident, all of them clean; of all times, where there
   * never was an incident. An event that is not attributable to the trader ends no run.
   */
  readonly cleanApplications: number;
  /** Whether this is a review: between reviews a tier only goes down. */
  readonly isReview: boolean;
}

const stepUp = (tier: RatedTier): RatedTier => RATED_TIERS[RATED_TIERS.indexOf(tier) - 1] ?? tier;

/**
 * The tier in force (compliance.md, Movement): down at once, to the tier assessed; up by one tier in a
 * review, and only after enough clean applications since the last incident. A first rating is the
 * tier assessed. Who is unrated for a while goes on from the tier of before.
 * @param cleanApplicationsNeeded of the policy
 */
export const moveTier = (
  { standing, lastRated, assessed, cleanApplications, isReview }: MovementFacts,
  cleanApplicationsNeeded: number
): Tier => {
  if (!isRated(assessed)) return assessed;
  const before = standing !== null && isRated(standing) ? standing : lastRated;
  if (before === null) return assessed;
  if (RATED_TIERS.indexOf(assessed) >= RATED_TIERS.indexOf(before)) return assessed;
  return isReview && cleanApplications >= cleanApplicationsNeeded ? stepUp(before) : before;
};
