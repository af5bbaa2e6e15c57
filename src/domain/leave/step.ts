import { daysInclusive, type IsoDate } from '../calendar/iso-date';
import { workingDaysByYear } from '../calendar/work-calendar';
import { accept, refuse, type Result } from '../result';
import type { OutsideDecision, Standing } from './authority';
import { isFromFourthChild } from './eligibility';
import type { LeavePolicy } from './policy';
import type { DaysByYear } from './quota';
import type { LeaveFacts, StepRecord } from './request';
import { total } from './submit';
import { crowdedTeams, type Team } from './threshold';
import type { Outcome } from './vocabulary';

/** What the superior or the official puts on the form. */
export interface StepInput {
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly startDate: IsoDate | null;
  readonly endDate: IsoDate | null;
  /** Why more people may be away than a work area or unit allows. */
  readonly overrideReason: string | null;
  /** What an official above the office decided; null for a step that is the actor's own. */
  readonly outside: OutsideDecision | null;
}

/** The days a step speaks of: those asked for, or those it puts in their place. */
export interface StepDays {
  readonly startDate: IsoDate;
  readonly endDate: IsoDate;
  readonly daysByYear: DaysByYear;
  readonly workingDays: number;
}

/** Whether a step says that somebody may go, on days asked for or on others. */
export const grantsLeave = ({ outcome }: StepInput): boolean =>
  outcome === 'approved' || outcome === 'changed';

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

/**
 * Granting leave on days when too many of a team would be away needs a reason of its own
 * (worked case 19). What was decided above the office was weighed there.
 */
export const refuseCrowding = (
  { calendar }: LeaveFacts,
  teams: readonly Team[],
  input: StepInput,
  { startDate, endDate }: StepDays
): Result<null> => {
  if (input.outside !== null || input.overrideReason?.trim()) return accept(null);
  if (!grantsLeave(input)) return accept(null);
  const [crowding] = crowdedTeams(teams, startDate, endDate, calendar);
  if (crowding === undefined) return accept(null);
  const { team, threshold, date, away } = crowding;
  return refuse(
    'THRESHOLD_EXCEEDED',
    'leave.threshold-exceeded',
    { team, threshold, date, away },
    'overrideReason'
  );
};

/** Who acted, as they were that day. */
export const actorOf = ({
  person,
  position,
  ...standing
}: Standing): Omit<
  StepRecord,
  'step' | 'outcome' | 'reason' | 'overrideReason' | keyof StepDays
> => ({
  actorKey: person.key,
  actorName: person.name,
  actorNip: person.nip,
  actorPosition: position,
  ...standing,
});

/** The snapshot of a step: who, in which capacity, by which decree, what. */
export const recordStep = (
  step: 'consideration' | 'decision',
  standing: Standing,
  input: StepInput,
  days: StepDays
): StepRecord => ({
  step,
  outcome: input.outcome,
  reason: input.reason?.trim() || null,
  overrideReason: input.overrideReason?.trim() || null,
  startDate: days.startDate,
  endDate: days.endDate,
  workingDays: days.workingDays,
  ...actorOf(standing),
});
