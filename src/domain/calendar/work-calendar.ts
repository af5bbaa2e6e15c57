import { toEpochDay, weekdayOf } from './epoch-day';
import { addDays, earlier, isoDate, later, yearOf, type IsoDate } from './iso-date';

/** How somebody's working days are laid down; the words of the content types (leave.md, "Working days"). */
export const WORK_PATTERNS = ['five-day', 'six-day', 'roster'] as const;

export type WorkPattern = (typeof WORK_PATTERNS)[number];

/** A week that repeats: Monday to Friday, or Monday to Saturday. */
export interface WeeklyCalendar {
  readonly pattern: 'five-day' | 'six-day';
  /** National holidays and collective-leave days of the office; those on a weekend do no harm. */
  readonly daysOff: ReadonlySet<IsoDate>;
}

/** A duty roster: the working days are exactly these, on whatever weekday or holiday they fall. */
export interface RosterCalendar {
  readonly pattern: 'roster';
  readonly dutyDays: ReadonlySet<IsoDate>;
}

export type WorkCalendar = WeeklyCalendar | RosterCalendar;

/** 5 January 1970. */
const A_MONDAY = 4;

const WORKDAYS_A_WEEK = { 'five-day': 5, 'six-day': 6 } as const;

export const isWorkingDay = (date: IsoDate, calendar: WorkCalendar): boolean =>
  calendar.pattern === 'roster'
    ? calendar.dutyDays.has(date)
    : fallsOnWorkday(date, calendar) && !calendar.daysOff.has(date);

/**
 * Working days from `start` to `end`, both included; 0 if `end` is before `start`. Costs as much as
 * the calendar has days off (or duty days), however long the span.
 */
export const countWorkingDays = (start: IsoDate, end: IsoDate, calendar: WorkCalendar): number => {
  if (end < start) return 0;
  if (calendar.pattern === 'roster') {
    return countDates(calendar.dutyDays, start, end, () => true);
  }
  const workdaysAWeek = WORKDAYS_A_WEEK[calendar.pattern];
  const workdays =
    workdaysBefore(toEpochDay(end) + 1, workdaysAWeek) -
    workdaysBefore(toEpochDay(start), workdaysAWeek);
  return (
    workdays - countDates(calendar.daysOff, start, end, (date) => fallsOnWorkday(date, calendar))
  );
};

/**
 * Working days by the calendar year in which each one falls, oldest year first; years without any
 * are left out. A request across New Year is split so (leave.md, "Annual quota", case 15).
 */
export const workingDaysByYear = (
  start: IsoDate,
  end: IsoDate,
  calendar: WorkCalendar
): ReadonlyMap<number, number> => {
  const byYear = new Map<number, number>();
  for (let year = yearOf(start); year <= yearOf(end); year += 1) {
    const days = countWorkingDays(
      later(start, isoDate(year, 1, 1)),
      earlier(end, isoDate(year, 12, 31)),
      calendar
    );
    if (days > 0) byYear.set(year, days);
  }
  return byYear;
};

/**
 * The first working day after `date`. Weekly calendars only, as is `addWorkingDays`: the clocks of
 * the law run on the office's week, and a roster may simply end.
 */
export const nextWorkingDay = (date: IsoDate, calendar: WeeklyCalendar): IsoDate => {
  let next = addDays(date, 1);
  while (!isWorkingDay(next, calendar)) next = addDays(next, 1);
  return next;
};

/**
 * The day on which a term of `days` working days runs out; the day it begins on is not counted:
 * Thursday 5 November 2026 + 3 is Tuesday 10 November (service.md, "Clocks"). 0 is `date` itself.
 * @param days whole and not negative
 */
export const addWorkingDays = (date: IsoDate, days: number, calendar: WeeklyCalendar): IsoDate => {
  let reached = date;
  for (let counted = 0; counted < days; counted += 1) reached = nextWorkingDay(reached, calendar);
  return reached;
};

function fallsOnWorkday(date: IsoDate, calendar: WeeklyCalendar): boolean {
  return weekdayOf(toEpochDay(date)) < WORKDAYS_A_WEEK[calendar.pattern];
}

/** Workdays from a fixed Monday up to, not including, a day: only differences mean something. */
function workdaysBefore(epochDay: number, workdaysAWeek: number): number {
  const weekday = weekdayOf(epochDay);
  const weeks = (epochDay - weekday - A_MONDAY) / 7;
  return weeks * workdaysAWeek + Math.min(weekday, workdaysAWeek);
}

function countDates(
  dates: ReadonlySet<IsoDate>,
  start: IsoDate,
  end: IsoDate,
  counts: (date: IsoDate) => boolean
): number {
  let count = 0;
  for (const date of dates) if (start <= date && date <= end && counts(date)) count += 1;
  return count;
}
