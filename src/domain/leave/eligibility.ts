import {
  addDays,
  addMonths,
  lastDayOfMonths,
  daysInclusive,
  yearOf,
  type IsoDate,
} from '../calendar/iso-date';
import { countWorkingDays } from '../calendar/work-calendar';
import { refuse, type Refusal } from '../result';
import { accountOf, compensationIn, grantedByRequests } from './ledger';
import type { LeavePolicy } from './policy';
import type { LeaveFacts, LeaveRequest } from './request';
import type { Circumstance } from './vocabulary';

/** Reasons for which a PPPK may have days in advance in the first year of service. */
const ADVANCE_CIRCUMSTANCES: readonly Circumstance[] = [
  'family-illness',
  'family-death',
  'marriage',
];

type Rule = (facts: LeaveFacts, policy: LeavePolicy) => Refusal | null;

const ineligible = (reason: string, params: Refusal['params'] = {}, path?: string): Refusal =>
  refuse('NOT_ELIGIBLE', reason, params, path).refusal;

export const isFromFourthChild = (request: LeaveRequest, policy: LeavePolicy): boolean =>
  policy.maxChildNumber !== null &&
  request.childNumber !== null &&
  request.childNumber > policy.maxChildNumber;

const isNeverRequested: Rule = ({ request }) =>
  request.leaveType === 'collective' ? ineligible('leave.collective-not-requested') : null;

const typeIsAllowed: Rule = ({ employee }, policy) =>
  policy.allowed ? null : ineligible(`leave.not-for-${employee.employmentType}`, {}, 'leaveType');

const stillInService: Rule = ({ employee, request }) =>
  employee.leftOn !== null && request.endDate > employee.leftOn
    ? ineligible('leave.after-service', { leftOn: employee.leftOn }, 'endDate')
    : null;

/** The five years are waived for religious duty and for a fourth or later child (long leave). */
const serviceIsWaived = ({ request }: LeaveFacts, policy: LeavePolicy): boolean =>
  request.leaveType === 'long' &&
  (request.circumstance === 'religious-duty' || isFromFourthChild(request, policy));

const serviceIsLongEnough: Rule = (facts, policy) => {
  const { employee, request } = facts;
  const eligibleFrom = addMonths(employee.serviceStart, policy.minServiceMonths ?? 0);
  if (request.startDate >= eligibleFrom) return null;
  if (serviceIsWaived(facts, policy)) return null;
  if (mayHaveAdvance(facts, policy)) return null;
  return ineligible('leave.service-too-short', { eligibleFrom }, 'startDate');
};

/** PPPK within their first year: some annual days for family illness, death or marriage. */
export const mayHaveAdvance = (facts: LeaveFacts, policy: LeavePolicy): boolean => {
  const { request, employee, movements } = facts;
  if (request.leaveType !== 'annual' || !policy.firstYearAdvanceDays) return false;
  if (request.startDate >= addMonths(employee.serviceStart, policy.minServiceMonths ?? 0))
    return false;
  if (request.circumstance === null || !ADVANCE_CIRCUMSTANCES.includes(request.circumstance)) {
    return false;
  }
  const before = grantedByRequests(movements);
  const asked = countWorkingDays(request.startDate, request.endDate, facts.calendar);
  return before + asked <= policy.firstYearAdvanceDays;
};

const childIsNamed: Rule = ({ request }) =>
  request.leaveType === 'maternity' && request.childNumber === null
    ? refuse('INVALID', 'leave.child-number-missing', {}, 'childNumber').refusal
    : null;

const childIsCovered: Rule = ({ request, employee }, policy) => {
  if (request.leaveType !== 'maternity' || !isFromFourthChild(request, policy)) return null;
  const reason =
    employee.employmentType === 'pns'
      ? 'leave.fourth-child-takes-long'
      : 'leave.fourth-child-refused';
  return ineligible(reason, { children: policy.maxChildNumber ?? 0 }, 'childNumber');
};

