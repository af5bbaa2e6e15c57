/**
 * Civil dates as day numbers (1970-01-01 is 0), in whole-number arithmetic: no `Date`, no time zone,
 * nothing that could shift a day. The algorithm is Howard Hinnant's "days from civil"; tests hold it
 * against the JavaScript engine's own calendar. Inside domain/calendar only: everybody else speaks 'YYYY-MM-DD'.
 */

const DAYS_PER_400_YEARS = 146_097;
/** Days from 0000-03-01, where the algorithm's years begin, to 1970-01-01. */
const EPOCH_SHIFT = 719_468;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export interface CivilDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

export const isLeapYear = (year: number): boolean =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days in a month (1–12) of a year; 0 for a month that does not exist. */
export const lengthOfMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

const digitAt = (text: string, index: number): number => text.charCodeAt(index) - 48;

/** Read year, month and day out of a valid 'YYYY-MM-DD' without checking it. */
export const readCivilDate = (date: string): CivilDate => ({
  year: digitAt(date, 0) * 1000 + digitAt(date, 1) * 100 + digitAt(date, 2) * 10 + digitAt(date, 3),
  month: digitAt(date, 5) * 10 + digitAt(date, 6),
  day: digitAt(date, 8) * 10 + digitAt(date, 9),
});

/**
 * Write 'YYYY-MM-DD'.
 * @throws RangeError for a year that four digits cannot hold: a fault of the program, not of a person.
 */
export const writeCivilDate = (year: number, month: number, day: number): string => {
  if (!(year >= 0 && year <= 9999))
    throw new RangeError(`year ${year} does not fit a calendar date`);
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
};

/** The day number of a valid 'YYYY-MM-DD'. */
export const toEpochDay = (date: string): number => {
  const { year, month, day } = readCivilDate(date);
  // years begin in March, so that the leap day is the last of its year
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_400_YEARS + dayOfEra - EPOCH_SHIFT;
};

/**
 * The 'YYYY-MM-DD' of a day number.
 * @throws RangeError beyond the year 9999.
 */
export const fromEpochDay = (epochDay: number): string => {
  const shifted = epochDay + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_PER_400_YEARS);
  const dayOfEra = shifted - era * DAYS_PER_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return writeCivilDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
};

/** Monday 0 … Sunday 6. */
export const weekdayOf = (epochDay: number): number => {
  // 1970-01-01 was a Thursday
  const remainder = (epochDay + 3) % 7;
  return remainder < 0 ? remainder + 7 : remainder;
};
