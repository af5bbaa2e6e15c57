import { followCoaching } from '../hooks/coaching-session/follow-coaching';
import { noteEvents } from '../hooks/compliance/note-events';
import {
  lockedColumns,
  valueProfiles,
  type LockedProfile,
} from '../hooks/compliance/refresh-profiles';
import { policyOnSql } from '../hooks/compliance/policy-on';
import { todaysOfOffices } from '../infra/todays';
import { inTransaction, rowsOf, type Transaction } from '../infra/transaction';

/** Profiles reviewed in one transaction: what is done again after a crash, and held in memory. */
const BATCH = 500;

/** Today in the office of a profile; of one whose office is gone, nobody asks. */
const TODAY = '(:todays::jsonb ->> p.office_key)::date';

/** Not reviewed today, or valued by another policy than the one of its day. */
const REVIEW_DUE = `(p.reviewed_on is null or p.reviewed_on < ${TODAY})`;
const POLICY_DUE = `p.policy_key is distinct from (${policyOnSql(`greatest(p.valued_on, ${TODAY})`)} ->> 'key')`;

interface DueProfile extends LockedProfile {
  readonly isReview: boolean;
}

/** Rows that another instance has taken are its to review. */
const TAKE_SQL = `
select ${lockedColumns(TODAY)}, ${REVIEW_DUE} as "isReview"
  from compliance_profiles p
 where ${REVIEW_DUE} or ${POLICY_DUE}
 order by p.id limit :batch
   for no key update of p skip locked`;

const reviewBatch = (): Promise<number> =>
  inTransaction(async (trx) => {
    const due = await rowsOf<DueProfile>(trx, TAKE_SQL, {
      todays: await todaysOfOffices(trx),
      batch: BATCH,
    });
    const review = due.filter(({ isReview }) => isReview);
    const others = due.filter(({ isReview }) => !isReview);
    await valueProfiles(trx, review, 'review', true);
    await valueProfiles(trx, others, 'policy', false);
    return due.length;
  });

const isAnyDue = async (trx: Transaction, todays: string): Promise<boolean> => {
  const due = await rowsOf(
    trx,
    `select 1 from compliance_profiles p where ${REVIEW_DUE} or ${POLICY_DUE} limit 1`,
    { todays }
  );
  return due.length > 0;
};

/** What raw SQL has changed of actions and NNCs counts from the next review on. */
const noteWhatChanged = (): Promise<boolean> =>
  inTransaction(async (trx) => {
    const todays = await todaysOfOffices(trx);
    if (!(await isAnyDue(trx, todays))) return false;
    await noteEvents(trx, 'all', todays);
    return true;
  });

/**
 * Review every profile that has not been reviewed on this day of its office: events age, and a tier may
 * go up by one (compliance.md, Movement). Profiles of another policy than today's are valued anew.
 * Coaching is followed with what they have come to. Repeating it changes nothing; instances take different profiles, and a crash loses one batch.
 */
export const reviewProfiles = async (): Promise<{ profiles: number }> => {
  let profiles = 0;
  if (!(await noteWhatChanged())) return { profiles };
  for (let reviewed = -1; reviewed !== 0; profiles += reviewed) reviewed = await reviewBatch();
  await inTransaction(followCoaching);
  return { profiles };
};
