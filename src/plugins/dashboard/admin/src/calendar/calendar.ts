import { addDays, eachDay, isWithin, type IsoDate } from '../../../../../domain/calendar/iso-date';
import { toEpochDay, weekdayOf } from '../../../../../domain/calendar/epoch-day';

/** Somebody's leave as the server tells it: names and dates. */
export interface CalendarLeave {
  readonly employee: { readonly name: string };
  readonly startDate: IsoDate;
  readonly endDate: IsoDate;
  readonly leaveState: string;
}

export interface CalendarDay {
  readonly date: IsoDate;
  readonly away: number;
  readonly pending: number;
  readonly threshold: number | null;
  readonly holiday: {
    readonly name: string;
    readonly kind: 'national' | 'collective' | 'office';
  } | null;
}

/** The answer of `/dashboard/calendar`. */
export interface Calendar {
  readonly data: readonly CalendarLeave[];
  readonly meta: { readonly perDay: readonly CalendarDay[] };
}

export interface Place {
  readonly parameter: 'office' | 'workArea' | 'orgUnit';
  readonly documentId: string;
  readonly name: string;
}

/** The answer of `/dashboard/calendar/places`. */
export interface Places {
  readonly today: IsoDate;
  readonly keepsFeeds: boolean;
  readonly places: readonly Place[];
}

export const isPending = ({ leaveState }: CalendarLeave): boolean =>
  leaveState === 'submitted' || leaveState === 'considered';

/** How a day stands against its threshold; null where there is none. */
export type Standing = 'room' | 'full' | 'over';

export const standingOf = ({ away, threshold }: CalendarDay): Standing | null => {
  if (threshold === null) return null;
  if (away < threshold) return 'room';
  return away === threshold ? 'full' : 'over';
};

/** Whose leave covers a day: what stands before what is only asked for. */
export const leaveOn = (leave: readonly CalendarLeave[], date: IsoDate): CalendarLeave[] => {
  const there = leave.filter(({ startDate, endDate }) => isWithin(date, startDate, endDate));
  return [...there.filter((one) => !isPending(one)), ...there.filter(isPending)];
};

export const isWeekend = (date: IsoDate): boolean => weekdayOf(toEpochDay(date)) >= 5;

/** Days in weeks from Monday to Sunday; null where the range does not reach. */
export const weeksOf = <Day extends { readonly date: IsoDate }>(
  days: readonly Day[]
): (Day | null)[][] => {
  const first = days[0];
  if (first === undefined) return [];
  const ahead = weekdayOf(toEpochDay(first.date));
  const filled: (Day | null)[] = [...Array.from({ length: ahead }, () => null), ...days];
  const weeks: (Day | null)[][] = [];
  for (let from = 0; from < filled.length; from += 7) {
    const week = filled.slice(from, from + 7);
    weeks.push([...week, ...Array.from({ length: 7 - week.length }, () => null)]);
  }
  return weeks;
};

/** A Monday and the six days after it, for the names of the weekdays. */
export const A_WEEK: readonly IsoDate[] = eachDay('2024-01-01', addDays('2024-01-01', 6));

/** Days by the month they are in ('2026-03'), in their order. */
export const byMonth = (
  days: readonly CalendarDay[]
): ReadonlyMap<string, readonly CalendarDay[]> => {
  const months = new Map<string, CalendarDay[]>();
  for (const day of days) {
    const month = day.date.slice(0, 7);
    const known = months.get(month);
    if (known === undefined) months.set(month, [day]);
    else known.push(day);
  }
  return months;
};
