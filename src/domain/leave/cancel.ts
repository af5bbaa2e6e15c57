import { accept, refuse, type Result } from '../result';
import { isDecidedAbove, isRequester } from './authority';
import { post } from './ledger';
import { releaseHeld, restoreTaken } from './returning-days';
import type { Audience, LeaveFacts, LeaveVerdict } from './request';
import { settle } from './settlement';
import { policyFor } from './submit';
import { transitionFor } from './transitions';

/** Those who have seen the request so far hear that it is gone. */
const audienceOf = (facts: LeaveFacts): readonly Audience[] => {
  const { employee, request } = facts;
  const policy = policyFor(facts);
  const ministerOnly = policy.ok && policy.value.ministerOnly;
  switch (request.state) {
    case 'draft':
      return [];
    case 'submitted':
      // Of the head's own leave personnel administration has heard, and nobody else.
      return employee.headsOffice ? ['personnel'] : ['superior'];
    case 'considered':
      return isDecidedAbove(employee, request, ministerOnly)
        ? ['superior', 'personnel']
        : ['superior', 'official'];
    default:
      return ['superior', 'official', 'personnel'];
  }
};

/**
 * The employee takes the request back: a pending one at any time, an approved one before its first
 * day. Days return to the buckets they came from (worked case 16). Cancelling twice changes nothing
 * and is no error: the second answer may be all that a shaky line let through.
 *
 * @returns the verdict; null where the request is cancelled already
 */
export const cancel = (given: LeaveFacts, reason: string | null): Result<LeaveVerdict | null> => {
  const { request, today } = given;
  if (!isRequester(given.actor, request))
    return refuse('FORBIDDEN', 'leave.only-requester-cancels');
  if (request.state === 'cancelled') return accept(null);

  const transition = transitionFor('cancel', request.state);
  if (transition === undefined)
    return refuse('WRONG_STATE', `leave.cannot-cancel-${request.state}`);
  if (request.state === 'approved' && request.startDate <= today) {
    return refuse('WRONG_STATE', 'leave.has-begun', { startDate: request.startDate });
  }
  const due = settle(given);
  const facts = { ...given, movements: post(given.movements, due) };
  const returned = request.state === 'approved' ? restoreTaken(facts) : releaseHeld(facts);
  const audience = audienceOf(given);
  return accept({
    state: transition.to,
    changes: { cancellationReason: reason?.trim() || null },
    entries: [...due, ...returned],
    step: null,
    events: audience.length > 0 ? [{ kind: 'leave.cancelled', to: audience }] : [],
  });
};
