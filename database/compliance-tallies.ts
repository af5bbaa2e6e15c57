import { afterStatements } from './constraint-statements';

/**
 * How many profiles of an office stand in each tier, for lists that say how many there are: the
 * pattern, and why, is that of `leave-request-tallies.ts`.
 */
const DIMENSIONS = 'office_key, tier';

const add = (rows: string): string =>
  `insert into compliance_profile_tallies (${DIMENSIONS}, change)
   select ${DIMENSIONS}, sum(change) from (${rows}) rows
    group by ${DIMENSIONS} having sum(change) <> 0`;

const signed = (table: string, sign: '+' | '-'): string =>
  `select ${DIMENSIONS}, ${sign}1 as change from ${table}`;

/** Sum up what has gathered; a reader sees the rows before or after, never both. */
export const FOLD_PROFILE_TALLIES = `
with gone as (delete from compliance_profile_tallies returning ${DIMENSIONS}, change)
${add('select * from gone')}`;

export const PROFILE_TALLY_STATEMENTS: readonly string[] = [
  `create table if not exists compliance_profile_tallies (
     office_key varchar, tier varchar, change bigint not null)`,
  `create or replace function tally_compliance_profiles() returns trigger language plpgsql as $$
   begin
     case tg_op
       when 'INSERT' then ${add(signed('added', '+'))};
       when 'DELETE' then ${add(signed('removed', '-'))};
       else ${add(`${signed('added', '+')} union all ${signed('removed', '-')}`)};
     end case;
     return null;
   end $$`,
  ...afterStatements(
    'compliance_profiles_tally',
    'compliance_profiles',
    'tally_compliance_profiles()'
  ),
  `insert into compliance_profile_tallies (${DIMENSIONS}, change)
   select ${DIMENSIONS}, count(*) from compliance_profiles
    where not exists (select 1 from compliance_profile_tallies) group by ${DIMENSIONS}`,
];
