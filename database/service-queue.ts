import { index } from './constraint-statements';

/** What the work queue of the quarantine service is read by (`reading/work-queue.ts`). */

const OPEN = `stage not in ('closed', 'cancelled', 'refused', 'destroyed')`;
/** What a queue can be narrowed by, and its standard goes by: counts need no more than the index. */
const COUNTED = 'include (sector, direction, work_area_key, officer_key)';

/**
 * A change marks the queue as changed when the transaction commits, so that writers wait for each
 * other no longer than a commit takes.
 */
const shownIn = (table: string): string => {
  const name = `${table}_in_work_queue`;
  return `
do $$ begin
  if not exists (select 1 from pg_trigger where tgname = '${name}' and tgrelid = '${table}'::regclass) then
    create constraint trigger ${name} after insert or update or delete on ${table}
      deferrable initially deferred for each row execute function mark_queue_changed();
  end if;
end $$`;
};

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
  `create table if not exists service_queue_state (
     only_row boolean primary key default true check (only_row),
     changed_in xid8 not null)`,
  `insert into service_queue_state (changed_in) values (pg_current_xact_id()) on conflict do nothing`,
  `create or replace function mark_queue_changed() returns trigger language plpgsql as $$
   begin
     update service_queue_state set changed_in = pg_current_xact_id()
      where changed_in <> pg_current_xact_id();
     return null;
   end $$`,
  ...[
    'service_applications',
    'quarantine_actions',
    'certificates',
    'service_standards',
    'work_areas',
    'compliance_profiles',
  ].map(shownIn),
];
