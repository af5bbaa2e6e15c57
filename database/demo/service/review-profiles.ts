import {
  addMonths,
  isoDate,
  monthOf,
  yearOf,
  type IsoDate,
} from '../../../src/domain/calendar/iso-date';
import { dateInZone } from '../../../src/domain/calendar/time-zone';
import { atMoment } from '../../../src/infra/clock';
import { reviewProfiles } from '../../../src/jobs/review-profiles';

/** The night's work of a month is done on its first day, an hour after midnight in Jakarta. */
const momentOf = (firstOfMonth: IsoDate): number => Date.parse(`${firstOfMonth}T01:00:00+07:00`);

const firstOfMonth = (moment: number): IsoDate => {
  const day = dateInZone(moment, 'Asia/Jakarta');
  return isoDate(yearOf(day), monthOf(day), 1);
};

/**
 * Reviews of compliance profiles between what is played, once a month: tiers move as they would have.
 * @returns what holds the reviews that are due up to a moment; moments must not go back
 */
export const monthlyReviews = (): ((moment: number) => Promise<void>) => {
  let next: IsoDate | undefined;
  return async (moment) => {
    next ??= addMonths(firstOfMonth(moment), 1);
    for (; momentOf(next) <= moment; next = addMonths(next, 1)) {
      await atMoment(momentOf(next), reviewProfiles);
    }
  };
};
