import type { CarryOverReading } from './vocabulary';

/** What the rule in force allows somebody to take along into the next year, in working days. */
export interface CarryOverLimits {
  /** The annual right itself, 12. */
  readonly quotaDays: number;
  /** The most of last year's leftover, 6; 0 for a PPPK whose contract is too short. */
  readonly carryOverDays: number;
  /** The most in all after two unused years, 24, the new year's right included. */
  readonly twoYearTotalDays: number;
  /** False for a PPPK whose contract is too short for the two-year rule. */
  readonly twoYearRule: boolean;
}

/** Days of one bucket that were not used in the year. */
export interface Leftover {
  readonly bucket: number;
  readonly days: number;
  /** How many of them had been deferred into the year: they lapse after it. */
  readonly expiring: number;
}

export interface YearEnd {
  readonly year: number;
  readonly leftover: readonly Leftover[];
  /** Days of each bucket that the authorised official deferred. */
  readonly deferred: readonly { readonly bucket: number; readonly days: number }[];
  /** Annual days taken in the year, and in the one before. */
  readonly taken: number;
  readonly takenBefore: number;
  /** Whether there was an annual right in the year before, and no long leave cost it. */
  readonly hadRightBefore: boolean;
  readonly reading: CarryOverReading;
  readonly limits: CarryOverLimits;
}

export interface Rollover {
  readonly bucket: number;
  readonly defer: number;
  readonly carry: number;
}

/** The most days that may come into a year from before it. */
export const roomOf = (limits: CarryOverLimits): number =>
  Math.max(0, limits.twoYearTotalDays - limits.quotaDays);

/**
 * What of a year's leftover may be used in the next, oldest bucket first; everything else lapses.
 *
 * - Deferred days come back in full, first. Those that were deferred into this year lapse now.
 * - Of the year's own bucket at most `carryOverDays`.
 * - Two unused years (BKN 24/2017): `strict` reads "no annual day used in either year", then both
 *   buckets fill what room there is; `six-plus-six` reads "up to six of each".
 * - All together stay within `twoYearTotalDays − quotaDays`.
 *
 * Source: leave.md, Annual quota; worked cases 4, 5 and 6.
 */
export const rollOver = (end: YearEnd): readonly Rollover[] => {
  const { year, limits } = end;
  const leftover = [...end.leftover].sort((a, b) => a.bucket - b.bucket);
  let room = roomOf(limits);
  const place = (wanted: (left: Leftover) => number): ReadonlyMap<number, number> =>
    new Map(
      leftover.map((left) => {
        const days = Math.min(room, Math.max(0, wanted(left)));
        room -= days;
        return [left.bucket, days];
      })
    );
  const of = (days: ReadonlyMap<number, number>, { bucket }: Leftover): number =>
    days.get(bucket) ?? 0;

  const defer = place((left) =>
    Math.min(
      left.days,
      end.deferred.reduce((sum, { bucket, days }) => sum + (bucket === left.bucket ? days : 0), 0)
    )
  );
  const carriable = (left: Leftover): number =>
    left.days - Math.max(left.expiring, of(defer, left));
  const isOwn = ({ bucket }: Leftover): boolean => bucket === year;
  const isBefore = ({ bucket }: Leftover): boolean => bucket === year - 1 && limits.twoYearRule;
  const unusedTwoYears =
    limits.twoYearRule && end.taken === 0 && end.takenBefore === 0 && end.hadRightBefore;

  const six = place((left) =>
    isOwn(left) || (end.reading === 'six-plus-six' && isBefore(left))
      ? Math.min(limits.carryOverDays, carriable(left))
      : 0
  );
  const beyond = place((left) =>
    end.reading === 'strict' && unusedTwoYears && (isOwn(left) || isBefore(left))
      ? carriable(left) - of(six, left)
      : 0
  );
  return leftover.map((left) => ({
    bucket: left.bucket,
    defer: of(defer, left),
    carry: of(six, left) + of(beyond, left),
  }));
};
