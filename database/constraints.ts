import type { Knex } from 'knex';
import { API_PERMISSION_STATEMENTS } from './api-permissions';
import { BILLING_STATEMENTS } from './billing-constraints';
import { CERTIFICATION_STATEMENTS } from './certification-constraints';
import { COMPLIANCE_STATEMENTS } from './compliance-tables';
import {
  appendOnly,
  atCommit,
  belongsTo,
  changes,
  changeState,
  constraint,
  index,
  uniqueIndex,
} from './constraint-statements';
import { DATED_LIST_STATEMENTS } from './dated-list-constraints';
import { DASHBOARD_TALLY_STATEMENTS } from './dashboard-tallies';
import { FEEDBACK_TALLY_STATEMENTS } from './feedback-tallies';
import { INTEGRATION_STATEMENTS } from './integration-refs';
import { TALLY_STATEMENTS } from './leave-request-tallies';
import { OVERSIGHT_STATEMENTS } from './oversight-constraints';
import { SERVICE_STATEMENTS } from './service-constraints';
import { SERVICE_USER_STATEMENTS } from './service-user-constraints';
import { SUPERVISION_STATEMENTS } from './supervision-constraints';

/**
 * The last wall: what must hold even for raw SQL. Applied after Strapi has synchronised its schema
 * (its migrations run before that, and crash on a fresh database), on every start, each statement
 * safe to repeat. `src/infra/database-refusals.ts` names the refusal that each constraint means.
 */

const ACTIVE = `leave_state in ('submitted', 'considered', 'approved', 'recalled')`;

interface Drawn {
  /** The columns that are read, where a row has others. */
  readonly columns?: readonly string[];
  /** Which new rows count, where others come with a change that counts anyway. */
  readonly inserted?: string;
}

/**
 * What the leave calendar and the inbox are drawn from. A change marks them as changed when the
 * transaction commits, so that writers wait for each other no longer than a commit takes.
 */
const drawnFrom = (table: string, { columns = [], inserted }: Drawn = {}): string[] =>
  [
    {
      on: inserted
        ? 'insert'
        : columns.length > 0
          ? 'insert or delete'
          : 'insert or update or delete',
      when: inserted ? `when (${inserted})` : '',
    },
    ...(columns.length > 0
      ? [
          {
            on: 'update',
            when: `when (${changes(columns)})`,
          },
        ]
      : []),
  ].map(({ on, when }) =>
    atCommit(
      `${table}_in_calendar_${on === 'update' ? 'changed' : 'came_or_went'}`,
      on,
      table,
      `${when} execute function mark_calendar_changed()`
    )
  );

const SINCE = 'coalesce(considered_at, submitted_at)';

