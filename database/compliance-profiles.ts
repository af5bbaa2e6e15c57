import { changes, constraint, index, refusal, uniqueIndex } from './constraint-statements';
import { FOLD_PROFILE_TALLIES, PROFILE_TALLY_STATEMENTS } from './compliance-tallies';

/** Every service user has one profile from its first day on, whoever registered it. */
const openFor = (users: string): string => `
  with opened as (
    insert into compliance_profiles (document_id, created_at, updated_at, published_at,
           service_user_key, service_user_code, service_user_name, is_agent, office_key, tier,
           assessed_tier, detention_count, refusal_count, destruction_count, nnc_count,
           clean_applications)
    select 'p' || substr(md5(gen_random_uuid()::text), 1, 23), s.created_at, s.created_at,
           s.created_at, s.document_id, s.code, s.name, coalesce(s.is_agent, false), s.office_key,
           'unrated', 'unrated', 0, 0, 0, 0, 0
      from ${users} s
        on conflict (service_user_key) do nothing
    returning id, service_user_key)
  insert into compliance_profiles_service_user_lnk (compliance_profile_id, service_user_id)
  select p.id, s.id from opened p join ${users} s on s.document_id = p.service_user_key`;

const SAID = ['name', 'code', 'is_agent', 'office_key'];

/** What `src/hooks/compliance` writes; what it follows of service users, the database does. */
export const PROFILE_STATEMENTS: readonly string[] = [
  uniqueIndex('compliance_profiles_service_user_once', 'compliance_profiles (service_user_key)'),
  constraint(
    'compliance_profiles',
    'compliance_profiles_whole',
    `check (service_user_key is not null and office_key is not null and tier is not null
            and score between 0 and 100 and demerit >= 0 and volume >= 0)`
  ),
  index('compliance_profiles_by_score', 'compliance_profiles (office_key, score, id)'),
  // For those who see every office.
  index('compliance_profiles_of_all_by_score', 'compliance_profiles (score, id)'),
  index('compliance_profiles_by_name', 'compliance_profiles (office_key, service_user_name, id)'),
  index('compliance_profiles_by_tier', 'compliance_profiles (office_key, tier, score, id)'),
  index(
    'compliance_profiles_served_first',
    'compliance_profiles (office_key, tier, priority_until) where priority_granted_on is not null'
  ),
  index('compliance_profiles_due', 'compliance_profiles (office_key, reviewed_on)'),
  `create or replace function open_compliance_profiles() returns trigger language plpgsql as $$
   begin
     ${openFor('added')};
     return null;
   end $$`,
  `create or replace trigger service_users_profile after insert on service_users
     referencing new table as added for each statement execute function open_compliance_profiles()`,
  `create or replace function follow_service_user() returns trigger language plpgsql as $$
   begin
     if tg_op = 'DELETE' then
       delete from compliance_profiles where service_user_key = old.document_id;
     else
       update compliance_profiles
          set service_user_name = new.name, service_user_code = new.code,
              is_agent = coalesce(new.is_agent, false), office_key = new.office_key
        where service_user_key = new.document_id;
     end if;
     return null;
   end $$`,
  `create or replace trigger service_users_profile_follows after update on service_users
     for each row when (${changes(SAID)})
     execute function follow_service_user()`,
  `create or replace trigger service_users_profile_goes after delete on service_users
     for each row execute function follow_service_user()`,
  `create or replace function keep_compliance_profiles() returns trigger language plpgsql as $$
   begin
     if exists (select 1 from service_users where document_id = old.service_user_key) then
       ${refusal('a profile lasts as long as its service user', 'compliance_profiles_kept')}
     end if;
     return old;
   end $$`,
  `create or replace trigger compliance_profiles_kept before delete on compliance_profiles
     for each row execute function keep_compliance_profiles()`,
  `create or replace trigger compliance_profiles_no_truncate before truncate on compliance_profiles
     for each statement execute function refuse_change()`,
  ...PROFILE_TALLY_STATEMENTS,
  // Those of service users that were there before; each start finds the same.
  openFor(`(select * from service_users u where not exists (
              select 1 from compliance_profiles p where p.service_user_key = u.document_id))`),
  FOLD_PROFILE_TALLIES,
];
