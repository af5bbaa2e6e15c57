import { daysInclusive, type IsoDate } from '../calendar/iso-date';
import { workingDaysByYear } from '../calendar/work-calendar';
import { accept, refuse, type Result } from '../result';
import type { Standing } from './authority';
import { isFromFourthChild } from './eligibility';
import type { LeavePolicy } from './policy';
import type { DaysByYear } from './quota';
import type { LeaveFacts, StepRecord } from './request';
import { total } from './submit';
import type { Outcome, Step } from './vocabulary';

/** What the superior or the official puts on the form. */
export interface StepInput {
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly startDate: IsoDate | null;
  readonly endDate: IsoDate | null;
}

/** The days a step speaks of: those asked for, or those it puts in their place. */
export interface StepDays {
  readonly startDate: IsoDate;
  readonly endDate: IsoDate;
  readonly daysByYear: DaysByYear;
  readonly workingDays: number;
}

const givesReason = ({ outcome, reason }: StepInput): boolean =>
  outcome === 'approved' || (reason !== null && reason.trim() !== '');

/** New dates lie inside those asked for, and differ from them (leave.md, Workflow, `changed`). */
const changedDays = (
  facts: LeaveFacts,
  policy: LeavePolicy,
  input: StepInput
): Result<StepDays> => {
  const { request, calendar } = facts;
  const { startDate, endDate } = input;
  if (startDate === null) return refuse('INVALID', 'leave.new-dates-missing', {}, 'startDate');
  if (endDate === null) return refuse('INVALID', 'leave.new-dates-missing', {}, 'endDate');
  if (startDate > endDate) return refuse('INVALID', 'leave.ends-before-start', {}, 'endDate');
  const asked = { startDate: request.startDate, endDate: request.endDate };
  if (startDate < asked.startDate) {
    return refuse('INVALID', 'leave.outside-asked-dates', asked, 'startDate');
  }
  if (endDate > asked.endDate) {
    return refuse('INVALID', 'leave.outside-asked-dates', asked, 'endDate');
  }
  if (startDate === asked.startDate && endDate === asked.endDate) {
    return refuse('INVALID', 'leave.dates-not-changed', {}, 'startDate');
  }
  const daysByYear = workingDaysByYear(startDate, endDate, calendar);
  if (policy.countsIn === 'working-days' && total(daysByYear) === 0) {
    return refuse(
      'NO_WORKING_DAYS',
      'leave.no-working-days',
      { days: daysInclusive(startDate, endDate) },
      'startDate'
    );
  }
  return accept({ startDate, endDate, daysByYear, workingDays: total(daysByYear) });
};

/**
 * Check what was put on the form, and say which days it speaks of.
 * A reason is required for everything but `approved`; only some leave can be deferred.
 */
export const readStep = (
  facts: LeaveFacts,
  policy: LeavePolicy,
  input: StepInput
): Result<StepDays> => {
  const { request, calendar } = facts;
  if (!givesReason(input)) return refuse('INVALID', 'leave.reason-missing', {}, 'reason');
  // Long leave for a fourth or later child is never put off.
  if (input.outcome === 'deferred' && (!policy.deferrable || isFromFourthChild(request, policy))) {
    return refuse('NOT_ELIGIBLE', 'leave.not-deferrable', {}, 'outcome');
  }
  if (input.outcome === 'changed') return changedDays(facts, policy, input);
  if (input.startDate !== null || input.endDate !== null) {
    return refuse('INVALID', 'leave.dates-only-when-changed', {}, 'startDate');
  }
  const daysByYear = workingDaysByYear(request.startDate, request.endDate, calendar);
  return accept({
    startDate: request.startDate,
    endDate: request.endDate,
    daysByYear,
    workingDays: total(daysByYear),
  });
};

/** The snapshot of a step: who, in which capacity, by which decree, what. */
export const recordStep = (
  step: Step,
  standing: Standing,
  input: StepInput,
  days: StepDays
): StepRecord => ({
  step,
  outcome: input.outcome,
  reason: input.reason?.trim() || null,
  startDate: days.startDate,
  endDate: days.endDate,
  workingDays: days.workingDays,
  actorKey: standing.person.key,
  actorName: standing.person.name,
  actorNip: standing.person.nip,
  actorPosition: standing.position,
  capacity: standing.capacity,
  decreeNumber: standing.decreeNumber,
  actedFor: standing.actedFor,
});