/** First and last day of the unbroken row of the same leave that this request is part of. */
const chainOf = ({ request, others }: LeaveFacts): { first: IsoDate; last: IsoDate } => {
  const same = others.filter(({ leaveType }) => leaveType === request.leaveType);
  const first = (from: IsoDate): IsoDate => {
    const before = same.find(({ endDate }) => addDays(endDate, 1) === from);
    return before === undefined ? from : first(before.startDate);
  };
  const last = (to: IsoDate): IsoDate => {
    const after = same.find(({ startDate }) => startDate === addDays(to, 1));
    return after === undefined ? to : last(after.endDate);
  };
  return { first: first(request.startDate), last: last(request.endDate) };
};

const months = (length: number, unit: LeavePolicy['maxUnit']): number =>
  unit === 'years' ? length * 12 : length;

/** Days of the year's annual right already used count against long leave (leave.md, Types). */
const usedBefore = ({ request, movements }: LeaveFacts): number => {
  const year = yearOf(request.startDate);
  if (request.leaveType !== 'long') return 0;
  return Math.max(0, accountOf(movements, year, year).used - compensationIn(movements, year));
};

const lengthIsWithinLimit: Rule = (facts, policy) => {
  const { request } = facts;
  if (policy.maxLength === null || policy.maxUnit === null) return null;
  const tooLong = (lastDay: IsoDate): Refusal | null =>
    request.endDate > lastDay ? ineligible('leave.too-long', { lastDay }, 'endDate') : null;

  if (request.circumstance === 'miscarriage' && policy.miscarriageMaxDays !== null) {
    return tooLong(addDays(request.startDate, policy.miscarriageMaxDays - 1));
  }
  // A wife's delivery: as long as the inpatient letter says.
  if (request.leaveType === 'important-reason' && request.circumstance === 'delivery') return null;
  if (policy.maxUnit === 'working-days') {
    return countWorkingDays(request.startDate, request.endDate, facts.calendar) > policy.maxLength
      ? ineligible('leave.too-many-days', { most: policy.maxLength }, 'endDate')
      : null;
  }
  const most = months(policy.maxLength, policy.maxUnit);
  const extension = months(policy.extensionLength ?? 0, policy.extensionUnit ?? policy.maxUnit);
  const lastDayFrom = (first: IsoDate, length: number): IsoDate =>
    addDays(lastDayOfMonths(first, length), -usedBefore(facts));
  const chain = chainOf(facts);
  const lastOfChain = lastDayFrom(chain.first, most + extension);
  return (
    tooLong(lastDayFrom(request.startDate, most)) ??
    (chain.last > lastOfChain
      ? ineligible('leave.row-too-long', { first: chain.first, lastDay: lastOfChain }, 'endDate')
      : null)
  );
};

const evidenceIsThere: Rule = ({ request }, policy) =>
  policy.evidence !== 'none' && request.evidenceCount === 0
    ? refuse('EVIDENCE_MISSING', `leave.evidence-${policy.evidence}`, {}, 'attachments').refusal
    : null;

const hasWorkingDays: Rule = ({ request, calendar }, policy) =>
  policy.countsIn === 'working-days' &&
  countWorkingDays(request.startDate, request.endDate, calendar) === 0
    ? refuse(
        'NO_WORKING_DAYS',
        'leave.no-working-days',
        { days: daysInclusive(request.startDate, request.endDate) },
        'startDate'
      ).refusal
    : null;

/** A person has at most one active request on any day, whatever its type (worked case 11). */
const daysAreFree: Rule = ({ request, others }) => {
  const other = others.find(
    ({ startDate, endDate }) => startDate <= request.endDate && request.startDate <= endDate
  );
  return other === undefined
    ? null
    : refuse(
        'OVERLAP',
        'leave.overlap',
        { number: other.number, startDate: other.startDate, endDate: other.endDate },
        'startDate'
      ).refusal;
};

const RULES: readonly Rule[] = [
  isNeverRequested,
  typeIsAllowed,
  stillInService,
  childIsNamed,
  childIsCovered,
  serviceIsLongEnough,
  lengthIsWithinLimit,
  hasWorkingDays,
  daysAreFree,
  evidenceIsThere,
];

/** Everything that stands against a request, in the order the clerk should mend it; quota apart. */
export const problemsOf = (facts: LeaveFacts, policy: LeavePolicy): readonly Refusal[] =>
  RULES.flatMap((rule) => rule(facts, policy) ?? []);
