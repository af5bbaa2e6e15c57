import { foldTally, noteChange, recount, tallyTables, type Tally } from './signed-tally';
import { noteSpans } from './span-tallies';

/** What became of applications on each day of an office, by its clock. */
export const SERVICE_DAYS: Tally = {
  name: 'service_days',
  keys: { office_key: 'varchar', day: 'date', sector: 'varchar', direction: 'varchar' },
  sums: [
    ...['submitted', 'issued', 'refused', 'destroyed', 'cancelled'],
    ...['drafts', 'corrections', 'handed_over'],
  ],
};

const CERTIFIED = `('certificate-issued', 'handed-over', 'closed')`;

/** Steps with the day of their office, and whether they lead to another stage. */
const stepsOf = (table: string): string => `
  select s.office_key, coalesce(s.sector, '') as sector, coalesce(s.direction, '') as direction,
         s.command, s.from_stage, s.stage, s.seconds_before, s.application_key, s.happened_at,
         s.from_stage is distinct from s.stage as moves,
         (s.happened_at at time zone 'UTC' at time zone coalesce(o.time_zone, 'Asia/Jakarta'))::date
           as day
    from ${table} s join offices o on o.document_id = s.office_key
   where s.happened_at is not null`;

const when = (condition: string): string => `(${condition})::int`;

/** History of another system arrives at its end: what is closed there was certified. */
const daysOf = (steps: string): string => `
  select office_key, day, sector, direction,
         ${when(`moves and from_stage is null`)} as submitted,
         ${when(`moves and stage in ${CERTIFIED} and coalesce(from_stage, '') not in ${CERTIFIED}`)}
           as issued,
         ${when(`moves and stage = 'refused'`)} as refused,
         ${when(`moves and stage = 'destroyed'`)} as destroyed,
         ${when(`moves and stage = 'cancelled'`)} as cancelled,
         ${when(`command = 'issue-draft'`)} as drafts,
         ${when(`command = 'request-correction'`)} as corrections,
         ${when(`moves and stage = 'handed-over'`)} as handed_over
    from (${stepsOf(steps)}) steps`;

/**
 * How long stays at a stage lasted that ended, and how long it took from submission to certificate.
 * What another system has closed says of neither.
 */
export const spansOfSteps = (steps: string): string => `
  select office_key, date_trunc('month', day)::date as month, sector, from_stage as span, day,
         round(seconds_before / 360.0)::int as tenths
    from (${stepsOf(steps)}) steps
   where seconds_before is not null and from_stage is not null
  union all
  select s.office_key, date_trunc('month', s.day)::date, s.sector, 'to-certificate', s.day,
         round(greatest(extract(epoch from s.happened_at - begun.happened_at), 0) / 360)::int
    from (${stepsOf(steps)}) s
    join application_steps begun
      on begun.application_key = s.application_key and begun.from_stage is null
   where s.moves and s.stage = 'certificate-issued' and s.seconds_before is not null
     and begun.happened_at is not null`;

/**
 * Steps are only ever added. `SERVICE_DAYS` and the spans follow each statement that adds some.
 */
export const SERVICE_TALLY_STATEMENTS: readonly string[] = [
  ...tallyTables(SERVICE_DAYS),
  `create or replace function tally_application_steps() returns trigger language plpgsql as $$
   begin
     ${noteChange(SERVICE_DAYS, daysOf('added'))}
     ${noteSpans(`select *, 1 as times from (${spansOfSteps('added')}) spans`)}
     return null;
   end $$`,
  `create or replace trigger application_steps_tally after insert on application_steps
     referencing new table as added for each statement execute function tally_application_steps()`,
];

export const FOLD_SERVICE = foldTally(SERVICE_DAYS);
export const RECOUNT_SERVICE = recount(SERVICE_DAYS, daysOf('application_steps'));
