import { FEEDBACK_ELEMENTS } from '../src/domain/certification/feedback';
import { afterStatements, index } from './constraint-statements';

/**
 * Sums and counts of what was answered in the satisfaction survey, by office, day (of the office) and
 * sector: an index over years is then a sum over days. The pattern, and why, is that of
 * `leave-request-tallies.ts`; the index itself is arithmetic of `src/domain/satisfaction`.
 */
const DIMENSIONS = 'office_key, given_on, sector';

/** The column of an element in `feedbacks`: 'u1' is stored as 'u_1'. */
const columnOf = (element: string): string => element.replace(/(\d)/, '_$1');

/** Each figure of the tally, and what it is of one answered survey. */
export const FEEDBACK_FIGURES: readonly { readonly name: string; readonly ofOne: string }[] = [
  { name: 'respondents', ofOne: '1' },
  ...FEEDBACK_ELEMENTS.flatMap((element) => [
    { name: `${element}_sum`, ofOne: `coalesce(${columnOf(element)}, 0)` },
    { name: `${element}_answered`, ofOne: `(${columnOf(element)} is not null)::int` },
  ]),
];

const NAMES = FEEDBACK_FIGURES.map(({ name }) => name).join(', ');

const signed = (table: string, sign: '+' | '-'): string =>
  `select f.office_key, f.sector,
          (f.given_at at time zone 'UTC' at time zone coalesce(o.time_zone, 'Asia/Jakarta'))::date as given_on,
          ${FEEDBACK_FIGURES.map(({ name, ofOne }) => `${sign}(${ofOne}) as ${name}`).join(', ')}
     from ${table} f left join offices o on o.document_id = f.office_key`;

const add = (rows: string): string =>
  `insert into feedback_tallies (${DIMENSIONS}, ${NAMES})
   select ${DIMENSIONS}, ${FEEDBACK_FIGURES.map(({ name }) => `sum(${name})`).join(', ')}
     from (${rows}) rows group by ${DIMENSIONS}`;

/** Sum up what has gathered; a reader sees the rows before or after, never both. */
export const FOLD_FEEDBACK_TALLIES = `
with gone as (delete from feedback_tallies returning *)
${add('select * from gone')} having sum(respondents) <> 0`;

/** Tally all there is anew, whatever stood; for rows that came while the triggers were asleep. */
export const RETALLY_FEEDBACKS: readonly string[] = [
  'lock table feedback_tallies in share row exclusive mode',
  'delete from feedback_tallies',
  add(signed('feedbacks', '+')),
];

export const FEEDBACK_TALLY_STATEMENTS: readonly string[] = [
  `create table if not exists feedback_tallies (
     office_key varchar, given_on date, sector varchar,
     ${FEEDBACK_FIGURES.map(({ name }) => `${name} bigint not null`).join(', ')})`,
  index('feedback_tallies_of_office', 'feedback_tallies (office_key, given_on)'),
  `create or replace function tally_feedbacks() returns trigger language plpgsql as $$
   begin
     case tg_op
       when 'INSERT' then ${add(signed('added', '+'))};
       when 'DELETE' then ${add(signed('removed', '-'))};
       else ${add(`${signed('added', '+')} union all ${signed('removed', '-')}`)};
     end case;
     return null;
   end $$`,
  ...afterStatements('feedbacks_tally', 'feedbacks', 'tally_feedbacks()'),
  // An office that moves to another zone has other days.
  `create or replace function retally_feedbacks() returns trigger language plpgsql as $$
   begin
     ${RETALLY_FEEDBACKS.join(';\n     ')};
     return null;
   end $$`,
  `create or replace trigger offices_retally_feedbacks after update of time_zone on offices
     for each row when (old.time_zone is distinct from new.time_zone)
     execute function retally_feedbacks()`,
  // Those that stood before the tally did; from the triggers' creation on, writers wait.
  `do $$ begin
     if not exists (select 1 from feedback_tallies) then ${add(signed('feedbacks', '+'))}; end if;
   end $$`,
  FOLD_FEEDBACK_TALLIES,
  // The latest comments of an office are read from the end.
  index(
    'feedbacks_with_comment',
    `feedbacks (office_key, given_at) where nullif(trim(comment), '') is not null`
  ),
];
