import { accept, refuse, type Result } from '../result';
import { isDecidedAbove, standingAsSuperior } from './authority';
import type { LeaveEvent, LeaveFacts, LeaveVerdict } from './request';
import { readStep, recordStep, refuseCrowding, type StepInput } from './step';
import { policyFor } from './submit';
import type { Team } from './threshold';
import { transitionFor } from './transitions';

/** Who hears of the opinion: whoever decides next, or records what is decided above the office. */
const eventsOf = (facts: LeaveFacts, ministerOnly: boolean): readonly LeaveEvent[] => {
  if (!isDecidedAbove(facts.employee, facts.request, ministerOnly)) {
    return [{ kind: 'leave.considered', to: ['official', 'requester'] }];
  }
  const told: LeaveEvent = { kind: 'leave.considered', to: ['requester'] };
  // Of the head's leave they have heard when it was handed in.
  return facts.employee.headsOffice
    ? [told]
    : [told, { kind: 'leave.decided-outside', to: ['personnel'] }];
};

/**
 * The direct superior's opinion. The request goes forward to the official whatever it says.
 * Sources: leave.md, Workflow; worked cases 13, 18 and 19.
 * @param teams those of the requester that limit how many may be away
 */
export const consider = (
  facts: LeaveFacts,
  input: StepInput,
  teams: readonly Team[]
): Result<LeaveVerdict> => {
  const policy = policyFor(facts);
  if (!policy.ok) return policy;
  const standing = standingAsSuperior(facts, policy.value.ministerOnly, input.outside);
  if (!standing.ok) return standing;

  const transition = transitionFor('consider', facts.request.state, input.outcome);
  if (transition === undefined) {
    return refuse('WRONG_STATE', `leave.cannot-consider-${facts.request.state}`);
  }
  const days = readStep(facts, policy.value, input);
  if (!days.ok) return days;
  const crowding = refuseCrowding(facts, teams, input, days.value);
  if (!crowding.ok) return crowding;

  const step = recordStep('consideration', standing.value, input, days.value);
  return accept({
    state: transition.to,
    changes: { considerationOutcome: input.outcome, considerationReason: step.reason },
    entries: [],
    step,
    events: eventsOf(facts, policy.value.ministerOnly),
  });
};
