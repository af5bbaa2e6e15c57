import type { IsoDate } from '../calendar/iso-date';
import type { LedgerKind } from './vocabulary';

/**
 * A movement of annual leave days (whole working days), as the ledger stores it.
 *
 * Days live in accounts: `year` is the year in which they can be used, `bucket` the year they were
 * granted for. `days` moves the balance of the account, `held` moves what pending requests hold of
 * it; what somebody may still ask for is balance − held. The ledger is append-only: a correction is
 * a new entry.
 */
export interface LedgerEntry {
  readonly year: number;
  readonly bucket: number;
  readonly kind: LedgerKind;
  readonly days: number;
  readonly held: number;
  /** For days that move between years: the year of the other leg. */
  readonly counterYear: number | null;
  /** Postings of one kind to one account by one request (or by none) are numbered from 1. */
  readonly cycle: number;
  readonly postedOn: IsoDate;
  /** True for a movement that a request caused; false for what the office posts by itself. */
  readonly ofRequest: boolean;
  readonly reason?: string;
}

/** The sum of all like entries of one account: what the database hands to the rules. */
export interface Movement {
  readonly year: number;
  readonly bucket: number;
  readonly kind: LedgerKind;
  readonly counterYear: number | null;
  readonly ofRequest: boolean;
  readonly days: number;
  readonly held: number;
  /** How many entries were summed. */
  readonly count: number;
}

/** One account of annual leave days. */
export interface Account {
  readonly year: number;
  readonly bucket: number;
  readonly granted: number;
  readonly used: number;
  readonly held: number;
}

export interface Share {
  readonly year: number;
  readonly bucket: number;
  readonly days: number;
}

export const balanceOf = (account: Account): number => account.granted - account.used;

/** What may still be asked for. */
export const availableIn = (account: Account): number => balanceOf(account) - account.held;

export const isUse = (kind: LedgerKind): boolean => kind === 'consume' || kind === 'restore';

const summed = (movements: readonly Movement[]): readonly Account[] => {
  const accounts = new Map<string, { -readonly [Field in keyof Account]: Account[Field] }>();
  for (const { year, bucket, kind, days, held } of movements) {
    const key = `${year}/${bucket}`;
    let account = accounts.get(key);
    if (account === undefined) {
      account = { year, bucket, granted: 0, used: 0, held: 0 };
      accounts.set(key, account);
    }
    if (isUse(kind)) account.used -= days;
    else account.granted += days;
    account.held += held;
  }
  return [...accounts.values()].sort((a, b) => a.year - b.year || a.bucket - b.bucket);
};

/** Movements never change, and one judgement asks for their accounts some twenty times. */
const known = new WeakMap<readonly Movement[], readonly Account[]>();

/** Accounts from movements, oldest bucket first within a year: the order in which days are used. */
export const accountsFrom = (movements: readonly Movement[]): readonly Account[] => {
  const before = known.get(movements);
  if (before !== undefined) return before;
  const accounts = summed(movements);
  known.set(movements, accounts);
  return accounts;
};

/** The movements as they will stand once `entries` are posted. */
export const post = (
  movements: readonly Movement[],
  entries: readonly LedgerEntry[]
): readonly Movement[] =>
  entries.length === 0
    ? movements
    : [...movements, ...entries.map((entry) => ({ ...entry, count: 1 }))];

export const accountOf = (movements: readonly Movement[], year: number, bucket: number): Account =>
  accountsFrom(movements).find((account) => account.year === year && account.bucket === bucket) ?? {
    year,
    bucket,
    granted: 0,
    used: 0,
    held: 0,
  };

export const accountsOfYear = (movements: readonly Movement[], year: number): readonly Account[] =>
  accountsFrom(movements).filter((account) => account.year === year);

/** Net days of the entries that match. */
export const daysOf = (
  movements: readonly Movement[],
  matching: Partial<Pick<Movement, 'year' | 'bucket' | 'kind' | 'counterYear' | 'ofRequest'>>
): number => {
  const { year, bucket, kind, counterYear, ofRequest } = matching;
  let days = 0;
  for (const movement of movements) {
    if (
      (kind === undefined || movement.kind === kind) &&
      (year === undefined || movement.year === year) &&
      (bucket === undefined || movement.bucket === bucket) &&
      (counterYear === undefined || movement.counterYear === counterYear) &&
      (ofRequest === undefined || movement.ofRequest === ofRequest)
    ) {
      days += movement.days;
    }
  }
  return days;
};

/**
 * Days that requests have brought into the ledger (in advance) less those they have made to lapse:
 * an advance given back, a right that long leave cost.
 */
export const grantedByRequests = (
  movements: readonly Movement[],
  account: Partial<Pick<Movement, 'year' | 'bucket'>> = {}
): number =>
  daysOf(movements, { ...account, kind: 'grant', ofRequest: true }) +
  daysOf(movements, { ...account, kind: 'lapse', ofRequest: true });

