import { LEAVE_TALLY_STATEMENTS, spansOfDecisions } from './leave-tallies';
import {
  FOLD_REVENUE,
  RECOUNT_REVENUE,
  REVENUE_TALLY_STATEMENTS,
  spansOfBills,
} from './revenue-tallies';
import {
  FOLD_SERVICE,
  RECOUNT_SERVICE,
  SERVICE_TALLY_STATEMENTS,
  spansOfSteps,
} from './service-tallies';
import { FOLD_SPANS, recountSpans, SPAN_TALLY_STATEMENTS } from './span-tallies';

/** What the service, revenue and leave dashboards add up (`src/api/dashboard/reading`). */

const SPANS = `
  select *, 1 as times from (${spansOfSteps('application_steps')}) steps
  union all select *, 1 from (${spansOfBills('invoices')}) bills
  union all select *, 1 from (${spansOfDecisions('timed_leave_decisions')}) decisions`;

/** One folds or counts at a time; those who write and read do not wait. */
const ONE_AT_A_TIME = `perform pg_advisory_xact_lock(hashtext('dashboard-tallies'));`;

export const FOLD_DASHBOARD_TALLIES = 'select fold_dashboard_tallies()';

/**
 * Order matters: from the triggers' creation on, writers wait until these statements are committed;
 * so what stood before is counted once, by whoever starts first.
 */
export const DASHBOARD_TALLY_STATEMENTS: readonly string[] = [
  ...SPAN_TALLY_STATEMENTS,
  ...SERVICE_TALLY_STATEMENTS,
  ...REVENUE_TALLY_STATEMENTS,
  ...LEAVE_TALLY_STATEMENTS,
  `create or replace function fold_dashboard_tallies() returns void language plpgsql as $$
   begin
     ${ONE_AT_A_TIME}
     ${FOLD_SERVICE}${FOLD_REVENUE}${FOLD_SPANS}
   end $$`,
  // After rows came in without triggers, and where an office has moved its clocks.
  `create or replace function recount_dashboard_tallies() returns void language plpgsql
   set work_mem = '256MB' as $$
   begin
     ${ONE_AT_A_TIME}
     -- In the order in which a payment writes them.
     lock table payments, invoices, application_steps in share mode;
     ${RECOUNT_SERVICE}${RECOUNT_REVENUE}
     ${recountSpans(SPANS)}
   end $$`,
  `create or replace function follow_office_clock() returns trigger language plpgsql as $$
   begin
     perform recount_dashboard_tallies();
     return null;
   end $$`,
  `create or replace trigger offices_clock_in_tallies after update on offices for each row
     when (coalesce(old.time_zone, 'Asia/Jakarta') <> coalesce(new.time_zone, 'Asia/Jakarta'))
     execute function follow_office_clock()`,
  `do $$ begin
     if exists (select 1 from application_steps) and not exists (select 1 from service_days) then
       perform recount_dashboard_tallies();
     end if;
   end $$`,
  FOLD_DASHBOARD_TALLIES,
];
