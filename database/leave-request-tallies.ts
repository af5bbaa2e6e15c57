import { afterStatements } from './constraint-statements';

/**
 * How many requests stand in each state, by office and official: a list says how many there are,
 * and counting an office's years of requests one by one takes longer than finding its page.
 *
 * Every statement on `leave_requests` adds a row of what it changes; the sum is the number. Nothing
 * that another transaction has written is touched, so writers never wait for each other here.
 * Columns are named as in `leave_requests`: the same conditions read either (`find-requests.ts`).
 */
const DIMENSIONS = 'office_key, official_key, leave_state';

const add = (rows: string): string =>
  `insert into leave_request_tallies (${DIMENSIONS}, change)
   select ${DIMENSIONS}, sum(change) from (${rows}) rows
    group by ${DIMENSIONS} having sum(change) <> 0`;

const signed = (table: string, sign: '+' | '-'): string =>
  `select ${DIMENSIONS}, ${sign}1 as change from ${table}`;

/** Sum up what has gathered; a reader sees the rows before or after, never both. */
export const FOLD_TALLIES = `
with gone as (delete from leave_request_tallies returning ${DIMENSIONS}, change)
${add('select * from gone')}`;

export const TALLY_STATEMENTS: readonly string[] = [
  `create table if not exists leave_request_tallies (
     office_key varchar, official_key varchar, leave_state varchar, change bigint not null)`,
  `create or replace function tally_leave_requests() returns trigger language plpgsql as $$
   begin
     case tg_op
       when 'INSERT' then ${add(signed('added', '+'))};
       when 'DELETE' then ${add(signed('removed', '-'))};
       when 'UPDATE' then
         ${add(`${signed('added', '+')} union all ${signed('removed', '-')}`)};
       else delete from leave_request_tallies;
     end case;
     return null;
   end $$`,
  ...afterStatements('leave_requests_tally', 'leave_requests', 'tally_leave_requests()'),
  `create or replace trigger leave_requests_tally_truncate after truncate on leave_requests
     for each statement execute function tally_leave_requests()`,
  // Those that stood before the tally did; from the triggers' creation on, writers wait.
  `insert into leave_request_tallies (${DIMENSIONS}, change)
   select ${DIMENSIONS}, count(*) from leave_requests
    where not exists (select 1 from leave_request_tallies) group by ${DIMENSIONS}`,
  FOLD_TALLIES,
];
