import { accept, refuse, type Result } from '../result';
import {
  fromEpochDay,
  lengthOfMonth,
  readCivilDate,
  toEpochDay,
  writeCivilDate,
} from './epoch-day';

/**
 * A calendar date 'YYYY-MM-DD' without time or zone. Such strings sort and compare as dates do.
 * Every function here but the two that check expects a valid one, and may throw a RangeError where a
 * sum leaves the four-digit years.
 */
export type IsoDate = string;

export type DateLanguage = 'id' | 'en';

/** Years outside are slips of the keyboard ('0206', '9999'); no rule can then count past four digits. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2999;

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

const MONTH_NAMES: Readonly<Record<DateLanguage, readonly string[]>> = {
  id: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/**
 * Check what came from outside: exactly 'YYYY-MM-DD', a day that exists, 1900–2999, no time.
 * @param path the input field, for the refusal
 * @returns the date, or `INVALID` with the reason `date.malformed`, `date.year-out-of-range` or
 *   `date.no-such-day`
 */
export const parseIsoDate = (text: unknown, path?: string): Result<IsoDate> => {
  if (typeof text !== 'string' || !ISO_DATE.test(text)) {
    return refuse('INVALID', 'date.malformed', {}, path);
  }
  const { year, month, day } = readCivilDate(text);
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    return refuse(
      'INVALID',
      'date.year-out-of-range',
      { value: text, first: FIRST_YEAR, last: LAST_YEAR },
      path
    );
  }
  if (day < 1 || day > lengthOfMonth(year, month)) {
    return refuse('INVALID', 'date.no-such-day', { value: text }, path);
  }
  return accept(text);
};

/** Whether it is a date that `parseIsoDate` accepts. */
export const isIsoDate = (text: unknown): text is IsoDate => parseIsoDate(text).ok;

/** The date of a year, a month (1–12) and a day of it, for those who know that it exists. */
export const isoDate = (year: number, month: number, day: number): IsoDate =>
  writeCivilDate(year, month, day);

export const yearOf = (date: IsoDate): number => readCivilDate(date).year;

/** 1 for January. */
export const monthOf = (date: IsoDate): number => readCivilDate(date).month;

/** The date so many days later (earlier, if negative). */
export const addDays = (date: IsoDate, days: number): IsoDate =>
  fromEpochDay(toEpochDay(date) + days);

/**
 * The same day so many months later (earlier, if negative); where that month has no such day, its
 * last: 31 January + 1 is 28 February.
 */
export const addMonths = (date: IsoDate, months: number): IsoDate => {
  const { year, month, day } = readCivilDate(date);
  const target = monthAfter(year, month, months);
  return writeCivilDate(
    target.year,
    target.month,
    Math.min(day, lengthOfMonth(target.year, target.month))
  );
};

/** The same day so many years later; 29 February becomes 28 February in a common year. */
export const addYears = (date: IsoDate, years: number): IsoDate => addMonths(date, years * 12);

/**
 * The last day, inclusive, of a span of whole months that begins on `start`. It is the eve of the
 * day with the same number (1 October + 3 months ends on 31 December: leave.md, "Working days");
 * where the last month has no such day, the span ends with that month (31 January + 1 month on
 * 28 February, 30 November + 3 on 28 February), as civil codes count.
 * @param months at least 1
 */
export const lastDayOfMonths = (start: IsoDate, months: number): IsoDate => {
  const { year, month, day } = readCivilDate(start);
  const target = monthAfter(year, month, months);
  const length = lengthOfMonth(target.year, target.month);
  return day > length
    ? writeCivilDate(target.year, target.month, length)
    : addDays(writeCivilDate(target.year, target.month, day), -1);
};

/** Calendar days from `start` to `end`, both counted; 0 if `end` is before `start`. */
export const daysInclusive = (start: IsoDate, end: IsoDate): number =>
  Math.max(0, toEpochDay(end) - toEpochDay(start) + 1);

/**
 * Whole months behind somebody on `to` who began on `from`: the largest n whose
 * `addMonths(from, n)` is not after `to`; 0 before that.
 */
export const completedMonths = (from: IsoDate, to: IsoDate): number => {
  if (to < from) return 0;
  const start = readCivilDate(from);
  const end = readCivilDate(to);
  const months = (end.year - start.year) * 12 + end.month - start.month;
  return addMonths(from, months) <= to ? months : months - 1;
};

/**
 * Whole years behind somebody on `to` who began on `from`, as length of service counts them. Who
 * began on 29 February completes a year on 28 February of a common year.
 */
export const completedYears = (from: IsoDate, to: IsoDate): number =>
  Math.floor(completedMonths(from, to) / 12);

/** Every date from `start` to `end`, both included; none if `end` is before `start`. */
export const eachDay = (start: IsoDate, end: IsoDate): IsoDate[] => {
  const first = toEpochDay(start);
  return Array.from({ length: daysInclusive(start, end) }, (_, index) =>
    fromEpochDay(first + index)
  );
};

export const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a <= b ? a : b);

export const later = (a: IsoDate, b: IsoDate): IsoDate => (a >= b ? a : b);

/** Whether `date` lies from `start` to `end`, both included. */
export const isWithin = (date: IsoDate, start: IsoDate, end: IsoDate): boolean =>
  start <= date && date <= end;

/** A date as people write it: '7 September 2026', '17 Agustus 2026'. */
export const formatDate = (date: IsoDate, language: DateLanguage): string => {
  const { year, month, day } = readCivilDate(date);
  return `${day} ${MONTH_NAMES[language][month - 1]} ${year}`;
};

/** The month that lies so many months after a given one. */
function monthAfter(
  year: number,
  month: number,
  months: number
): { readonly year: number; readonly month: number } {
  const count = year * 12 + (month - 1) + months;
  const targetYear = Math.floor(count / 12);
  return { year: targetYear, month: count - targetYear * 12 + 1 };
}
