import { ADVERSE_KINDS } from '../../../domain/certification/vocabulary';
import { ageRanges, rangeOf } from '../../../domain/compliance/policy';
import { ageBuckets } from '../../../domain/compliance/profile';
import { COACHED_TIERS } from '../../../domain/compliance/coaching';
import { PRIORITY_TIER } from '../../../domain/compliance/priority';
import { TIERS } from '../../../domain/compliance/vocabulary';
import { policyOn, termsOf } from '../../../hooks/compliance/policy-on';
import { database } from '../../../infra/transaction';
import { answerOf } from './asked-sql';
import { complianceSql } from './compliance-sql';
import { latestToday, type ReadDashboard } from './scope';

const COMPLIANCE_SQL = complianceSql(TIERS, ADVERSE_KINDS);

/**
 * The compliance dashboard: the traders that the offices registered, and what happened with the
 * consignments they handle. Weights are those of today, by the policy in force.
 */
export const readCompliance: ReadDashboard<'compliance'> = async (scope) => {
  const today = latestToday(scope.offices);
  const policy = termsOf(await policyOn(database(), today));
  const { ages, starts } = ageBuckets([policy], today);
  const ranges = ageRanges(policy);
  return answerOf(COMPLIANCE_SQL, scope, {
    tiers: TIERS,
    adverse: ADVERSE_KINDS,
    coached: COACHED_TIERS,
    priorityTier: PRIORITY_TIER,
    base: JSON.stringify(policy.base),
    severity: JSON.stringify(policy.severity),
    ageStarts: starts,
    ageWeights: ages.map((age) => rangeOf(ranges, age)?.weight ?? '0'),
  });
};
