import { useMemo } from 'react';
import { useIntl } from 'react-intl';

export interface DateFormats {
  /** '2026-09-07' as "7 Sep 2026". */
  readonly day: (iso: string) => string;
  /** A first and a last day, as "7 – 9 Sep 2026". */
  readonly period: (start: string, end: string) => string;
  /** '2026-09-07' as "Monday, 7 September 2026". */
  readonly weekday: (iso: string) => string;
  /** '2026-09-07' as "Mon, 7 Sep". */
  readonly shortWeekday: (iso: string) => string;
  /** The day's weekday alone, as "Mon". */
  readonly nameOfWeekday: (iso: string) => string;
  /** The day's month, as "September 2026". */
  readonly month: (iso: string) => string;
  /** The day's month alone, as "Sep". */
  readonly nameOfMonth: (iso: string) => string;
  /** The day's month, as "Sep 2026". */
  readonly shortMonth: (iso: string) => string;
  /** A moment ('2026-09-07T03:00:00.000Z') where the reader is. */
  readonly moment: (iso: string) => string;
  /** A moment's time of day where the reader is, as "10:00". */
  readonly time: (iso: string) => string;
}

/** A date without time is read and written in the same zone, so that it never shifts. */
const atMidnight = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

/** Dates as the reader's language writes them. */
export const useDates = (): DateFormats => {
  const { locale } = useIntl();
  return useMemo(() => {
    const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
    const ofDay = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
      return (iso: string): string => format.format(atMidnight(iso));
    };
    const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
    const times = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
    return {
      day: (iso) => days.format(atMidnight(iso)),
      period: (start, end) => days.formatRange(atMidnight(start), atMidnight(end)),
      weekday: ofDay({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
      shortWeekday: ofDay({ weekday: 'short', day: 'numeric', month: 'short' }),
      nameOfWeekday: ofDay({ weekday: 'short' }),
      month: ofDay({ month: 'long', year: 'numeric' }),
      nameOfMonth: ofDay({ month: 'short' }),
      shortMonth: ofDay({ month: 'short', year: 'numeric' }),
      time: (iso) => times.format(new Date(iso)),
      moment: (iso) => moments.format(new Date(iso)),
    };
  }, [locale]);
};
