import { isoDate, yearOf } from '../calendar/iso-date';
import { accept, refuse, type Result } from '../result';
import {
  accountOf,
  accountsOfYear,
  allocate,
  availableIn,
  entriesOfRequest,
  post,
  totalOf,
  transfer,
  transferred,
  type LedgerEntry,
  type Movement,
  type Share,
} from './ledger';
import { grantDue, moveOn, overPromised, promisedFrom, type LedgerFacts } from './settlement';

/** Working days asked for, by the year each falls in. */
export type DaysByYear = ReadonlyMap<number, number>;

/** What can be asked for in a year, oldest bucket first; for next year, as it is projected now. */
export const projectedAccounts = (
  facts: LedgerFacts,
  year: number
): readonly { readonly year: number; readonly bucket: number; readonly free: number }[] => {
  const current = yearOf(facts.today);
  const free = new Map<number, number>();
  const add = (bucket: number, days: number): void => {
    free.set(bucket, (free.get(bucket) ?? 0) + days);
  };
  for (const account of accountsOfYear(facts.movements, year)) {
    add(account.bucket, availableIn(account));
  }
  if (year === current + 1) {
    for (const { bucket, defer, carry } of promisedFrom(facts, current)) add(bucket, defer + carry);
  }
  // A year that is over is never opened again.
  if (year >= current) {
    for (const { bucket, days } of grantDue(facts, year, isoDate(year, 12, 31))) add(bucket, days);
  }
  return [...free]
    .sort(([a], [b]) => a - b)
    .map(([bucket, days]) => ({ year, bucket, free: days }));
};

export const availableInYear = (facts: LedgerFacts, year: number): number =>
  projectedAccounts(facts, year).reduce((sum, { free }) => sum + free, 0);

/**
 * Days that can be asked for in several years together, by bucket. What can be carried over counts
 * once, though it could be taken in either year.
 */
export const poolOf = (
  facts: LedgerFacts,
  years: readonly number[]
): ReadonlyMap<number, number> => {
  const pool = new Map<number, number>();
  for (const { bucket, free } of years.flatMap((year) => projectedAccounts(facts, year))) {
    pool.set(bucket, Math.max(pool.get(bucket) ?? 0, free));
  }
  return new Map([...pool].sort(([a], [b]) => a - b));
};

/** Grants and transfers that must stand before `shares` of a year not yet opened can be held. */
const openFor = (facts: LedgerFacts, shares: readonly Share[]): readonly LedgerEntry[] =>
  shares.flatMap(({ year, bucket, days }) => {
    const missing = days - availableIn(accountOf(facts.movements, year, bucket));
    if (missing <= 0) return [];
    return bucket === year
      ? grantDue(facts, year, isoDate(year, 12, 31))
      : promise(facts, { year: year - 1, bucket, days: missing });
  });

const promise = (facts: LedgerFacts, { year, bucket, days }: Share): readonly LedgerEntry[] =>
  promisedFrom(facts, year)
    .filter((promised) => promised.bucket === bucket)
    .flatMap((promised) => {
      const defer = Math.min(days, promised.defer);
      const carry = Math.min(days - defer, promised.carry);
      return moveOn(facts.movements, year, { bucket, defer, carry }, facts.today);
    });

/**
 * Hold the days of a request, year by year, oldest bucket first.
 *
 * The part that falls in next year is held against next year's projected quota: the carry-over it
 * needs moves there at once and cannot be used again in December (leave.md, Annual quota).
 *
 * @param posted what the request has posted so far
 * @returns the entries to post, or QUOTA_EXCEEDED with what is available in the year that lacks days
 */
export const holdDays = (
  facts: LedgerFacts,
  daysByYear: DaysByYear,
  posted: readonly Movement[] = []
): Result<readonly LedgerEntry[]> => {
  const current = yearOf(facts.today);
  let movements = facts.movements;
  const entries: LedgerEntry[] = [];
  for (const [year, days] of [...daysByYear].sort(([a], [b]) => a - b)) {
    if (year > current + 1) {
      return refuse('NOT_ELIGIBLE', 'leave.too-far-ahead', { year: current + 1 }, 'endDate');
    }
    const standing = { ...facts, movements };
    const free = projectedAccounts(standing, year);
    const shares = allocate(free, days);
    if (totalOf(shares) < days) {
      return refuse('QUOTA_EXCEEDED', 'leave.quota-exceeded', {
        year,
        asked: days,
        available: availableInYear(standing, year),
      });
    }
    const due = [
      ...openFor(standing, shares),
      ...entriesOfRequest('hold', shares, facts.today, posted),
    ];
    entries.push(...due);
    movements = post(movements, due);
  }
  if (overPromised({ ...facts, movements }, current) > overPromised(facts, current)) {
    return refuse('QUOTA_EXCEEDED', 'leave.promised-to-january', { year: current });
  }
  return accept(entries);
};

/**
 * Days that come back to accounts of a year not yet opened and were moved there only for this
 * request: they return to the year they came from, to be used there again.
 */
export const takeBack = (
  facts: LedgerFacts,
  movements: readonly Movement[],
  returned: readonly Share[]
): readonly LedgerEntry[] => {
  const current = yearOf(facts.today);
  return returned
    .filter(({ year, bucket }) => year === current + 1 && bucket < year)
    .flatMap(({ bucket, days }) => {
      let open = days;
      return (['carry-in', 'defer-in'] as const).flatMap((kind) => {
        const back = Math.min(open, Math.max(0, transferred(movements, kind, current, bucket)));
        open -= back;
        return back > 0
          ? transfer(movements, kind, { year: current, bucket, days: -back }, facts.today)
          : [];
      });
    });
};
