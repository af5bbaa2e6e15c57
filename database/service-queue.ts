import { atCommit, changeState, index } from './constraint-statements';

/** What the work queue of the quarantine service is read by (`reading/work-queue.ts`). */

const OPEN = `stage not in ('closed', 'cancelled', 'refused', 'destroyed')`;
/** What a queue can be narrowed by, and its standard goes by: counts need no more than the index. */
const COUNTED = 'include (sector, direction, work_area_key, officer_key)';

/**
 * A change marks the queue as changed when the transaction commits, so that writers wait for each
 * other no longer than a commit takes.
 */
const shownIn = (table: string): string =>
  atCommit(
    `${table}_in_work_queue`,
    'insert or update or delete',
    table,
    'execute function mark_queue_changed()'
  );

/**
 * The queue's indexes, and its state: the transaction that changed it last. The list of compliance
 * profiles goes by the same state.
 */
export const QUEUE_STATEMENTS: readonly string[] = [
  index(
    'service_applications_waiting_at_stage',
    `service_applications (office_key, stage, stage_since, id) ${COUNTED} where ${OPEN}`
  ),
  index(
    'service_applications_waiting_longest',
    `service_applications (office_key, stage_since, id) where ${OPEN}`
  ),
  ...changeState('service_queue_state', 'mark_queue_changed'),
  ...[
    'service_applications',
    'quarantine_actions',
    'certificates',
    'service_standards',
    'work_areas',
    'compliance_profiles',
  ].map(shownIn),
];
