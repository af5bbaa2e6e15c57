import { LEAVE_TYPES, PENDING_STATES } from '../../../domain/leave/vocabulary';
import { answerOf } from './asked-sql';
import { LEAVE_SQL } from './leave-sql';
import type { ReadDashboard } from './scope';

/** Collective leave is never requested. */
const TYPES = LEAVE_TYPES.filter((type) => type !== 'collective');

/** The leave dashboard; what is waiting and who is away is so today. */
export const readLeave: ReadDashboard<'leave'> = (scope) =>
  answerOf(LEAVE_SQL, scope, { types: TYPES, waiting: PENDING_STATES });