const STATEMENTS: readonly string[] = [
  'create extension if not exists btree_gist',
  'create sequence if not exists leave_request_number',

  // What is printed on paper can be checked by whoever holds it: each form has a code of 80 random
  // bits (Crockford's base 32), given by the database, so that a row has one whoever wrote it.
  `create or replace function new_verification_code() returns text language sql volatile as $$
     select string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', (get_byte(bytes, i) & 31) + 1, 1),
                       '' order by i)
       from (select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) as bytes) random,
            generate_series(0, 15) i
   $$`,
  `create or replace function keep_verification_code() returns trigger language plpgsql as $$
   begin
     if tg_op = 'UPDATE' and old.verification_code is not null then
       new.verification_code := old.verification_code;
     else
       new.verification_code := coalesce(new.verification_code, new_verification_code());
     end if;
     return new;
   end $$`,
  `create or replace trigger leave_requests_verification_code before insert or update of verification_code
     on leave_requests for each row execute function keep_verification_code()`,
  `update leave_requests set verification_code = null where verification_code is null`,
  uniqueIndex('leave_requests_verification_code_once', 'leave_requests (verification_code)'),

  // One person, one NIP; one account, one person.
  uniqueIndex('employees_nip_once', 'employees (nip)'),
  uniqueIndex('employees_account_once', 'employees_account_lnk (user_id)'),
  uniqueIndex('employees_panel_account_once', 'employees_panel_account_lnk (user_id)'),
  uniqueIndex('offices_code_once', 'offices (code)'),
  uniqueIndex('work_areas_code_once', 'work_areas (code)'),
  uniqueIndex('org_units_code_once', 'org_units (code)'),
  uniqueIndex('collective_leave_duties_once', 'collective_leave_duties (employee_key, date)'),
  uniqueIndex('holidays_once', `holidays (date, coalesce(office_key, ''))`),
  uniqueIndex('leave_requests_number_once', 'leave_requests (number)'),
  uniqueIndex('notifications_message_once', 'notifications (message_key)'),
  // What others rest on cannot be deleted from under them.
  uniqueIndex('employees_document_once', 'employees (document_id)'),
  uniqueIndex('offices_document_once', 'offices (document_id)'),
  belongsTo('employees', 'office_key', 'offices'),
  belongsTo('leave_requests', 'employee_key', 'employees'),
  belongsTo('leave_requests', 'office_key', 'offices'),
  belongsTo('leave_ledger_entries', 'employee_key', 'employees'),
  belongsTo('collective_leave_duties', 'employee_key', 'employees'),
  constraint('acting_appointments', 'acting_appointments_period', 'check (start_date <= end_date)'),

  constraint('work_areas', 'work_areas_threshold', 'check (away_threshold > 0)'),
  constraint('org_units', 'org_units_threshold', 'check (away_threshold > 0)'),

  // No two active requests of one person share a day.
  constraint('leave_requests', 'leave_requests_period', 'check (start_date <= end_date)'),
  constraint(
    'leave_requests',
    'leave_requests_known_state',
    `check (leave_state in ('draft', 'submitted', 'considered', 'approved', 'deferred', 'rejected', 'cancelled', 'recalled'))`
  ),
  constraint(
    'leave_requests',
    'leave_requests_belong',
    'check (employee_key is not null and office_key is not null and leave_state is not null and start_date is not null and end_date is not null)'
  ),
  constraint(
    'leave_requests',
    'leave_requests_no_shared_day',
    `exclude using gist (employee_key with =, daterange(start_date, end_date, '[]') with &&) where (${ACTIVE})`
  ),

  constraint(
    'collective_leave_duties',
    'collective_leave_duties_belong',
    'check (employee_key is not null and office_key is not null and date is not null)'
  ),
  index('leave_ledger_duty', 'leave_ledger_entries (duty_key) where duty_key is not null'),

  index(
    'leave_requests_waiting_superior',
    `leave_requests (superior_key, (${SINCE}), id) where leave_state = 'submitted'`
  ),
  index(
    'leave_requests_waiting_official',
    `leave_requests (official_key, (${SINCE}), id) where leave_state = 'considered'`
  ),
  // Before there were recalls, this index did without them.
  'drop index if exists leave_requests_active_days',
  index(
    'leave_requests_days_taken',
    `leave_requests (employee_key, end_date, start_date) where ${ACTIVE}`
  ),
  // The dashboard of a period: what reaches into it, and what was decided in it.
  index(
    'leave_requests_reaching_into',
    `leave_requests (end_date, start_date) where leave_state <> 'draft'`
  ),
  index(
    'leave_ledger_of_year',
    `leave_ledger_entries (year, employee_key) include (kind, days, held) where leave_type = 'annual'`
  ),
  index('leave_requests_decided', 'leave_requests (decided_at) where decided_at is not null'),
  index('leave_requests_superior_latest', 'leave_requests (superior_key, id)'),
  index('leave_requests_official_latest', 'leave_requests (official_key, id)'),
  index(
    'leave_requests_superior_unit',
    'leave_requests (superior_unit_key, leave_state) where superior_unit_key is not null'
  ),

  // Each step is taken once.
  uniqueIndex('leave_decisions_step_once', 'leave_decisions (request_key, step)'),

  // The ledger: whole movements of known kinds, each posted once.
  constraint(
    'leave_ledger_entries',
    'leave_ledger_whole',
    `check (employee_key is not null and year is not null and bucket_year is not null and kind is not null
            and days is not null and held is not null and cycle is not null and bucket_year <= year
            and (days <> 0 or held <> 0))`
  ),
  constraint(
    'leave_ledger_entries',
    'leave_ledger_movement',
    `check (case kind
              when 'grant' then days > 0 and held = 0
              when 'hold' then days = 0 and held > 0 and request_key is not null
              when 'release' then days = 0 and held < 0 and request_key is not null
              when 'consume' then days < 0 and held = days and request_key is not null
              when 'restore' then days > 0 and held = 0 and request_key is not null
              when 'lapse' then days < 0 and held = 0
              when 'carry-in' then held = 0 and counter_year is not null
              when 'defer-in' then held = 0 and counter_year is not null
              when 'compensation' then days in (1, -1) and held = 0 and request_key is null and duty_key is not null
              when 'adjust' then held = 0 and nullif(trim(reason), '') is not null
              else false end)`
  ),
  uniqueIndex(
    'leave_ledger_request_once',
    'leave_ledger_entries (request_key, kind, year, bucket_year, cycle) where request_key is not null'
  ),
  uniqueIndex(
    'leave_ledger_office_once',
    `leave_ledger_entries (employee_key, leave_type, kind, year, bucket_year, cycle) where request_key is null`
  ),

  `create or replace function refuse_change() returns trigger language plpgsql as $$
   begin
     raise exception '% is append-only', tg_table_name
       using errcode = 'check_violation', constraint = tg_table_name || '_append_only';
   end $$`,
  ...appendOnly('leave_ledger_entries'),
  ...appendOnly('leave_decisions'),

  // No bucket ever goes below zero. Writers of one person's ledger pass one after the other, so that
  // each sees what the other has posted; that needs a fresh snapshot a statement.
  `create or replace function keep_ledger_above_zero() returns trigger language plpgsql as $$
   begin
     if current_setting('transaction_isolation') = 'repeatable read' then
       raise exception 'the leave ledger is written in read committed or serializable transactions'
         using errcode = 'check_violation', constraint = 'leave_ledger_isolation';
     end if;
     -- By one of some 2000 names: an import of thousands would fill the server's table of locks.
     perform pg_advisory_xact_lock(hashtext('leave-ledger'), turn)
        from (select distinct hashtext(employee_key) % 1024 as turn from added order by 1) turns;
     if exists (
       select 1
         from leave_ledger_entries l
         join (select distinct employee_key, leave_type, year, bucket_year from added) touched
           using (employee_key, leave_type, year, bucket_year)
        group by l.employee_key, l.leave_type, l.year, l.bucket_year
       having sum(l.held) < 0 or sum(l.days) - sum(l.held) < 0
     ) then
       raise exception 'a leave bucket would go below zero'
         using errcode = 'check_violation', constraint = 'leave_ledger_above_zero';
     end if;
     if exists (
       select 1
         from leave_ledger_entries l
         join (select distinct duty_key from added where duty_key is not null) touched using (duty_key)
         left join collective_leave_duties d on d.document_id = l.duty_key
        group by l.duty_key, d.employee_key
       having sum(l.days) not in (0, 1)
           or sum(l.days) = 1
              and (d.employee_key is null
                   or sum(l.days) filter (where l.employee_key = d.employee_key) is distinct from 1)
     ) then
       raise exception 'a duty is worth one day, of the person who was on duty'
         using errcode = 'check_violation', constraint = 'leave_ledger_one_day_a_duty';
     end if;
     return null;
   end $$`,
  `create or replace trigger leave_ledger_above_zero after insert on leave_ledger_entries
     referencing new table as added for each statement execute function keep_ledger_above_zero()`,

  ...API_PERMISSION_STATEMENTS,
  // The state of the leave calendar and the inbox.
  ...changeState('leave_calendar_state', 'mark_calendar_changed'),
  ...drawnFrom('leave_requests'),
  ...drawnFrom('leave_policies'),
  // What a request posts comes with a change of the request.
  ...drawnFrom('leave_ledger_entries', { inserted: 'new.request_key is null' }),
  ...drawnFrom('employees', {
    columns: ['name', 'nip', 'position', 'rank', 'work_pattern', 'office_key'],
  }),
  ...drawnFrom('holidays'),
  ...drawnFrom('work_areas', { columns: ['away_threshold'] }),
  ...drawnFrom('org_units', { columns: ['away_threshold'] }),
  ...drawnFrom('employees_work_area_lnk'),
  ...drawnFrom('employees_org_unit_lnk'),
  ...drawnFrom('employees_superior_lnk'),
  ...drawnFrom('offices_head_lnk'),
  ...drawnFrom('org_units_head_lnk'),
  ...drawnFrom('work_areas_office_lnk'),
  ...drawnFrom('org_units_office_lnk'),

  // A calendar feed belongs to somebody, and its token opens that one feed.
  uniqueIndex('calendar_feeds_token_once', 'calendar_feeds (token_hash)'),
  constraint(
    'calendar_feeds',
    'calendar_feeds_belong',
    'check (token_hash is not null and employee_key is not null)'
  ),
  belongsTo('calendar_feeds', 'employee_key', 'employees'),

  ...DATED_LIST_STATEMENTS,
  ...SERVICE_USER_STATEMENTS,

  // How often somebody asks for what is open to everybody (`src/infra/request-limit.ts`).
  `create unlogged table if not exists request_counts (
     name text not null, caller text not null, since timestamptz not null, count int not null,
     primary key (name, caller))`,
];

/** Apply every constraint, and keep the tally. Fails, naming the constraint, when data already breaks one. */
export const applyConstraints = async (database: Knex): Promise<void> => {
  await database.transaction(async (trx) => {
    for (const statement of [
      ...STATEMENTS,
      ...TALLY_STATEMENTS,
      ...SERVICE_STATEMENTS,
      ...CERTIFICATION_STATEMENTS,
      ...SUPERVISION_STATEMENTS,
      ...INTEGRATION_STATEMENTS,
      ...BILLING_STATEMENTS,
      ...DASHBOARD_TALLY_STATEMENTS,
      ...COMPLIANCE_STATEMENTS,
      ...FEEDBACK_TALLY_STATEMENTS,
      ...OVERSIGHT_STATEMENTS,
    ])
      await trx.raw(statement);
  });
};
