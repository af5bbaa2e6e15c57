import type { IsoDate } from './iso-date';

/** What holds from a day on: reference data of the law, which changes without a new Q-Office. */
export interface Validity {
  readonly validFrom: IsoDate;
  /** The last day, inclusive; null while no end is known. */
  readonly validUntil: IsoDate | null;
}

export const isInForce = ({ validFrom, validUntil }: Validity, date: IsoDate): boolean =>
  validFrom <= date && (validUntil === null || date <= validUntil);

/** The row in force on a day; the youngest, if an office has left two overlapping. */
export const rowInForce = <Row extends Validity>(
  rows: readonly Row[],
  date: IsoDate
): Row | undefined =>
  rows
    .filter((row) => isInForce(row, date))
    .sort((a, b) => b.validFrom.localeCompare(a.validFrom))[0];
