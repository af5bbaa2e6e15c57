import { addDays, addMonths, isoDate, later, yearOf, type IsoDate } from '../calendar/iso-date';
import type { EmploymentType } from '../identity/employee-number';
import {
  accountOf,
  accountsOfYear,
  availableIn,
  compensationIn,
  daysOf,
  entryOfOffice,
  grantedByRequests,
  post,
  takenIn,
  transfer,
  transferred,
  type LedgerEntry,
  type Movement,
} from './ledger';
import { policyOn, type LeavePolicy } from './policy';
import { rollOver, roomOf, type CarryOverLimits, type Rollover } from './rollover';
import type { CarryOverReading } from './vocabulary';

/** What the annual right of one person depends on, besides the ledger. */
export interface Entitled {
  readonly employmentType: EmploymentType;
  readonly serviceStart: IsoDate;
  readonly contractStart: IsoDate | null;
  readonly contractEnd: IsoDate | null;
  /** The last day of service, when known. */
  readonly leftOn: IsoDate | null;
}

export interface LedgerFacts {
  readonly employee: Entitled;
  readonly policies: readonly LeavePolicy[];
  readonly reading: CarryOverReading;
  readonly movements: readonly Movement[];
  /** Days that the authorised official deferred, by account. */
  readonly deferred: readonly {
    readonly year: number;
    readonly bucket: number;
    readonly days: number;
  }[];
  readonly today: IsoDate;
}

const firstDayOf = (year: number): IsoDate => isoDate(year, 1, 1);
const lastDayOf = (year: number): IsoDate => isoDate(year, 12, 31);

const annualPolicy = (
  { policies, employee }: LedgerFacts,
  date: IsoDate
): LeavePolicy | undefined => {
  const policy = policyOn(policies, 'annual', employee.employmentType, date);
  return policy?.allowed === true ? policy : undefined;
};

/**
 * The day from which somebody has an annual right: when the service the rule asks for is complete
 * (worked case 2: CPNS since 2026-03-01 → 2027-03-01). Undefined where no rule gives them one.
 */
export const annualRightFrom = (facts: LedgerFacts, on: IsoDate): IsoDate | undefined => {
  const policy = annualPolicy(facts, on);
  return policy && addMonths(facts.employee.serviceStart, policy.minServiceMonths ?? 0);
};

/** "Over two years": the contract runs longer than so many months. */
const contractLongerThan = ({ contractStart, contractEnd }: Entitled, months: number): boolean =>
  contractStart !== null &&
  contractEnd !== null &&
  addDays(contractEnd, 1) > addMonths(contractStart, months);

/** What may be taken along from `year`; a PPPK's share depends on the length of the contract. */
const carryOverLimits = (facts: LedgerFacts, year: number): CarryOverLimits => {
  const policy = annualPolicy(facts, firstDayOf(year + 1));
  const longEnough = (months: number | null | undefined): boolean =>
    months === null || months === undefined || contractLongerThan(facts.employee, months);
  const quotaDays = policy?.quotaDays ?? 0;
  return {
    quotaDays,
    carryOverDays: longEnough(policy?.carryOverContractMonths) ? (policy?.carryOverDays ?? 0) : 0,
    twoYearTotalDays: policy?.twoYearTotalDays ?? quotaDays,
    twoYearRule: longEnough(policy?.twoYearContractMonths),
  };
};

/**
 * Annual days taken in a year, as the two-year rule counts them: a day that compensated for duty was
 * none of the right.
 */
const takenOfRight = (
  movements: readonly Movement[],
  year: number,
  countHolds: boolean
): number => {
  const { used, held } = accountOf(movements, year, year);
  const holds = countHolds
    ? accountsOfYear(movements, year).reduce((sum, account) => sum + account.held, 0)
    : 0;
  const compensated = Math.min(compensationIn(movements, year), used + (countHolds ? held : 0));
  return takenIn(movements, year) + holds - compensated;
};

/** What the leftover of a year comes to, as the ledger stands; days that left already included. */
const rolloverOf = (facts: LedgerFacts, year: number, countHolds: boolean): readonly Rollover[] => {
  const { movements } = facts;
  const accounts = accountsOfYear(movements, year);
  return rollOver({
    year,
    leftover: accounts.map((account) => {
      const { bucket } = account;
      const deferredIn = daysOf(movements, {
        kind: 'defer-in',
        year,
        bucket,
        counterYear: year - 1,
      });
      return {
        bucket,
        days:
          availableIn(account) +
          movedOn(movements, year, bucket) -
          daysOf(movements, { kind: 'lapse', year, bucket, ofRequest: false }),
        // Of one bucket, the days that lapse soonest are used first.
        expiring: Math.max(
          0,
          deferredIn +
            (bucket === year ? compensationIn(movements, year) : 0) -
            account.used -
            account.held
        ),
      };
    }),
    deferred: facts.deferred.filter((share) => share.year === year),
    taken: takenOfRight(movements, year, countHolds),
    takenBefore: takenOfRight(movements, year - 1, false),
    hadRightBefore:
      daysOf(movements, { kind: 'grant', year: year - 1 }) +
        daysOf(movements, { kind: 'lapse', year: year - 1, ofRequest: true }) >
      0,
    reading: facts.reading,
    limits: carryOverLimits(facts, year),
  });
};

/** Days of a bucket that have left `year` for the next. */
const movedOn = (movements: readonly Movement[], year: number, bucket: number): number =>
  transferred(movements, 'carry-in', year, bucket) +
  transferred(movements, 'defer-in', year, bucket);

