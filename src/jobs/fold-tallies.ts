import { COACHING_NEEDS } from '../../database/coaching-needs';
import { FOLD_PROFILE_TALLIES } from '../../database/compliance-tallies';
import { FOLD_DASHBOARD_TALLIES } from '../../database/dashboard-tallies';
import { FOLD_FEEDBACK_TALLIES } from '../../database/feedback-tallies';
import { INCIDENT_MONTHS } from '../../database/incident-months';
import { FOLD_TALLIES } from '../../database/leave-request-tallies';
import { FOLLOW_LEAVE } from '../../database/leave-tallies';
import { followMarks } from '../../database/marked-count';
import { FOLD_TIER_MOVEMENTS } from '../../database/tier-movements';
import { database, rowsOf } from '../infra/transaction';

/**
 * Sum up the tallies and count again what is marked, so that reading them stays short. Instances may
 * do it at once: the second finds nothing left.
 */
export const foldTallies = async (): Promise<void> => {
  await rowsOf(database(), FOLD_TALLIES);
  await rowsOf(database(), FOLD_PROFILE_TALLIES);
  await rowsOf(database(), FOLD_FEEDBACK_TALLIES);
  await rowsOf(database(), FOLD_DASHBOARD_TALLIES);
  await rowsOf(database(), FOLD_TIER_MOVEMENTS);
  await rowsOf(database(), followMarks(INCIDENT_MONTHS, COACHING_NEEDS));
  await rowsOf(database(), FOLLOW_LEAVE);
};
