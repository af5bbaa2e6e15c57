import { todaysOfOffices } from '../../infra/todays';
import { rowsOf, type Transaction } from '../../infra/transaction';

/** Rows that another instance has in hand are its to write. */
const FOLLOW_SQL = `
with followed as (
  select s.id, (:todays::jsonb ->> s.office_key)::date as today
    from coaching_sessions s
   where (:todays::jsonb ->> s.office_key)::date between s.held_on and s.followed_until
   order by s.id for no key update skip locked)
update coaching_sessions s
   set score_after = p.score, tier_after = p.tier, measured_on = f.today
  from followed f, compliance_profiles p
 where s.id = f.id and p.service_user_key = s.service_user_key
   and (s.score_after, s.tier_after, s.measured_on) is distinct from (p.score, p.tier, f.today)
returning s.id`;

/**
 * Write the live score and tier of coached traders beside their sessions, from the day of a session
 * until three months after it (`followedUntil`); then what is written stands. Safe to repeat.
 * Returns how many sessions were written.
 */
export const followCoaching = async (trx: Transaction): Promise<number> => {
  const rows = await rowsOf(trx, FOLLOW_SQL, { todays: await todaysOfOffices(trx) });
  return rows.length;
};
