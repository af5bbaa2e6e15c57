import { afterStatements, index } from './constraint-statements';
import { foldTally, noteChange, tallyTables, type Tally } from './signed-tally';

/** How many traders of an office moved from one tier to another in a month. */
export const TIER_MOVEMENTS: Tally = {
  name: 'tier_movements',
  keys: { office_key: 'varchar', month: 'date', from_tier: 'varchar', to_tier: 'varchar' },
  sums: ['traders'],
};

/** What one trader counts under, once, however often it moved so. */
const MOVED = 'service_user_key, month, from_tier, to_tier, office_key';

/** The first day of the month of a review. */
const monthOf = (review: string): string => `date_trunc('month', ${review}.on_day)::date`;

/**
 * Traders of reviews, each once a month and movement. Whoever is reviewed at another office as well,
 * because it was moved there, is known by `elsewhere`: offices together count it once.
 */
const noteMovements = (reviews: string): string => `
  with moved as (
    insert into trader_movements (${MOVED}, elsewhere)
    select distinct a.service_user_key, ${monthOf('a')}, a.from_tier, a.to_tier, a.office_key,
           exists (select 1 from compliance_reviews r
                    where r.service_user_key = a.service_user_key and r.office_key <> a.office_key
                      and ${monthOf('r')} = ${monthOf('a')}
                      and (r.from_tier, r.to_tier) = (a.from_tier, a.to_tier))
      from ${reviews} a order by 1, 2, 3, 4, 5
        on conflict do nothing returning ${MOVED})
  ${noteChange(TIER_MOVEMENTS, `select office_key, month, from_tier, to_tier, 1 as traders from moved`)}`;

/** Add what has gathered to the sums; one does it at a time. */
export const FOLD_TIER_MOVEMENTS = 'select fold_tier_movements()';

/** Reviews are only ever added. */
export const TIER_MOVEMENT_STATEMENTS: readonly string[] = [
  ...tallyTables(TIER_MOVEMENTS),
  `create table if not exists trader_movements (
     service_user_key varchar, month date, from_tier varchar, to_tier varchar, office_key varchar,
     elsewhere boolean not null, primary key (${MOVED}))`,
  index('trader_movements_elsewhere', 'trader_movements (month) where elsewhere'),
  `create or replace function tally_tier_movements() returns trigger language plpgsql as $$
   begin
     ${noteMovements('added')}
     return null;
   end $$`,
  ...afterStatements('compliance_reviews_tally', 'compliance_reviews', 'tally_tier_movements()', [
    'insert',
  ]),
  `create or replace function fold_tier_movements() returns void language plpgsql as $$
   begin
     perform pg_advisory_xact_lock(hashtext('tier-movements'));
     ${foldTally(TIER_MOVEMENTS)}
   end $$`,
  // Those that stood before the trigger did; from its creation on, writers wait.
  noteMovements(
    '(select * from compliance_reviews where not exists (select 1 from trader_movements))'
  ),
  FOLD_TIER_MOVEMENTS,
];
