import { SEVERITY_OF_NATURE } from '../src/domain/certification/nnc';
import { ADVERSE_KINDS, SEVERITIES } from '../src/domain/certification/vocabulary';
import { FINALISED_STAGES, WITHOUT_EVENTS } from '../src/domain/compliance/finalised';
import {
  appendOnly,
  atCommit,
  constraint,
  index,
  refusal,
  uniqueIndex,
} from './constraint-statements';
import { COACHING_NEED_STATEMENTS } from './coaching-needs';
import { PROFILE_STATEMENTS } from './compliance-profiles';
import { INCIDENT_MONTH_STATEMENTS } from './incident-months';
import { listed } from './listed';
import { TIER_MOVEMENT_STATEMENTS } from './tier-movements';

/**
 * What compliance profiles are made of, with the days since when, and until when, Q-Office knew it:
 * what it answers as of a day stays the same for ever. Plain tables, of which
 * `src/hooks/compliance` is the only writer.
 */

const dayOf = (moment: string): string =>
  `(${moment} at time zone 'UTC' at time zone coalesce(o.time_zone, 'Asia/Jakarta'))::date`;

/** Steps by which applications were finalised, `s`; what comes from elsewhere is known since it came. */
const finalisedBy = (steps: string): string => `
  insert into finalised_consignments (application_key, service_user_key, agent_key, office_key,
                                      finalised_on, known_on)
  select application_key, service_user_key, agent_key, office_key, finalised_on,
         case when command = 'import' then greatest(told_on, finalised_on) else finalised_on end
    from (select distinct on (s.application_key) s.application_key, s.service_user_key, s.agent_key,
                 s.office_key, s.command, ${dayOf('s.happened_at')} as finalised_on,
                 ${dayOf('s.created_at')} as told_on
            from ${steps} s left join offices o on o.document_id = s.office_key
           where s.stage in (${listed(FINALISED_STAGES)})
           order by s.application_key, s.happened_at, s.id) first
      on conflict (application_key) do nothing`;

const SEVERITY_OF_NNC = `case n.nature ${Object.entries(SEVERITY_OF_NATURE)
  .map(([nature, severity]) => `when '${nature}' then '${severity}'`)
  .join(' ')} end`;

/** Events that stood before there was a log of them. */
const FIRST_EVENTS = `
insert into compliance_events (event_key, source, application_key, service_user_key, agent_key,
                               office_key, kind, severity, happened_on, known_from)
select e.* from (
  select q.document_id, 'action', q.application_key, q.service_user_key, q.agent_key, a.office_key,
         q.kind, q.severity, q.acted_on, ${dayOf('q.created_at')}
    from quarantine_actions q
    join service_applications a on a.document_id = q.application_key
    left join offices o on o.document_id = a.office_key
   where q.kind in (${listed(ADVERSE_KINDS)}) and q.severity is not null
     and q.annulled_on is null and a.stage <> '${WITHOUT_EVENTS}'
  union all
  select n.document_id, 'nnc', n.application_key, n.service_user_key, n.agent_key, a.office_key,
         'nnc', ${SEVERITY_OF_NNC}, n.noticed_on, ${dayOf('coalesce(n.matched_at, n.created_at)')}
    from nnc_records n
    join service_applications a on a.document_id = n.application_key
    left join offices o on o.document_id = a.office_key
   where n.nnc_direction = 'received' and n.match_state = 'matched' and n.annulled_on is null
     and a.stage <> '${WITHOUT_EVENTS}') e
 where not exists (select 1 from compliance_events)`;

