import { useMemo } from 'react';
import { useIntl } from 'react-intl';

export interface DateFormats {
  /** '2026-09-07' as "7 Sep 2026". */
  readonly day: (iso: string) => string;
  /** A first and a last day, as "7 – 9 Sep 2026". */
  readonly period: (start: string, end: string) => string;
  /** A moment ('2026-09-07T03:00:00.000Z') where the reader is. */
  readonly moment: (iso: string) => string;
}

/** A date without time is read and written in the same zone, so that it never shifts. */
const atMidnight = (iso: string): Date => new Date(`${iso}T00:00:00Z`);

/** Dates as the reader's language writes them. */
export const useDates = (): DateFormats => {
  const { locale } = useIntl();
  return useMemo(() => {
    const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
    const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
    return {
      day: (iso) => days.format(atMidnight(iso)),
      period: (start, end) => days.formatRange(atMidnight(start), atMidnight(end)),
      moment: (iso) => moments.format(new Date(iso)),
    };
  }, [locale]);
};