/** Days that an office says were used of a year before it kept its leave here: adjusted downwards. */
const usedBefore = (movements: readonly Movement[], year: number): number => {
  const adjusted = new Map<number, number>();
  for (const { year: usableIn, bucket, kind, days } of movements) {
    if (usableIn === year && kind === 'adjust') {
      adjusted.set(bucket, (adjusted.get(bucket) ?? 0) + days);
    }
  }
  return [...adjusted.values()].reduce((sum, days) => sum + Math.max(0, -days), 0);
};

/** Days that duty on collective leave has brought into a year. */
export const compensationIn = (movements: readonly Movement[], year: number): number =>
  daysOf(movements, { kind: 'compensation', year, bucket: year });

/**
 * Days of `compensationIn` that are still there. Of one bucket they are used first, as they lapse
 * with the year.
 */
export const unusedCompensation = (movements: readonly Movement[], year: number): number => {
  const { used, held } = accountOf(movements, year, year);
  return Math.max(0, compensationIn(movements, year) - used - held);
};

/** Net annual days taken in a year, whatever bucket they came from. */
export const takenIn = (movements: readonly Movement[], year: number): number =>
  usedBefore(movements, year) -
  movements
    .filter((m) => m.year === year && isUse(m.kind))
    .reduce((sum, movement) => sum + movement.days, 0);

/** An entry that the office posts by itself; numbered after its like. */
export const entryOfOffice = (
  movements: readonly Movement[],
  kind: LedgerKind,
  { year, bucket, days }: Share,
  postedOn: IsoDate,
  counterYear: number | null = null
): LedgerEntry => ({
  year,
  bucket,
  kind,
  days,
  held: 0,
  counterYear,
  cycle:
    1 +
    movements
      .filter((m) => m.kind === kind && m.year === year && m.bucket === bucket && !m.ofRequest)
      .reduce((sum, m) => sum + m.count, 0),
  postedOn,
  ofRequest: false,
});

/**
 * Both legs of a move of days from `year` into the next; together they sum to zero.
 * A negative number of days moves them back.
 */
export const transfer = (
  movements: readonly Movement[],
  kind: 'carry-in' | 'defer-in',
  { year, bucket, days }: Share,
  postedOn: IsoDate
): readonly LedgerEntry[] => [
  entryOfOffice(movements, kind, { year, bucket, days: -days }, postedOn, year + 1),
  entryOfOffice(movements, kind, { year: year + 1, bucket, days }, postedOn, year),
];

/** Days of one bucket that have left `year` for the next. */
export const transferred = (
  movements: readonly Movement[],
  kind: 'carry-in' | 'defer-in',
  year: number,
  bucket: number
): number => -daysOf(movements, { kind, year, bucket, counterYear: year + 1 });

const EFFECTS = {
  grant: { days: 1, held: 0 },
  hold: { days: 0, held: 1 },
  release: { days: 0, held: -1 },
  consume: { days: -1, held: -1 },
  restore: { days: 1, held: 0 },
  lapse: { days: -1, held: 0 },
} as const;

/**
 * Entries of one kind that a request posts, one an account. `share.days` is never negative.
 *
 * A kind can come to an account again, as where a decree changes the calendar; it is numbered after
 * its like. A command that is judged twice by the same facts comes to the same numbers, and the
 * database takes them once.
 *
 * @param posted what the request has posted so far
 */
export const entriesOfRequest = (
  kind: keyof typeof EFFECTS,
  shares: readonly Share[],
  postedOn: IsoDate,
  posted: readonly Movement[] = []
): readonly LedgerEntry[] =>
  shares
    .filter((share) => share.days > 0)
    .map(({ year, bucket, days }) => ({
      year,
      bucket,
      kind,
      days: EFFECTS[kind].days * days || 0,
      held: EFFECTS[kind].held * days || 0,
      counterYear: null,
      cycle:
        1 +
        posted
          .filter((m) => m.kind === kind && m.year === year && m.bucket === bucket)
          .reduce((sum, m) => sum + m.count, 0),
      postedOn,
      ofRequest: true,
    }));

/**
 * Divide `days` over accounts, oldest bucket first (leave.md: N-2, N-1, N).
 * Returns what could be placed; the caller compares the sum with what was asked.
 */
export const allocate = (
  accounts: readonly { readonly year: number; readonly bucket: number; readonly free: number }[],
  days: number
): readonly Share[] => {
  let open = days;
  const shares: Share[] = [];
  for (const { year, bucket, free } of [...accounts].sort((a, b) => a.bucket - b.bucket)) {
    const taken = Math.min(open, Math.max(0, free));
    if (taken > 0) shares.push({ year, bucket, days: taken });
    open -= taken;
  }
  return shares;
};

export const totalOf = (shares: readonly Share[]): number =>
  shares.reduce((sum, share) => sum + share.days, 0);
