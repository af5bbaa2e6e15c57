import { isoDate, yearOf } from '../calendar/iso-date';
import { accept, refuse, type Result } from '../result';
import { standingAsOfficial } from './authority';
import {
  accountOf,
  availableIn,
  entriesOfRequest,
  post,
  unusedCompensation,
  type LedgerEntry,
} from './ledger';
import { consumeHeld, releaseHeld } from './returning-days';
import type { LeaveFacts, LeaveVerdict } from './request';
import { grantDue, settle } from './settlement';
import { readStep, recordStep, refuseCrowding, type StepDays, type StepInput } from './step';
import { policyFor } from './submit';
import type { Team } from './threshold';
import { transitionFor } from './transitions';

/**
 * Long leave costs the annual right of its year; days carried into that year survive, and days that
 * compensate for duty are none of that right.
 */
const loseAnnualRight = (facts: LeaveFacts, year: number): readonly LedgerEntry[] => {
  const granted = grantDue(facts, year, isoDate(year, 12, 31));
  const movements = post(facts.movements, granted);
  const days = availableIn(accountOf(movements, year, year)) - unusedCompensation(movements, year);
  const lost = [{ year, bucket: year, days }];
  return [...granted, ...entriesOfRequest('lapse', lost, facts.today, facts.posted)];
};

const grantLeave = (facts: LeaveFacts, days: StepDays): Result<readonly LedgerEntry[]> => {
  if (facts.request.leaveType === 'annual') return consumeHeld(facts, days.daysByYear);
  return accept(
    facts.request.leaveType === 'long' ? loseAnnualRight(facts, yearOf(days.startDate)) : []
  );
};

/**
 * The authorised official's decision: the last word.
 *
 * - `approved`, `changed`: held days are used up, what is not granted is released.
 * - `deferred`, `rejected`: released. Deferred days come back when next year is opened.
 *
 * OUT_OF_ORDER before the superior has considered (worked case 12); THRESHOLD_EXCEEDED where too many
 * of a team would be away and no reason is given (worked case 19).
 * @param teams those of the requester that limit how many may be away
 */
export const decide = (
  given: LeaveFacts,
  input: StepInput,
  teams: readonly Team[]
): Result<LeaveVerdict> => {
  const policy = policyFor(given);
  if (!policy.ok) return policy;
  const standing = standingAsOfficial(given, policy.value.ministerOnly, input.outside);
  if (!standing.ok) return standing;

  const { request } = given;
  const transition = transitionFor('decide', request.state, input.outcome);
  if (transition === undefined) {
    return request.state === 'submitted'
      ? refuse('OUT_OF_ORDER', 'leave.not-considered-yet')
      : refuse('WRONG_STATE', `leave.cannot-decide-${request.state}`);
  }
  const days = readStep(given, policy.value, input);
  if (!days.ok) return days;
  const crowding = refuseCrowding(given, teams, input, days.value);
  if (!crowding.ok) return crowding;

  const due = settle(given);
  const facts = { ...given, movements: post(given.movements, due) };
  const moved =
    transition.to === 'approved' ? grantLeave(facts, days.value) : accept(releaseHeld(facts));
  if (!moved.ok) return moved;

  const step = recordStep('decision', standing.value, input, days.value);
  const { startDate, endDate, workingDays, daysByYear } = days.value;
  return accept({
    state: transition.to,
    changes: {
      decisionOutcome: input.outcome,
      decisionReason: step.reason,
      ...(transition.to === 'approved' ? { startDate, endDate, workingDays, daysByYear } : {}),
    },
    entries: [...due, ...moved.value],
    step,
    events: [
      {
        kind: `leave.${input.outcome}`,
        to: ['requester', 'superior', 'personnel'],
      },
    ],
  });
};
