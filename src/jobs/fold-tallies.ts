import { FOLD_TALLIES } from '../../database/leave-request-tallies';
import { database, rowsOf } from '../infra/transaction';

/**
 * Sum up the tally of leave requests, so that reading it stays short. Instances may do it at once:
 * the second finds nothing left to sum.
 */
export const foldTallies = async (): Promise<void> => {
  await rowsOf(database(), FOLD_TALLIES);
};
