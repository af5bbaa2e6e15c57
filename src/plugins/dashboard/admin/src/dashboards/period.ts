import {
  addMonths,
  isoDate,
  monthOf,
  yearOf,
  type IsoDate,
} from '../../../../../domain/calendar/iso-date';

/** Periods that are chosen with one press; each ends today. */
export const QUICK_PERIODS = ['month', 'quarter', 'year', 'twelve-months'] as const;
export type QuickPeriod = (typeof QUICK_PERIODS)[number];

export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

const MONTHS_OF_A_QUARTER = 3;

const firstOfMonth = (date: IsoDate): IsoDate => isoDate(yearOf(date), monthOf(date), 1);

/** The days of a quick choice, up to today. */
export const periodOf = (choice: QuickPeriod, today: IsoDate): Period => {
  const month = monthOf(today);
  const first = firstOfMonth(today);
  switch (choice) {
    case 'month':
      return { from: first, to: today };
    case 'quarter':
      return { from: addMonths(first, -((month - 1) % MONTHS_OF_A_QUARTER)), to: today };
    case 'year':
      return { from: isoDate(yearOf(today), 1, 1), to: today };
    case 'twelve-months':
      return { from: addMonths(first, -11), to: today };
  }
};
