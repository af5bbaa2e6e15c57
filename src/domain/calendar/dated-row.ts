import { accept, refuse, type Result } from '../result';
import { isWithin, type IsoDate } from './iso-date';

/** From one day to another, both included; open as long as `validUntil` is null. */
export interface Period {
  readonly validFrom: IsoDate;
  readonly validUntil: IsoDate | null;
}

/** Whether a row of a dated list counts on that day. */
export const isInForce = ({ validFrom, validUntil }: Period, date: IsoDate): boolean =>
  isWithin(date, validFrom, validUntil ?? date);

const hasBegun = ({ validFrom }: Period, today: IsoDate): boolean => validFrom <= today;

const isBefore = (validUntil: IsoDate | null, date: IsoDate): validUntil is IsoDate =>
  validUntil !== null && validUntil < date;

/** What may change of a row that has begun: when it ends, and how it is called. */
const STILL_OPEN: readonly string[] = ['validUntil', 'nameId', 'nameEn'];

/** A new row of a dated list. `INVALID` with `dated.ends-before-start`. */
export const openDatedRow = (period: Period): Result<Period> =>
  isBefore(period.validUntil, period.validFrom)
    ? refuse('INVALID', 'dated.ends-before-start', {}, 'validUntil')
    : accept(period);

/**
 * A change of a row of a dated list (service.md: form codes, tariffs and legal clocks are
 * effective-dated). Bills and letters rest on it from its first day: from then on it ends rather
 * than changes, and what has ended is past. Before that day everything may change.
 * @param changed names of the fields whose values differ from the stored ones
 * @returns the new period; `WRONG_STATE` with `dated.in-force` or `dated.ended`; `INVALID` with
 *   `dated.ends-before-start` or `dated.ends-in-past`
 */
export const changeDatedRow = (
  stored: Period,
  next: Period,
  changed: readonly string[],
  today: IsoDate
): Result<Period> => {
  if (!hasBegun(stored, today)) return openDatedRow(next);
  const { validFrom, validUntil } = stored;
  const fixed = changed.find((field) => !STILL_OPEN.includes(field));
  if (fixed !== undefined) return refuse('WRONG_STATE', 'dated.in-force', { validFrom }, fixed);
  if (!changed.includes('validUntil')) return accept(next);
  if (isBefore(validUntil, today)) {
    return refuse('WRONG_STATE', 'dated.ended', { validUntil }, 'validUntil');
  }
  return isBefore(next.validUntil, today)
    ? refuse('INVALID', 'dated.ends-in-past', { today }, 'validUntil')
    : openDatedRow(next);
};

/** Whether a row may be removed: only before its first day. `WRONG_STATE` with `dated.stays`. */
export const removeDatedRow = (stored: Period, today: IsoDate): Result<Period> =>
  hasBegun(stored, today)
    ? refuse('WRONG_STATE', 'dated.stays', { validFrom: stored.validFrom })
    : accept(stored);
