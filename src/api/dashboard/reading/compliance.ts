import { COACHING_NEEDS } from '../../../../database/coaching-needs';
import { INCIDENT_MONTHS } from '../../../../database/incident-months';
import { followMarks } from '../../../../database/marked-count';
import { ageRanges, rangeOf } from '../../../domain/compliance/policy';
import { ageBuckets } from '../../../domain/compliance/profile';
import { PRIORITY_TIER } from '../../../domain/compliance/priority';
import { EVENT_KINDS, TIERS } from '../../../domain/compliance/vocabulary';
import { policyOn, termsOf } from '../../../hooks/compliance/policy-on';
import { database, preparedRowsOf } from '../../../infra/transaction';
import { answerOf } from './asked-sql';
import { complianceSql } from './compliance-sql';
import { latestToday, type ReadDashboard } from './scope';

const COMPLIANCE_SQL = complianceSql(TIERS, EVENT_KINDS);
const FOLLOW_SQL = followMarks(INCIDENT_MONTHS, COACHING_NEEDS);

/**
 * The compliance dashboard: the traders that the offices registered, and what happened with the
 * consignments they handle. Weights are those of today, by the policy in force.
 */
export const readCompliance: ReadDashboard<'compliance'> = async (scope) => {
  const today = latestToday(scope.offices);
  const [found] = await Promise.all([
    policyOn(database(), today),
    preparedRowsOf(database(), FOLLOW_SQL, []),
  ]);
  const policy = termsOf(found);
  const { ages, starts } = ageBuckets([policy], today);
  const ranges = ageRanges(policy);
  const terms = {
    tiers: TIERS,
    priorityTier: PRIORITY_TIER,
    base: JSON.stringify(policy.base),
    severity: JSON.stringify(policy.severity),
    ageStarts: starts,
    ageWeights: ages.map((age) => rangeOf(ranges, age)?.weight ?? '0'),
  };
  return answerOf(COMPLIANCE_SQL, scope, terms, preparedRowsOf);
};
