import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { useDates, type DateFormats } from '../page/use-dates';
import { useFigures, type FigureFormats } from '../page/use-figures';
import { useText, useWord, type Say } from '../page/use-text';
import type { Meta } from './answers';

/** How figures are spoken of in the reader's language. */
export interface Voice extends FigureFormats, DateFormats {
  readonly say: Say;
  /** The word for a stored code. */
  readonly word: (code: string) => string;
  /** '2026-09' as "Sep 2026". */
  readonly monthOf: (month: string) => string;
  /** Months along an axis: their names, and the year where it begins. */
  readonly axisOf: (months: readonly string[]) => readonly (string | string[])[];
  /** The days that an answer is of. */
  readonly spanOf: (meta: Meta) => string;
  readonly isIndonesian: boolean;
}

/** Everything that a plot needs to put figures into words. */
export const useVoice = (): Voice => {
  const { locale } = useIntl();
  const say = useText();
  const word = useWord();
  const dates = useDates();
  const figures = useFigures();
  return useMemo(
    () => ({
      ...dates,
      ...figures,
      say,
      word,
      monthOf: (month) => dates.shortMonth(`${month}-01`),
      axisOf: (months) =>
        months.map((month, place) => {
          const name = dates.nameOfMonth(`${month}-01`);
          return place === 0 || month.endsWith('-01') ? [name, month.slice(0, 4)] : name;
        }),
      spanOf: ({ from, to }) => dates.period(from, to),
      isIndonesian: locale === 'id',
    }),
    [dates, figures, say, word, locale]
  );
};
