import { workingDaysByYear } from '../calendar/work-calendar';
import { entriesOfRequest, grantedByRequests, post, totalOf, type LedgerEntry } from './ledger';
import { holdDays, type DaysByYear } from './quota';
import { heldBy, takenBy, type LeaveFacts } from './request';
import { giveBackBeyond } from './returning-days';
import { settle } from './settlement';
import { holdAdvance, policyFor, total } from './submit';
import { isPending } from './vocabulary';

/** What a change of the calendar comes to for one request. */
export interface Recount {
  readonly workingDays: number;
  readonly daysByYear: DaysByYear;
  /** What is due anyway, then the days returned and the days taken. */
  readonly entries: readonly LedgerEntry[];
  /** Annual days that went back to the buckets they came from. */
  readonly returned: number;
  /** Annual days taken in addition, oldest bucket first. */
  readonly taken: number;
  /** Working days that no bucket could give: the request goes on without being charged for them. */
  readonly uncovered: number;
}

/** Month-based leave counts calendar days, whatever the decree says of them. */
const countsWorkingDays = (facts: LeaveFacts): boolean => {
  const policy = policyFor(facts);
  return policy.ok
    ? policy.value.countsIn === 'working-days'
    : facts.request.leaveType === 'annual';
};

const isSame = (one: DaysByYear, other: DaysByYear): boolean =>
  one.size === other.size && [...one].every(([year, days]) => other.get(year) === days);

const drawnIn = ({ posted }: LeaveFacts, year: number): number =>
  totalOf([...heldBy(posted), ...takenBy(posted)].filter((share) => share.year === year));

const afterwards = (facts: LeaveFacts, entries: readonly LedgerEntry[]): LeaveFacts => ({
  ...facts,
  movements: post(facts.movements, entries),
  posted: post(
    facts.posted,
    entries.filter(({ ofRequest }) => ofRequest)
  ),
});

/** A request that was granted days in advance may have some of them back, within that limit. */
const mayExtendAdvance = (facts: LeaveFacts, days: number): boolean => {
  const policy = policyFor(facts);
  return (
    facts.posted.some(({ kind }) => kind === 'grant') &&
    policy.ok &&
    grantedByRequests(facts.movements) + days <= (policy.value.firstYearAdvanceDays ?? 0)
  );
};

/** Hold as many of `days` as there are: what cannot be taken is nobody's fault. */
const holdWhatThereIs = (facts: LeaveFacts, year: number, days: number): readonly LedgerEntry[] => {
  for (let count = days; count > 0; count -= 1) {
    const more = new Map([[year, count]]);
    if (mayExtendAdvance(facts, count)) return holdAdvance(facts, more);
    const held = holdDays(facts, more, facts.posted);
    if (held.ok) return held.value;
  }
  return [];
};

/** Days taken in addition: held, and used up at once where the leave is approved. */
const takeMore = (facts: LeaveFacts, year: number, days: number): readonly LedgerEntry[] => {
  const held = holdWhatThereIs(facts, year, days);
  if (isPending(facts.request.state)) return held;
  const shares = held
    .filter(({ kind }) => kind === 'hold')
    .map((entry) => ({ year: entry.year, bucket: entry.bucket, days: entry.held }));
  return [...held, ...entriesOfRequest('consume', shares, facts.today, facts.posted)];
};

const recountAnnual = (given: LeaveFacts, due: DaysByYear): Recount => {
  const settled = settle(given);
  const before = afterwards(given, settled);
  let facts = before;
  const entries = [...settled];
  const take = (moved: readonly LedgerEntry[]): void => {
    entries.push(...moved);
    facts = afterwards(facts, moved);
  };
  take(giveBackBeyond(facts, due));
  const returned = entries.reduce(
    (sum, { kind, days, held }) =>
      sum + (kind === 'restore' ? days : kind === 'release' ? -held : 0),
    0
  );
  const covered = new Map<number, number>();
  let taken = 0;
  for (const [year, days] of [...due].sort(([a], [b]) => a - b)) {
    const drawn = drawnIn(facts, year);
    if (drawn < days) take(takeMore(facts, year, days - drawn));
    const now = drawnIn(facts, year);
    taken += now - drawn;
    if (now > 0) covered.set(year, now);
  }
  return {
    workingDays: total(covered),
    daysByYear: covered,
    entries,
    returned,
    taken,
    uncovered: total(due) - total(covered),
  };
};

/**
 * Count an active request anew, after a holiday was added, moved or removed by decree
 * (leave.md, Working days).
 *
 * - Annual days that are no working days any more return to the buckets they came from, those drawn
 *   last first; into a year that is closed as a cancelled request's do: `settle` carries or lapses
 *   them. A closed request, and one whose days were deferred, is not reopened.
 * - Days that became working days are taken, oldest bucket first, from what the person can still
 *   ask for. What nobody has, nobody can give: such a day was granted free and stays so (ours), no
 *   bucket goes below zero, and personnel administration is told.
 * - Leave counted in calendar days does not change.
 *
 * @param given with the calendar as it will be
 * @param counted the days that the request counts so far
 * @returns null where nothing changes
 */
export const recount = (given: LeaveFacts, counted: DaysByYear): Recount | null => {
  if (!countsWorkingDays(given)) return null;
  const { startDate, endDate, leaveType } = given.request;
  const due = workingDaysByYear(startDate, endDate, given.calendar);
  if (isSame(due, counted)) return null;
  return leaveType === 'annual'
    ? recountAnnual(given, due)
    : {
        workingDays: total(due),
        daysByYear: due,
        entries: [],
        returned: 0,
        taken: 0,
        uncovered: 0,
      };
};