const EVENT_TABLE = [
  `create table if not exists compliance_events (
     id bigint generated always as identity primary key,
     event_key varchar not null, source varchar not null, application_key varchar not null,
     service_user_key varchar not null, agent_key varchar, office_key varchar not null,
     kind varchar not null, severity varchar not null, happened_on date not null,
     known_from date not null, known_until date)`,
  constraint(
    'compliance_events',
    'compliance_events_known_words',
    `check (source in ('action', 'nnc') and (source = 'nnc') = (kind = 'nnc')
            and kind in (${listed([...ADVERSE_KINDS, 'nnc'])}) and severity in (${listed(SEVERITIES)}))`
  ),
  // What was said and taken back on one day was never known at the end of a day.
  constraint('compliance_events', 'compliance_events_period', 'check (known_from <= known_until)'),
  uniqueIndex(
    'compliance_events_open_once',
    'compliance_events (event_key) where known_until is null'
  ),
  index('compliance_events_of_application', 'compliance_events (application_key)'),
  index('compliance_events_of_service_user', 'compliance_events (service_user_key, happened_on)'),
  index(
    'compliance_events_of_agent',
    'compliance_events (agent_key, happened_on) where agent_key is not null'
  ),
  index('compliance_events_of_office', 'compliance_events (office_key, happened_on)'),
  // The heaviest of an office: what is alike in these weighs the same while it is of one age.
  index(
    'compliance_events_alike',
    `compliance_events (office_key, kind, severity, happened_on desc, id) where known_until is null`
  ),
  // Columns are compared one by one: as JSON, what is written often would cost more.
  `create or replace function keep_compliance_events() returns trigger language plpgsql as $$
   begin
     if tg_op = 'DELETE' or old.known_until is not null
        or (old.id, old.event_key, old.source, old.application_key, old.service_user_key,
            old.agent_key, old.office_key, old.kind, old.severity, old.happened_on, old.known_from)
           is distinct from
           (new.id, new.event_key, new.source, new.application_key, new.service_user_key,
            new.agent_key, new.office_key, new.kind, new.severity, new.happened_on, new.known_from) then
       ${refusal('what counted against a trader is not rewritten', 'compliance_events_kept')}
     end if;
     return new;
   end $$`,
  `create or replace trigger compliance_events_kept before update or delete on compliance_events
     for each row execute function keep_compliance_events()`,
  `create or replace trigger compliance_events_no_truncate before truncate on compliance_events
     for each statement execute function refuse_change()`,
  index(
    'nnc_records_of_application',
    'nnc_records (application_key) where application_key is not null'
  ),
];

const CONSIGNMENT_TABLE = [
  `create table if not exists finalised_consignments (
     application_key varchar primary key, service_user_key varchar not null, agent_key varchar,
     office_key varchar not null, finalised_on date not null, known_on date not null)`,
  // A trader's years are counted without a look at the rows.
  index(
    'finalised_consignments_of_service_user',
    'finalised_consignments (service_user_key, finalised_on) include (known_on)'
  ),
  index(
    'finalised_consignments_of_agent',
    `finalised_consignments (agent_key, finalised_on) include (known_on, service_user_key)
      where agent_key is not null`
  ),
  `create or replace function note_finalised_consignments() returns trigger language plpgsql as $$
   begin
     ${finalisedBy('added')};
     return null;
   end $$`,
  `create or replace trigger application_steps_finalise after insert on application_steps
     referencing new table as added for each statement execute function note_finalised_consignments()`,
  ...appendOnly('finalised_consignments'),
];

/** Every change of a tier in force: what it is as of a day is that of the last one. */
const REVIEW_TABLE = [
  `create table if not exists compliance_reviews (
     id bigint generated always as identity primary key,
     service_user_key varchar not null, office_key varchar not null, on_day date not null,
     from_tier varchar not null, to_tier varchar not null, score numeric(5, 2), cause varchar not null)`,
  constraint(
    'compliance_reviews',
    'compliance_reviews_whole',
    `check (from_tier <> to_tier and cause in ('event', 'review', 'policy'))`
  ),
  index('compliance_reviews_of_service_user', 'compliance_reviews (service_user_key, id)'),
  index('compliance_reviews_of_office', 'compliance_reviews (office_key, on_day)'),
  ...appendOnly('compliance_reviews'),
  `create or replace function keep_tier_as_reviewed() returns trigger language plpgsql as $$
   begin
     if exists (
       select 1 from compliance_profiles p
        where p.id = new.id
          and p.tier is distinct from coalesce(
            (select r.to_tier from compliance_reviews r
              where r.service_user_key = p.service_user_key order by r.id desc limit 1), 'unrated')) then
       ${refusal('a tier changes by a review alone', 'compliance_profiles_tier_reviewed')}
     end if;
     return null;
   end $$`,
  atCommit(
    'compliance_profiles_first_tier_reviewed',
    'insert',
    'compliance_profiles',
    `when (new.tier <> 'unrated') execute function keep_tier_as_reviewed()`
  ),
  atCommit(
    'compliance_profiles_tier_reviewed',
    'update',
    'compliance_profiles',
    'when (old.tier is distinct from new.tier) execute function keep_tier_as_reviewed()'
  ),
];

export const COMPLIANCE_STATEMENTS: readonly string[] = [
  ...CONSIGNMENT_TABLE,
  ...EVENT_TABLE,
  ...REVIEW_TABLE,
  ...PROFILE_STATEMENTS,
  // Those that stood before the triggers did; from the triggers' creation on, writers wait.
  `do $$ begin
     if not exists (select 1 from finalised_consignments) then ${finalisedBy('application_steps')}; end if;
   end $$`,
  FIRST_EVENTS,
  ...INCIDENT_MONTH_STATEMENTS,
  ...COACHING_NEED_STATEMENTS,
  ...TIER_MOVEMENT_STATEMENTS,
];
