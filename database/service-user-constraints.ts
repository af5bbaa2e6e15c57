import { belongsTo, constraint, uniqueIndex } from './constraint-statements';

/** What must hold of traders, their letters of authority and their accounts, even for raw SQL. */

/** An account is an employee's or a service user's; a link waits for another to the same account. */
const oneOwner = (table: string, others: string): string[] => [
  `create or replace function ${table}_one_owner() returns trigger language plpgsql as $$
   begin
     perform 1 from up_users where id = new.user_id for no key update;
     if exists (select 1 from ${others} where user_id = new.user_id) then
       raise exception 'an account belongs to one employee or one service user'
         using errcode = 'check_violation', constraint = 'accounts_one_owner';
     end if;
     return new;
   end $$`,
  `create or replace trigger ${table}_one_owner before insert or update on ${table}
     for each row execute function ${table}_one_owner()`,
];

export const SERVICE_USER_STATEMENTS: readonly string[] = [
  'create sequence if not exists service_user_code',
  uniqueIndex('service_users_document_once', 'service_users (document_id)'),
  uniqueIndex('service_users_code_once', 'service_users (code)'),
  // The same company may be registered at several offices, once at each.
  uniqueIndex(
    'service_users_tax_number_once',
    'service_users (office_key, tax_number) where tax_number is not null'
  ),
  belongsTo('service_users', 'office_key', 'offices'),
  constraint(
    'service_users',
    'service_users_belong',
    `check (code is not null and office_key is not null and nullif(trim(name), '') is not null)`
  ),
  constraint(
    'service_users',
    'service_users_known_state',
    `check (service_user_state is not null
            and service_user_state in ('registered', 'verified', 'suspended')
            and (service_user_state <> 'suspended' or nullif(trim(state_reason), '') is not null))`
  ),
  constraint('service_users', 'service_users_tax_number', `check (tax_number ~ '^[0-9]{15,16}$')`),

  uniqueIndex('service_users_accounts_once', 'service_users_accounts_lnk (user_id)'),
  ...oneOwner('service_users_accounts_lnk', 'employees_account_lnk'),
  ...oneOwner('employees_account_lnk', 'service_users_accounts_lnk'),
  // One account an address: Strapi only asks before it writes.
  uniqueIndex('up_users_email_once', 'up_users (lower(email))'),

  belongsTo('representations', 'principal_key', 'service_users'),
  belongsTo('representations', 'agent_key', 'service_users'),
  belongsTo('representations', 'office_key', 'offices'),
  constraint(
    'representations',
    'representations_belong',
    `check (principal_key is not null and agent_key is not null and office_key is not null
            and principal_key <> agent_key and nullif(trim(letter_number), '') is not null)`
  ),
  constraint(
    'representations',
    'representations_period',
    'check (valid_from is not null and valid_until is not null and valid_from <= valid_until)'
  ),
  constraint(
    'representations',
    'representations_revocation',
    `check ((revoked_on is null) = (nullif(trim(revocation_reason), '') is null))`
  ),
  uniqueIndex(
    'representations_letter_once',
    'representations (principal_key, agent_key, letter_number)'
  ),
  // A letter is evidence (service.md, rule 6): its sides stay, and what is revoked stays revoked.
  `create or replace function keep_letter() returns trigger language plpgsql as $$
   begin
     if (new.principal_key, new.agent_key) is distinct from (old.principal_key, old.agent_key)
        or old.revoked_on is not null
           and (new.revoked_on, new.revocation_reason, new.letter_number, new.valid_from, new.valid_until)
               is distinct from
               (old.revoked_on, old.revocation_reason, old.letter_number, old.valid_from, old.valid_until)
     then
       raise exception 'a letter of authority is evidence'
         using errcode = 'check_violation', constraint = 'representations_evidence';
     end if;
     return new;
   end $$`,
  `create or replace trigger representations_evidence before update on representations
     for each row execute function keep_letter()`,
  // Whoever deletes a letter waits for the application that rests on it: both lock the letter.
  `create or replace function keep_used_letter() returns trigger language plpgsql as $$
   begin
     if exists (
       select 1 from service_applications a join offices o on o.document_id = old.office_key
        where a.service_user_key = old.principal_key and a.agent_key = old.agent_key
          and (coalesce(a.submitted_at, a.created_at) at time zone 'UTC' at time zone o.time_zone)::date
              between old.valid_from and least(old.valid_until, old.revoked_on - 1))
     then
       raise exception 'an application rests on this letter of authority'
         using errcode = 'check_violation', constraint = 'representations_used';
     end if;
     return old;
   end $$`,
  `create or replace trigger representations_used before delete on representations
     for each row execute function keep_used_letter()`,

  uniqueIndex('service_invitations_token_once', 'service_invitations (token_hash)'),
  constraint(
    'service_invitations',
    'service_invitations_belong',
    `check (token_hash is not null and service_user_key is not null and office_key is not null
            and expires_at is not null and nullif(trim(email), '') is not null)`
  ),
  belongsTo('service_invitations', 'service_user_key', 'service_users'),
];
