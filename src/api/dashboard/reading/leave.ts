import { LEAVE_TYPES, PENDING_STATES } from '../../../domain/leave/vocabulary';
import { answerOf, type Asked } from './asked-sql';
import { LEAVE_SQL } from './leave-sql';

/** Collective leave is never requested. */
const TYPES = LEAVE_TYPES.filter((type) => type !== 'collective');

/** The leave dashboard; what is waiting and who is away is so today. */
export const readLeave = (asked: Asked): Promise<object> =>
  answerOf(LEAVE_SQL, asked, { types: TYPES, waiting: PENDING_STATES });
