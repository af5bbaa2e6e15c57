import { addDays, addMonths, completedMonths, type IsoDate } from '../calendar/iso-date';

/**
 * The last date that is at least so many completed months old on `valuation`: everything up to it is
 * that old, everything after it younger. The inverse of `completedMonths`, at the ends of months too
 * (31 January has completed a month on 28 February), for counting by dates instead of row by row.
 * @param months 0 or more; what happens after `valuation` is 0 months old, and lies beyond
 */
export const latestDateAged = (valuation: IsoDate, months: number): IsoDate => {
  let date = addMonths(valuation, -months);
  while (completedMonths(addDays(date, 1), valuation) >= months && date < valuation) {
    date = addDays(date, 1);
  }
  return date;
};
