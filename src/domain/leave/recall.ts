import { addDays, type IsoDate } from '../calendar/iso-date';
import { workingDaysByYear } from '../calendar/work-calendar';
import { accept, refuse, type Result } from '../result';
import { standingAsOfficial, type OutsideDecision } from './authority';
import { post } from './ledger';
import { giveBackBeyond } from './returning-days';
import type { LeaveFacts, LeaveRequest, LeaveVerdict } from './request';
import { settle } from './settlement';
import { actorOf } from './step';
import { policyFor, total } from './submit';
import { transitionFor } from './transitions';
import { RECALLABLE_TYPES, type LeaveType } from './vocabulary';

export interface RecallInput {
  /** The first day back at work. */
  readonly returnDate: IsoDate | null;
  readonly reason: string | null;
  readonly outside: OutsideDecision | null;
}

const isRecallable = (leaveType: LeaveType): boolean =>
  (RECALLABLE_TYPES as readonly LeaveType[]).includes(leaveType);

/** The days served lie before the return: at least the first, and none of those already past. */
const checkReturn = (
  { startDate, endDate }: LeaveRequest,
  returnDate: IsoDate | null,
  today: IsoDate
): Result<IsoDate> => {
  if (returnDate === null) return refuse('INVALID', 'leave.return-missing', {}, 'returnDate');
  if (returnDate < today) return refuse('INVALID', 'leave.return-past', { today }, 'returnDate');
  return returnDate > startDate && returnDate <= endDate
    ? accept(returnDate)
    : refuse('INVALID', 'leave.return-outside', { startDate, endDate }, 'returnDate');
};

/**
 * The authorised official calls somebody back from leave that has begun. The leave then ends on the
 * day before `returnDate`, which is today or later, after the first day and not after the last. The
 * working days from then on return to the accounts they came from. Long leave that is cut short has
 * still cost the annual right of its year (leave.md, Types: what is not taken of it lapses).
 *
 * NOT_ELIGIBLE for leave from which nobody is called back; WRONG_STATE for leave that is not
 * approved, has not begun or is over. Who decides above the office recalls from there as well.
 */
export const recall = (given: LeaveFacts, input: RecallInput): Result<LeaveVerdict> => {
  const { request, today, calendar } = given;
  const policy = policyFor(given);
  if (!policy.ok) return policy;
  const standing = standingAsOfficial(given, policy.value.ministerOnly, input.outside);
  if (!standing.ok) return standing;

  const transition = transitionFor('recall', request.state);
  if (transition === undefined)
    return refuse('WRONG_STATE', `leave.cannot-recall-${request.state}`);
  if (!isRecallable(request.leaveType)) return refuse('NOT_ELIGIBLE', 'leave.not-recallable');
  const { startDate, endDate } = request;
  if (startDate > today) return refuse('WRONG_STATE', 'leave.not-begun', { startDate });
  if (endDate < today) return refuse('WRONG_STATE', 'leave.is-over', { endDate });
  const reason = input.reason?.trim();
  if (!reason) return refuse('INVALID', 'leave.recall-reason-missing', {}, 'reason');
  const returnDate = checkReturn(request, input.returnDate, today);
  if (!returnDate.ok) return returnDate;

  const due = settle(given);
  const facts = { ...given, movements: post(given.movements, due) };
  const lastDay = addDays(returnDate.value, -1);
  const daysByYear = workingDaysByYear(startDate, lastDay, calendar);
  const workingDays = total(daysByYear);
  return accept({
    state: transition.to,
    changes: { endDate: lastDay, workingDays, daysByYear, recallReason: reason },
    entries: [...due, ...giveBackBeyond(facts, daysByYear)],
    step: {
      step: 'recall',
      outcome: null,
      reason,
      overrideReason: null,
      startDate,
      endDate: lastDay,
      workingDays,
      ...actorOf(standing.value),
    },
    events: [{ kind: 'leave.recalled', to: ['requester', 'superior', 'official', 'personnel'] }],
  });
};
