import {
  appendOnly,
  belongsTo,
  constraint,
  index,
  neverDeleted,
  uniqueIndex,
} from './constraint-statements';

/** What must hold of quarantine actions, NNCs, ratings and complaints, even for raw SQL. */

/** Refuse updates that change one of these columns at all. */
export const keptAsWritten = (table: string, columns: readonly string[]): string =>
  `create or replace trigger ${table}_kept before update on ${table}
     for each row execute function keep_columns(${columns.map((name) => `'${name}'`).join(', ')})`;

/** Refuse updates that change one of these columns once it is filled in. */
export const writtenOnce = (table: string, columns: readonly string[]): string =>
  `create or replace trigger ${table}_written_once before update on ${table}
     for each row execute function keep_filled_columns(${columns.map((name) => `'${name}'`).join(', ')})`;

const SCORES = Array.from({ length: 9 }, (_, place) => `u_${place + 1}`);

export const SUPERVISION_STATEMENTS: readonly string[] = [
  `create or replace function keep_columns() returns trigger language plpgsql as $$
   declare kept text;
   begin
     foreach kept in array tg_argv loop
       if to_jsonb(new) -> kept is distinct from to_jsonb(old) -> kept then
         raise exception '%.% stays as it was written', tg_table_name, kept
           using errcode = 'check_violation', constraint = tg_table_name || '_kept';
       end if;
     end loop;
     return new;
   end $$`,
  `create or replace function keep_filled_columns() returns trigger language plpgsql as $$
   declare kept text;
   begin
     foreach kept in array tg_argv loop
       if to_jsonb(old) ->> kept is not null
          and to_jsonb(new) -> kept is distinct from to_jsonb(old) -> kept then
         raise exception '%.% is written once', tg_table_name, kept
           using errcode = 'check_violation', constraint = tg_table_name || '_written_once';
       end if;
     end loop;
     return new;
   end $$`,

  constraint(
    'quarantine_actions',
    'quarantine_actions_belong',
    `check (kind is not null and acted_on is not null and application_key is not null
            and office_key is not null and service_user_key is not null)`
  ),
  constraint(
    'quarantine_actions',
    'quarantine_actions_reasoned',
    `check (kind not in ('detention', 'refusal', 'destruction')
            or (reason_code is not null and severity is not null))`
  ),
  constraint(
    'quarantine_actions',
    'quarantine_actions_annulment',
    `check ((annulled_on is null) = (nullif(trim(annulment_reason), '') is null))`
  ),
  belongsTo('quarantine_actions', 'application_key', 'service_applications'),
  keptAsWritten('quarantine_actions', [
    ...['kind', 'acted_on', 'outcome', 'reason_code', 'reason_key', 'note', 'application_key'],
    ...['office_key', 'service_user_key', 'agent_key', 'officer_key', 'source', 'external_ref'],
  ]),
  writtenOnce('quarantine_actions', [
    ...['letter_received_on', 'letter_number', 'letter_date', 'due_on'],
    ...['annulled_on', 'annulment_reason'],
  ]),
  ...neverDeleted('quarantine_actions'),
  index(
    'quarantine_actions_open_detentions',
    `quarantine_actions (due_on) where kind = 'detention' and ended_on is null and annulled_on is null`
  ),

  constraint(
    'nnc_records',
    'nnc_records_belong',
    `check (nullif(trim(number), '') is not null and nnc_direction is not null
            and noticed_on is not null and office_key is not null)`
  ),
  constraint(
    'nnc_records',
    'nnc_records_match',
    `check (match_state is not null and (match_state = 'matched') = (application_key is not null)
            and (application_key is null) = (service_user_key is null)
            and (nnc_direction <> 'issued' or match_state = 'matched'))`
  ),
  constraint(
    'nnc_records',
    'nnc_records_nature',
    `check (nature = 'prohibited' or nullif(trim(nature_text), '') is not null)`
  ),
  constraint(
    'nnc_records',
    'nnc_records_annulment',
    `check ((annulled_on is null) = (nullif(trim(annulment_reason), '') is null))`
  ),
  belongsTo('nnc_records', 'office_key', 'offices'),
  belongsTo('nnc_records', 'application_key', 'service_applications'),
  // The same notice of the same authority is recorded once.
  uniqueIndex(
    'nnc_records_once',
    `nnc_records (office_key, nnc_direction, authority_country, lower(number))
      where annulled_on is null`
  ),
  keptAsWritten('nnc_records', ['nnc_direction', 'office_key']),
  writtenOnce('nnc_records', [
    ...['application_key', 'service_user_key', 'annulled_on', 'annulment_reason'],
  ]),
  ...neverDeleted('nnc_records'),

  uniqueIndex('feedbacks_application_once', 'feedbacks (application_key)'),
  constraint(
    'feedbacks',
    'feedbacks_belong',
    `check (application_key is not null and office_key is not null and service_user_key is not null
            and given_at is not null)`
  ),
  constraint(
    'feedbacks',
    'feedbacks_scores',
    `check (coalesce(${SCORES.join(', ')}) is not null
            and ${SCORES.map((score) => `${score} between 1 and 4`).join(' and ')})`
  ),
  belongsTo('feedbacks', 'application_key', 'service_applications'),
  ...appendOnly('feedbacks'),

  uniqueIndex('complaints_code_once', 'complaints (code)'),
  constraint(
    'complaints',
    'complaints_belong',
    `check (code ~ '^[0-9A-HJKMNP-TV-Z]{16}$' and office_key is not null and received_on is not null
            and due_on is not null and category is not null and channel is not null
            and nullif(trim(message), '') is not null)`
  ),
  constraint(
    'complaints',
    'complaints_known_state',
    `check (complaint_state is not null
            and complaint_state in ('received', 'assigned', 'answered', 'closed')
            and (complaint_state = 'received') = (assignee_key is null)
            and (complaint_state in ('answered', 'closed')) = (nullif(trim(answer), '') is not null)
            and (complaint_state = 'closed') = (closed_at is not null))`
  ),
  belongsTo('complaints', 'office_key', 'offices'),
  belongsTo('complaints', 'assignee_key', 'employees'),
  keptAsWritten('complaints', [
    ...['code', 'complaint_kind', 'channel', 'office_key', 'subject', 'message', 'received_on'],
    ...['service_user_key'],
  ]),
  writtenOnce('complaints', ['answer', 'answered_at', 'closed_at', 'closing_note']),
  ...neverDeleted('complaints'),
  index('complaints_of_assignee', `complaints (assignee_key, complaint_state)`),
];
