import { useMemo } from 'react';
import { useIntl } from 'react-intl';

export interface FigureFormats {
  readonly count: (value: number) => string;
  /** An exact decimal as the server writes it, with all its digits: "0.50" as "0,50". */
  readonly decimal: (text: string) => string;
  /** With as many decimals as it needs, one at most by default: "3,5". */
  readonly rounded: (value: number, digits?: number) => string;
  /** A part of a whole, from 0 to 1: "35 %". */
  readonly share: (part: number) => string;
  /** Whole rupiah: "Rp 67.500". */
  readonly rupiah: (amount: number) => string;
  /** Rupiah where room is short: "Rp 1,2 jt". */
  readonly shortRupiah: (amount: number) => string;
  /** Hours as people say them: "5.5 hours", and from two days on "3.2 days". */
  readonly duration: (hours: number) => string;
}

const HOURS_OF_A_DAY = 24;

/** Numbers as the reader's language writes them. */
export const useFigures = (): FigureFormats => {
  const { locale } = useIntl();
  return useMemo(() => {
    const counts = new Intl.NumberFormat(locale);
    const amounts = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: 'IDR',
      currencyDisplay: 'narrowSymbol',
      maximumFractionDigits: 0,
    });
    const shares = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
    const shortAmounts = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: 'IDR',
      currencyDisplay: 'narrowSymbol',
      notation: 'compact',
      maximumFractionDigits: 1,
    });
    const inUnit = (unit: 'hour' | 'day') =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay: 'long',
        maximumFractionDigits: 1,
      });
    const [hours, days] = [inUnit('hour'), inUnit('day')];
    return {
      count: (value) => counts.format(value),
      rounded: (value, digits = 1) =>
        value.toLocaleString(locale, { maximumFractionDigits: digits }),
      share: (part) => shares.format(part),
      shortRupiah: (amount) => shortAmounts.format(amount),
      decimal: (text) => {
        const digits = text.split('.')[1]?.length ?? 0;
        return new Intl.NumberFormat(locale, {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        }).format(Number(text));
      },
      rupiah: (amount) => amounts.format(amount),
      duration: (value) =>
        value < 2 * HOURS_OF_A_DAY ? hours.format(value) : days.format(value / HOURS_OF_A_DAY),
    };
  }, [locale]);
};
