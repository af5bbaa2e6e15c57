import { COACHED_TIERS } from '../src/domain/compliance/coaching';
import { afterStatements, changes } from './constraint-statements';
import { listed } from './listed';
import { followMarks, mark, markedTables, markFirst, type MarkedCount } from './marked-count';

const COACHED = `(${listed(COACHED_TIERS)})`;

/**
 * How many traders of an office somebody should see about: they stand in a tier that is coached, and
 * no session is planned or was held since they came into it.
 */
export const COACHING_NEEDS: MarkedCount = {
  name: 'coaching_needs',
  marked: { office_key: 'varchar' },
  figure: 'traders',
  rows: `
    select p.office_key, count(*)
      from compliance_profiles p
      left join (select service_user_key, max(held_on) as held_on
                   from coaching_sessions group by service_user_key) s
        on s.service_user_key = p.service_user_key
     where p.office_key = marked.office_key and p.tier in ${COACHED}
       and (s.held_on is null
            or s.held_on < (select max(r.on_day) from compliance_reviews r
                             where r.service_user_key = p.service_user_key
                               and r.to_tier in ${COACHED} and r.from_tier not in ${COACHED}))
     group by p.office_key`,
};

/** Offices that registered these traders; one that changes meanwhile marks itself. */
const officesOf = (traders: string): string =>
  `select office_key from compliance_profiles where service_user_key in (${traders})`;

const onProfiles = (event: string, condition: string): string =>
  `create or replace trigger compliance_profiles_mark_coaching_${event} after ${event} on compliance_profiles
     for each row when (${condition}) execute function mark_coaching_of_profile()`;

const onSessions = (event: string, condition: string): string =>
  `create or replace trigger coaching_sessions_mark_${event} after ${event} on coaching_sessions
     for each row ${condition} execute function mark_coaching_of_session()`;

export const COACHING_NEED_STATEMENTS: readonly string[] = [
  ...markedTables(COACHING_NEEDS),
  `create or replace function mark_coaching_of_profile() returns trigger language plpgsql as $$
   begin
     if tg_op <> 'INSERT' then ${mark(COACHING_NEEDS, 'select old.office_key')} end if;
     if tg_op <> 'DELETE' then ${mark(COACHING_NEEDS, 'select new.office_key')} end if;
     return null;
   end $$`,
  onProfiles('insert', `new.tier in ${COACHED}`),
  onProfiles('delete', `old.tier in ${COACHED}`),
  onProfiles(
    'update',
    `${changes(['tier', 'office_key'])}
     and (old.tier in ${COACHED} or new.tier in ${COACHED})`
  ),
  `create or replace function mark_coaching_of_session() returns trigger language plpgsql as $$
   begin
     if tg_op <> 'INSERT' then ${mark(COACHING_NEEDS, officesOf('old.service_user_key'))} end if;
     if tg_op <> 'DELETE' then ${mark(COACHING_NEEDS, officesOf('new.service_user_key'))} end if;
     return null;
   end $$`,
  onSessions('insert', ''),
  onSessions('delete', ''),
  onSessions('update', `when (${changes(['service_user_key', 'held_on'])})`),
  `create or replace function mark_coaching_of_reviews() returns trigger language plpgsql as $$
   begin
     ${mark(COACHING_NEEDS, officesOf(`select service_user_key from added where to_tier in ${COACHED}`))}
     return null;
   end $$`,
  ...afterStatements(
    'compliance_reviews_mark_coaching',
    'compliance_reviews',
    'mark_coaching_of_reviews()',
    ['insert']
  ),
  // What stood before the triggers did; from their creation on, writers wait.
  markFirst(COACHING_NEEDS, `select office_key from compliance_profiles where tier in ${COACHED}`),
  followMarks(COACHING_NEEDS),
];
