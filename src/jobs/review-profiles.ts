import { followCoaching } from '../hooks/coaching-session/follow-coaching';
import { noteEvents } from '../hooks/compliance/note-events';
import {
  lockedColumns,
  valueProfiles,
  type LockedProfile,
} from '../hooks/compliance/refresh-profiles';
import { todaysOfOffices } from '../infra/todays';
import { inTransaction, rowsOf } from '../infra/transaction';

/** Profiles reviewed in one transaction: what is done again after a crash, and held in memory. */
const BATCH = 500;

/** What day it is in each office, and the policy of that day. */
const DAYS = `
  select d.key as office_key, d.value::date as today,
         (select y.document_id from compliance_policies y where y.valid_from <= d.value::date
           order by y.valid_from desc limit 1) as policy_key
    from jsonb_each_text(:todays::jsonb) d`;

const REVIEW_DUE = '(p.reviewed_on is null or p.reviewed_on < t.today)';
/** Valued by another policy than the one of the day: it may have begun after the night's review. */
const POLICY_DUE = '(p.valued_on <= t.today and p.policy_key is distinct from t.policy_key)';
const DUE = `from compliance_profiles p join days t on t.office_key = p.office_key
 where ${REVIEW_DUE} or ${POLICY_DUE}`;

interface DueProfile extends LockedProfile {
  readonly isReview: boolean;
}

/** Rows that another instance has taken are its to review. */
const TAKE_SQL = `
with days as materialized (${DAYS})
select ${lockedColumns('t.today')}, ${REVIEW_DUE} as "isReview"
  ${DUE}
 order by p.id limit :batch
   for no key update of p skip locked`;

const ANY_DUE_SQL = `with days as materialized (${DAYS}) select 1 ${DUE} limit 1`;

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

/** What raw SQL has changed of actions and NNCs counts from the next review on. */
const noteWhatChanged = (): Promise<boolean> =>
  inTransaction(async (trx) => {
    const todays = await todaysOfOffices(trx);
    const due = await rowsOf(trx, ANY_DUE_SQL, { todays });
    if (due.length === 0) return false;
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
