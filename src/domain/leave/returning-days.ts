import { yearOf } from '../calendar/iso-date';
import { accept, refuse, type Result } from '../result';
import {
  accountOf,
  allocate,
  availableIn,
  entriesOfRequest,
  grantedByRequests,
  post,
  totalOf,
  unusedCompensation,
  type LedgerEntry,
  type Movement,
  type Share,
} from './ledger';
import { takeBack, type DaysByYear } from './quota';
import { advancedFor, heldBy, takenBy, type LeaveFacts } from './request';
import { isPending } from './vocabulary';

/** Days of those shares that belong to one account. */
const daysIn = (shares: readonly Share[], { year, bucket }: Omit<Share, 'days'>): number =>
  totalOf(shares.filter((share) => share.year === year && share.bucket === bucket));

const minus = (from: readonly Share[], taken: readonly Share[]): readonly Share[] =>
  from
    .map((share) => ({ ...share, days: share.days - daysIn(taken, share) }))
    .filter((share) => share.days > 0);

/** Days granted in advance for a request go when the request gives them back. */
const withdrawAdvance = (
  { posted, today }: LeaveFacts,
  returned: readonly Share[]
): readonly LedgerEntry[] => {
  const gone = advancedFor(posted).map((granted) => ({
    ...granted,
    days: Math.min(granted.days, daysIn(returned, granted)),
  }));
  return entriesOfRequest('lapse', gone, today, posted);
};

/**
 * Long leave costs the annual right of the year it begins in (leave.md, Types), also where its
 * holder is called back: what is not taken of it lapses.
 */
const isRightLost = ({ others }: LeaveFacts, year: number): boolean =>
  others.some(
    ({ leaveType, state, startDate }) =>
      leaveType === 'long' &&
      (state === 'approved' || state === 'recalled') &&
      yearOf(startDate) === year
  );

/**
 * What returns to a right that long leave has cost meanwhile is lost with it; days that compensate
 * for duty are none of that right.
 * @param movements as they stand once the days have returned
 */
const loseReturned = (
  facts: LeaveFacts,
  movements: readonly Movement[],
  returned: readonly Share[]
): readonly LedgerEntry[] => {
  const years = [...new Set(returned.map(({ year }) => year))];
  const lost = years
    .filter((year) => isRightLost(facts, year))
    .map((year) => ({
      year,
      bucket: year,
      days: Math.min(
        daysIn(returned, { year, bucket: year }),
        availableIn(accountOf(movements, year, year)) - unusedCompensation(movements, year)
      ),
    }));
  return entriesOfRequest('lapse', lost, facts.today, facts.posted);
};

/** Long leave that does not take place gives the year's annual right back. */
const regainRight = (facts: LeaveFacts): readonly LedgerEntry[] => {
  const year = yearOf(facts.request.startDate);
  if (facts.request.leaveType !== 'long' || isRightLost(facts, year)) return [];
  const days = -grantedByRequests(facts.movements, { year, bucket: year });
  return entriesOfRequest('grant', [{ year, bucket: year, days }], facts.today, facts.posted);
};

/** The days return to the accounts they came from, by `release` (held) or `restore` (used up). */
const giveBack = (
  facts: LeaveFacts,
  kind: 'release' | 'restore',
  shares: readonly Share[]
): readonly LedgerEntry[] => {
  const returned = entriesOfRequest(kind, shares, facts.today, facts.posted);
  const takenBack = takeBack(facts, post(facts.movements, returned), shares);
  const moved = [...returned, ...withdrawAdvance(facts, shares), ...takenBack];
  return [
    ...moved,
    ...loseReturned(facts, post(facts.movements, moved), [
      ...shares,
      ...takenBack.filter(({ days }) => days > 0),
    ]),
  ];
};

/** Of each year, the oldest shares up to so many days: those that would have been drawn for them. */
const oldestOf = (shares: readonly Share[], daysByYear: DaysByYear): readonly Share[] =>
  [...daysByYear].flatMap(([year, days]) =>
    allocate(
      shares
        .filter((share) => share.year === year)
        .map((share) => ({ ...share, free: share.days })),
      days
    )
  );

/**
 * What a request has drawn beyond the days it counts now (a new holiday), or that were served (a
 * recall), returns: the days it drew last, so that the rest stands where it would stand had the
 * request counted so few from the start.
 */
export const giveBackBeyond = (
  facts: LeaveFacts,
  daysByYear: DaysByYear
): readonly LedgerEntry[] => {
  const isUsed = !isPending(facts.request.state);
  const drawn = isUsed ? takenBy(facts.posted) : heldBy(facts.posted);
  return giveBack(facts, isUsed ? 'restore' : 'release', minus(drawn, oldestOf(drawn, daysByYear)));
};

/** Refused or withdrawn while pending: everything held is released. */
export const releaseHeld = (facts: LeaveFacts): readonly LedgerEntry[] =>
  giveBack(facts, 'release', heldBy(facts.posted));

/** Cancelled after approval: everything returns to the same buckets (worked case 16). */
export const restoreTaken = (facts: LeaveFacts): readonly LedgerEntry[] => [
  ...giveBack(facts, 'restore', takenBy(facts.posted)),
  ...regainRight(facts),
];

/**
 * Approved: what is granted is used up, oldest bucket first; what is not is released (case 14).
 * QUOTA_EXCEEDED where more days would be used than the request holds, as after a change of the
 * calendar.
 */
export const consumeHeld = (
  facts: LeaveFacts,
  granted: DaysByYear
): Result<readonly LedgerEntry[]> => {
  const held = heldBy(facts.posted);
  for (const [year, days] of granted) {
    const available = totalOf(held.filter((share) => share.year === year));
    if (available < days) {
      return refuse('QUOTA_EXCEEDED', 'leave.more-than-held', { year, asked: days, available });
    }
  }
  const used = oldestOf(held, granted);
  const consumed = entriesOfRequest('consume', used, facts.today, facts.posted);
  const after = { ...facts, movements: post(facts.movements, consumed) };
  return accept([...consumed, ...giveBack(after, 'release', minus(held, used))]);
};
