import { monthOf, yearOf, type IsoDate } from '../calendar/iso-date';
import { isWorkingDay, type WorkCalendar } from '../calendar/work-calendar';
import { accept, refuse, type Result } from '../result';
import { accountOf, availableIn, entryOfOffice, post, type LedgerEntry } from './ledger';
import { policyOn, type LeavePolicy } from './policy';
import { annualRightFrom, settle, type LedgerFacts } from './settlement';

/** What the compensation of a duty day depends on. */
export interface DutyFacts extends LedgerFacts {
  readonly date: IsoDate;
  /** Whether a decree makes the date a collective-leave day of the employee's office. */
  readonly isCollective: boolean;
  /** The employee's working days, as they would be without that decree. */
  readonly calendar: WorkCalendar;
}

const collectivePolicy = ({ policies, employee, date }: DutyFacts): LeavePolicy | undefined => {
  const policy = policyOn(policies, 'collective', employee.employmentType, date);
  return policy?.allowed === true ? policy : undefined;
};

/** The year in which the day can be used: its own, or the next where the rule in force says so. */
const yearOfUse = (policy: LeavePolicy, date: IsoDate): number => {
  const from = policy.compensationNextYearMonth;
  return yearOf(date) + (from !== null && monthOf(date) >= from ? 1 : 0);
};

/** The year of use, or why nothing is due for the duty. */
const entitlementOf = (facts: DutyFacts): Result<number> => {
  const { date, employee } = facts;
  if (!facts.isCollective) return refuse('INVALID', 'duty.not-collective', { date }, 'date');
  if (!isWorkingDay(date, facts.calendar)) {
    return refuse('INVALID', 'duty.no-working-day', { date }, 'date');
  }
  if (employee.leftOn !== null && employee.leftOn < date) {
    return refuse('NOT_ELIGIBLE', 'duty.after-service', { leftOn: employee.leftOn }, 'date');
  }
  const policy = collectivePolicy(facts);
  const rightFrom = annualRightFrom(facts, date);
  if (policy === undefined || rightFrom === undefined || rightFrom > date) {
    return refuse('NOT_ELIGIBLE', 'duty.no-annual-right', { date }, 'employee');
  }
  return accept(yearOfUse(policy, date));
};

const oneDay = (facts: LedgerFacts, year: number, days: 1 | -1): LedgerEntry =>
  entryOfOffice(facts.movements, 'compensation', { year, bucket: year, days }, facts.today);

const takeBackDay = (facts: LedgerFacts, year: number): Result<readonly LedgerEntry[]> =>
  availableIn(accountOf(facts.movements, year, year)) < 1
    ? refuse('WRONG_STATE', 'duty.day-is-gone', { year })
    : accept([oneDay(facts, year, -1)]);

/**
 * Whoever had to be on duty on a collective-leave day has one annual day more, usable in one year
 * only (leave.md, Types; worked case 8). It lapses with that year: `settle` neither carries it over
 * nor counts it in the two-year rule.
 *
 * @param granted the year for which the duty was compensated so far; null for a new record
 * @returns what is due anyway, then the day. Refuses a date that is no collective-leave day or no
 *   working day (INVALID), somebody without an annual right on it (NOT_ELIGIBLE), and a correction
 *   that takes back a day that was used or has lapsed (WRONG_STATE)
 */
export const compensateDuty = (
  given: DutyFacts,
  granted: number | null
): Result<readonly LedgerEntry[]> => {
  const year = entitlementOf(given);
  if (!year.ok) return year;
  const due = settle(given);
  if (granted === year.value) return accept(due);
  const facts = { ...given, movements: post(given.movements, due) };
  const withdrawn = granted === null ? accept([]) : takeBackDay(facts, granted);
  return withdrawn.ok
    ? accept([...due, ...withdrawn.value, oneDay(facts, year.value, 1)])
    : withdrawn;
};

/**
 * A duty record is removed: its day is taken back.
 * WRONG_STATE where the day was used, is held or promised, or has lapsed.
 */
export const withdrawCompensation = (
  given: LedgerFacts,
  granted: number
): Result<readonly LedgerEntry[]> => {
  const due = settle(given);
  const withdrawn = takeBackDay({ ...given, movements: post(given.movements, due) }, granted);
  return withdrawn.ok ? accept([...due, ...withdrawn.value]) : withdrawn;
};