/** Days of a bucket that are still to leave a year for the next. */
export interface Promised {
  readonly bucket: number;
  readonly defer: number;
  readonly carry: number;
}

/**
 * What the next year may still expect of `year`, oldest bucket first.
 * @param countHolds whether pending requests count as leave taken: they may become so
 */
export const promisedFrom = (
  facts: LedgerFacts,
  year: number,
  countHolds = true
): readonly Promised[] => {
  const { movements } = facts;
  const due = rolloverOf(facts, year, countHolds);
  let room =
    roomOf(carryOverLimits(facts, year)) -
    due.reduce((sum, { bucket }) => sum + movedOn(movements, year, bucket), 0);
  return due.map(({ bucket, defer, carry }) => {
    const open = defer + carry - movedOn(movements, year, bucket);
    const days = Math.max(0, Math.min(room, open));
    room -= days;
    const deferring = defer - transferred(movements, 'defer-in', year, bucket);
    const deferred = Math.min(days, Math.max(0, deferring));
    return { bucket, defer: deferred, carry: days - deferred };
  });
};

/** Days that have left `year` for the next, though what was used since leaves no room for them. */
export const overPromised = (facts: LedgerFacts, year: number): number =>
  rolloverOf(facts, year, true).reduce(
    (sum, { bucket, defer, carry }) =>
      sum + Math.max(0, movedOn(facts.movements, year, bucket) - defer - carry),
    0
  );

/** Both legs of every move that `days` of a bucket make from `year` into the next. */
export const moveOn = (
  movements: readonly Movement[],
  year: number,
  { bucket, defer, carry }: Promised,
  postedOn: IsoDate
): readonly LedgerEntry[] => [
  ...(defer > 0 ? transfer(movements, 'defer-in', { year, bucket, days: defer }, postedOn) : []),
  ...(carry > 0 ? transfer(movements, 'carry-in', { year, bucket, days: carry }, postedOn) : []),
];

/**
 * The year's grant, if it is due and not posted: the full right, from 1 January or from the day the
 * service is complete. Days that a PPPK had in advance in the first year are deducted from the first
 * grant (leave.md, Types).
 *
 * @param until grants count as due when the right begins on or before this day
 */
export const grantDue = (
  facts: LedgerFacts,
  year: number,
  until: IsoDate
): readonly LedgerEntry[] => {
  const { movements, employee } = facts;
  const begins = annualRightFrom(facts, firstDayOf(year)) ?? annualRightFrom(facts, until);
  if (begins === undefined || begins > until || begins > lastDayOf(year)) return [];
  const from = later(firstDayOf(year), begins);
  if (employee.leftOn !== null && employee.leftOn < from) return [];
  const posted = movements.some(
    (m) => m.kind === 'grant' && m.year === year && m.bucket === year && !m.ofRequest
  );
  if (posted) return [];
  const quota = annualPolicy(facts, from)?.quotaDays ?? 0;
  const advanced = yearOf(begins) === year ? grantedByRequests(movements) : 0;
  const days = quota - advanced;
  return days > 0 ? [entryOfOffice(movements, 'grant', { year, bucket: year, days }, from)] : [];
};

/**
 * Carry, defer and lapse what is free in a year that is over. What depends on how a request that
 * still waits will end stays where it is until then.
 */
const close = (facts: LedgerFacts, year: number): readonly LedgerEntry[] => {
  const { movements } = facts;
  const open = accountsOfYear(movements, year).filter((account) => availableIn(account) !== 0);
  // Most years have been closed long ago.
  if (open.length === 0) return [];
  const atMost = promisedFrom(facts, year, false);
  const sure = promisedFrom(facts, year);
  return open.flatMap((account) => {
    const { bucket } = account;
    const free = availableIn(account);
    const within = (list: readonly Promised[]): Promised => {
      const { defer = 0, carry = 0 } = list.find((promised) => promised.bucket === bucket) ?? {};
      const deferring = Math.min(free, defer);
      return { bucket, defer: deferring, carry: Math.min(free - deferring, carry) };
    };
    const { defer, carry } = within(atMost);
    const lapsing = free - defer - carry;
    return [
      ...moveOn(movements, year, within(sure), firstDayOf(year + 1)),
      ...(lapsing > 0
        ? [entryOfOffice(movements, 'lapse', { year, bucket, days: -lapsing }, lastDayOf(year))]
        : []),
    ];
  });
};

/**
 * Everything that is due by itself up to `today`: grants, and the closing of each year that is over.
 *
 * This one function is the year-opening job, the eligibility grant and the first step of every
 * command on a request, so that no answer depends on a job having run. It is idempotent: posting
 * what it returns and asking again returns nothing.
 */
export const settle = (facts: LedgerFacts): readonly LedgerEntry[] => {
  const current = yearOf(facts.today);
  const first = facts.movements.reduce((year, m) => Math.min(year, m.year), current);
  // The first year in the ledger may be a leftover brought in from before: it gets no grant.
  const broughtIn = (year: number): boolean =>
    year === first && facts.movements.some((m) => m.year === year && !m.ofRequest);
  let movements = facts.movements;
  const entries: LedgerEntry[] = [];
  const take = (due: readonly LedgerEntry[]): void => {
    entries.push(...due);
    movements = post(movements, due);
  };
  for (let year = first; year <= current; year += 1) {
    const until = year < current ? lastDayOf(year) : facts.today;
    if (year === current || !broughtIn(year)) take(grantDue({ ...facts, movements }, year, until));
    if (year < current) take(close({ ...facts, movements }, year));
  }
  return entries;
};
