import type { IsoDate } from '../../domain/calendar/iso-date';
import { assessProfile, tierAfter, type StandingTier } from '../../domain/compliance/profile';
import type { ReviewCause } from '../../domain/compliance/vocabulary';
import { momentIn } from '../../infra/clock';
import { preparedRowsOf, type Transaction } from '../../infra/transaction';
import { loadFacts } from './load-facts';
import { policyOnSql, termsOf } from './policy-on';
import { sameTerms, type Terms } from './same-terms';
import { writeProfiles, type ValuedProfile } from './write-profiles';

/**
 * A profile that is locked, with the terms of today, or of the day it was valued on already, where
 * that is a day ahead in another zone.
 */
export interface LockedProfile extends StandingTier, Terms {
  readonly key: string;
  readonly officeKey: string;
}

/** Columns of `LockedProfile`, of `compliance_profiles p`. */
export const lockedColumns = (today: string): string => `
  p.service_user_key as key, p.office_key as "officeKey", p.tier,
  p.last_rated_tier as "lastRated", greatest(p.valued_on, ${today})::text as day,
  ${policyOnSql(`greatest(p.valued_on, ${today})`)} as policy`;

const LOCK_SQL = `
select ${lockedColumns(':today::date')}
  from compliance_profiles p where p.service_user_key = any(:keys::text[])
 order by p.service_user_key for no key update of p`;

/**
 * Value locked profiles by what is known, let their tiers move, and write them down.
 * @param isReview whether a tier may go up
 */
export const valueProfiles = async (
  trx: Transaction,
  profiles: readonly LockedProfile[],
  cause: ReviewCause,
  isReview: boolean
): Promise<void> => {
  for (const { day, policy: row, profiles: its } of sameTerms(profiles)) {
    const policy = termsOf(row);
    const keys = its.map(({ key }) => key);
    const facts = await loadFacts(trx, keys, day, [policy]);
    const valued = its.flatMap((profile): ValuedProfile[] => {
      const known = facts.get(profile.key);
      if (known === undefined) return [];
      const assessed = assessProfile(policy, day, known);
      return [{ profile, assessed, next: tierAfter(profile, assessed, policy, isReview) }];
    });
    await writeProfiles(trx, valued, { cause, isReview, at: momentIn('Asia/Jakarta') });
  }
};

/**
 * Bring profiles in line with what has just happened, in its transaction: whoever waits for one of them
 * sees it then. Locks them in the order of their keys, after everything else.
 */
export const refreshProfiles = async (
  trx: Transaction,
  serviceUserKeys: readonly string[],
  today: IsoDate,
  cause: ReviewCause = 'event'
): Promise<void> => {
  if (serviceUserKeys.length === 0) return;
  const profiles = await preparedRowsOf<LockedProfile>(trx, LOCK_SQL, {
    keys: [...new Set(serviceUserKeys)],
    today,
  });
  await valueProfiles(trx, profiles, cause, false);
};
