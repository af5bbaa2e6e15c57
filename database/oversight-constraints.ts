import {
  appendOnly,
  atCommit,
  belongsTo,
  constraint,
  index,
  neverDeleted,
  refusal,
  uniqueIndex,
} from './constraint-statements';
import { keptAsWritten, writtenOnce } from './supervision-constraints';

/** What must hold of objections, coaching and decisions on priority, even for raw SQL. */
export const OVERSIGHT_STATEMENTS: readonly string[] = [
  'create sequence if not exists compliance_objection_number',
  uniqueIndex('compliance_objections_number_once', 'compliance_objections (number)'),
  // A party has one open objection to an event.
  uniqueIndex(
    'compliance_objections_open_once',
    `compliance_objections (event_key, service_user_key) where objection_state = 'filed'`
  ),
  constraint(
    'compliance_objections',
    'compliance_objections_belong',
    `check (number is not null and event_key is not null and event_kind is not null
            and event_on is not null and application_key is not null and office_key is not null
            and service_user_key is not null and nullif(trim(reason), '') is not null)`
  ),
  constraint(
    'compliance_objections',
    'compliance_objections_decided',
    `check (objection_state is not null
            and objection_state in ('filed', 'sustained', 'dismissed', 'withdrawn')
            and (objection_state in ('sustained', 'dismissed'))
                = (nullif(trim(decision_reason), '') is not null)
            and (objection_state in ('sustained', 'dismissed')) = (decided_on is not null)
            and (objection_state = 'withdrawn') = (withdrawn_on is not null))`
  ),
  belongsTo('compliance_objections', 'application_key', 'service_applications'),
  belongsTo('compliance_objections', 'office_key', 'offices'),
  belongsTo('compliance_objections', 'service_user_key', 'service_users'),
  keptAsWritten('compliance_objections', [
    ...['number', 'event_key', 'event_kind', 'event_on', 'application_key', 'office_key'],
    ...['service_user_key', 'reason', 'filed_at'],
  ]),
  writtenOnce('compliance_objections', [
    ...['decision_reason', 'decided_by_name', 'decided_on', 'withdrawn_on'],
  ]),
  ...neverDeleted('compliance_objections'),

  constraint(
    'coaching_sessions',
    'coaching_sessions_belong',
    `check (service_user_key is not null and office_key is not null and held_on is not null
            and followed_until >= held_on and nullif(trim(topic), '') is not null)`
  ),
  constraint(
    'coaching_sessions',
    'coaching_sessions_measured',
    `check (measured_on is null or measured_on between held_on and followed_until)`
  ),
  belongsTo('coaching_sessions', 'service_user_key', 'service_users'),
  belongsTo('coaching_sessions', 'office_key', 'offices'),
  keptAsWritten('coaching_sessions', [
    ...['service_user_key', 'office_key', 'score_before', 'tier_before', 'officer_name'],
  ]),
  // What was measured after a session is evidence that it was held.
  `create or replace function keep_held_sessions() returns trigger language plpgsql as $$
   begin
     if old.measured_on is not null then
       ${refusal('a session that was held stays on record', 'coaching_sessions_held')}
     end if;
     return old;
   end $$`,
  `create or replace trigger coaching_sessions_held before delete on coaching_sessions
     for each row execute function keep_held_sessions()`,
  `create or replace trigger coaching_sessions_no_truncate before truncate on coaching_sessions
     for each statement execute function refuse_change()`,
  index('coaching_sessions_followed', 'coaching_sessions (followed_until)'),

  constraint(
    'priority_decisions',
    'priority_decisions_whole',
    `check (service_user_key is not null and office_key is not null and decided_on is not null
            and as_of is not null and tier is not null and nullif(trim(reason), '') is not null
            and outcome is not null and outcome in ('granted', 'declined', 'ended')
            and (outcome = 'ended' or tier = 'green')
            and (valid_until is null or outcome <> 'ended' and valid_until >= decided_on))`
  ),
  belongsTo('priority_decisions', 'service_user_key', 'service_users'),
  belongsTo('priority_decisions', 'office_key', 'offices'),
  ...appendOnly('priority_decisions'),
  // The work queue shows who is served first.
  atCommit(
    'compliance_profiles_priority_in_work_queue',
    'update',
    'compliance_profiles',
    `when ((old.priority_granted_on, old.priority_until)
           is distinct from (new.priority_granted_on, new.priority_until))
     execute function mark_queue_changed()`
  ),
];
