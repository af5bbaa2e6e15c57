import { FOLLOW_LEAVE } from '../../../../database/leave-tallies';
import { LEAVE_TYPES } from '../../../domain/leave/vocabulary';
import { database, rowsOf } from '../../../infra/transaction';
import { answerOf } from './asked-sql';
import { LEAVE_SQL } from './leave-sql';
import type { ReadDashboard } from './scope';

/** Collective leave is never requested. */
const TYPES = LEAVE_TYPES.filter((type) => type !== 'collective');

/** The leave dashboard; what is waiting and who is away is so today. */
export const readLeave: ReadDashboard<'leave'> = async (scope) => {
  await rowsOf(database(), FOLLOW_LEAVE);
  return answerOf(LEAVE_SQL, scope, { types: TYPES, tallied: ['leave'] });
};
