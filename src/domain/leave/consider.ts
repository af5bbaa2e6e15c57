import { accept, refuse, type Result } from '../result';
import { standingAsSuperior } from './authority';
import type { LeaveFacts, LeaveVerdict } from './request';
import { readStep, recordStep, type StepInput } from './step';
import { policyFor } from './submit';
import { transitionFor } from './transitions';

/**
 * The direct superior's opinion. The request goes forward to the official whatever it says.
 * Sources: leave.md, Workflow; worked cases 13 and 18.
 */
export const consider = (facts: LeaveFacts, input: StepInput): Result<LeaveVerdict> => {
  const policy = policyFor(facts);
  if (!policy.ok) return policy;
  const standing = standingAsSuperior(facts, policy.value.ministerOnly);
  if (!standing.ok) return standing;

  const transition = transitionFor('consider', facts.request.state, input.outcome);
  if (transition === undefined) {
    return refuse('WRONG_STATE', `leave.cannot-consider-${facts.request.state}`);
  }
  const days = readStep(facts, policy.value, input);
  if (!days.ok) return days;

  const step = recordStep('consideration', standing.value, input, days.value);
  return accept({
    state: transition.to,
    changes: { considerationOutcome: input.outcome, considerationReason: step.reason },
    entries: [],
    step,
    events: [{ kind: 'leave.considered', to: ['official', 'requester'] }],
  });
};
