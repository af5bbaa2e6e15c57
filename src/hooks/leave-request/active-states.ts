import { ACTIVE_STATES } from '../../domain/leave/vocabulary';

/**
 * The active states as a list in SQL. Written out rather than bound: only then can the planner use
 * the index over active days (`leave_requests_days_taken`).
 */
export const ACTIVE_STATES_SQL = `(${ACTIVE_STATES.map((state) => `'${state}'`).join(', ')})`;
