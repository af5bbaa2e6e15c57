import { z } from 'zod';
import {
  addMonths,
  addYears,
  isoDate,
  monthOf,
  yearOf,
  type IsoDate,
} from '../../../domain/calendar/iso-date';
import { refuse } from '../../../domain/result';
import { date, filled, LONGEST_LINE } from '../../../infra/fields';
import { parseInput } from '../../../infra/input';
import { errorFrom } from '../../../infra/refusal-error';

/** How many years a dashboard shows at a time. */
export const MOST_YEARS = 10;
/** How many months it shows where nobody says which. */
const USUAL_MONTHS = 12;

/** Days, the last included, that a dashboard tells of. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

export interface AskedDashboard {
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
  /** documentId; undefined for every office that the caller sees. */
  readonly office: string | undefined;
}

const query = z.strictObject({
  from: date.optional(),
  to: date.optional(),
  office: filled(LONGEST_LINE).optional(),
});

/** `?from=&to=&office=`; an empty value counts as not given. Throws 400 for what cannot be read. */
export const readDashboardQuery = (given: Readonly<Record<string, unknown>>): AskedDashboard => {
  const filledIn = Object.entries(given).filter(([, value]) => value !== '');
  const { from, to, office } = parseInput(query, Object.fromEntries(filledIn));
  return { from, to, office };
};

const firstOfMonth = (day: IsoDate): IsoDate => isoDate(yearOf(day), monthOf(day), 1);

/**
 * The period that is asked for; the last twelve months up to today, from the first day of a month,
 * where nothing is said. Throws 400 for one that is upside down or longer than `MOST_YEARS`.
 */
export const periodOf = (
  { from, to }: Pick<AskedDashboard, 'from' | 'to'>,
  today: IsoDate
): Period => {
  const until = to ?? today;
  const since = from ?? addMonths(firstOfMonth(until), 1 - USUAL_MONTHS);
  const params = { from: since, to: until };
  if (until < since) {
    throw errorFrom(refuse('INVALID', 'dashboard.ends-before-start', params, 'to').refusal);
  }
  if (until >= addYears(since, MOST_YEARS)) {
    const refused = refuse('INVALID', 'dashboard.period-too-long', { most: MOST_YEARS }, 'from');
    throw errorFrom(refused.refusal);
  }
  return { from: since, to: until };
};

/** Every month that the period has a day in, as 'YYYY-MM', the first one first. */
export const monthsOf = ({ from, to }: Period): readonly string[] => {
  const months: string[] = [];
  for (let day = firstOfMonth(from); day <= to; day = addMonths(day, 1))
    months.push(day.slice(0, 7));
  return months;
};
