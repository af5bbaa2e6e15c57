import type { ProfileAssessment, StandingTier } from '../../domain/compliance/profile';
import type { ReviewCause } from '../../domain/compliance/vocabulary';
import { preparedRowsOf, type Transaction } from '../../infra/transaction';
import type { LockedProfile } from './refresh-profiles';

/** A profile as it is found to be. */
export interface ValuedProfile {
  readonly profile: LockedProfile;
  readonly assessed: ProfileAssessment;
  readonly next: StandingTier;
}

const WRITE_SQL = `
with valued as (
  select * from json_to_recordset(:rows::json) as d(
    key text, office_key text, from_tier text, tier text, last_rated_tier text, assessed_tier text,
    guard text, score numeric, demerit numeric, volume numeric, detention_count int,
    refusal_count int, destruction_count int, nnc_count int, clean_applications int,
    valued_on date, policy_key text)),
moved as (
  insert into compliance_reviews (service_user_key, office_key, on_day, from_tier, to_tier, score, cause)
  select key, office_key, valued_on, from_tier, tier, score, :cause
    from valued where from_tier <> tier order by key)
update compliance_profiles p
   set tier = d.tier, last_rated_tier = d.last_rated_tier, assessed_tier = d.assessed_tier,
       previous_tier = case when d.from_tier <> d.tier then d.from_tier else p.previous_tier end,
       guard = d.guard, score = d.score, demerit = d.demerit, volume = d.volume,
       detention_count = d.detention_count, refusal_count = d.refusal_count,
       destruction_count = d.destruction_count, nnc_count = d.nnc_count,
       clean_applications = d.clean_applications, valued_on = d.valued_on,
       policy_key = d.policy_key, updated_at = :at,
       reviewed_on = case when :isReview::boolean then d.valued_on else p.reviewed_on end,
       reviewed_at = case when :isReview::boolean then :at else p.reviewed_at end
  from valued d where p.service_user_key = d.key`;

const rowOf = ({
  profile: { key, officeKey, tier: before, day, policy },
  assessed: { assessment, counts, cleanApplications },
  next,
}: ValuedProfile) => ({
  key,
  office_key: officeKey,
  from_tier: before,
  tier: next.tier,
  last_rated_tier: next.lastRated,
  assessed_tier: assessment.tier,
  guard: assessment.guard,
  score: assessment.score,
  demerit: assessment.demerit,
  volume: assessment.volume,
  detention_count: counts.detention,
  refusal_count: counts.refusal,
  destruction_count: counts.destruction,
  nnc_count: counts.nnc,
  clean_applications: cleanApplications,
  valued_on: day,
  policy_key: policy?.key ?? null,
});

/** Write profiles down, and each tier that moved, in one statement. */
export const writeProfiles = async (
  trx: Transaction,
  valued: readonly ValuedProfile[],
  {
    cause,
    isReview,
    at,
  }: { readonly cause: ReviewCause; readonly isReview: boolean; readonly at: Date }
): Promise<void> => {
  if (valued.length === 0) return;
  await preparedRowsOf(trx, WRITE_SQL, {
    rows: JSON.stringify(valued.map(rowOf)),
    cause,
    isReview,
    at,
  });
};
