import { FOLD_PROFILE_TALLIES } from '../../database/compliance-tallies';
import { FOLD_TALLIES } from '../../database/leave-request-tallies';
import { database, rowsOf } from '../infra/transaction';

/**
 * Sum up the tallies of leave requests and of compliance profiles, so that reading it stays short. Instances may do it at once:
 * the second finds nothing left to sum.
 */
export const foldTallies = async (): Promise<void> => {
  await rowsOf(database(), FOLD_TALLIES);
  await rowsOf(database(), FOLD_PROFILE_TALLIES);
};
