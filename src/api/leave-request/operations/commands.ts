import { transitionFor } from '../../../domain/leave/transitions';
import { cancelInput, stepInput } from '../../../hooks/leave-request/step-input';
import { parseInput } from '../../../infra/input';
import type { FoundRequest } from '../reading/find-requests';
import { commandRequest } from './act-on-request';

/** Hand a draft in. */
export const submitRequest = (documentId: string): Promise<FoundRequest> =>
  commandRequest(documentId, 'submit', { leaveState: 'submitted' });

/** The superior's opinion. `input` is what the client sent under `data`. */
export const considerRequest = (documentId: string, input: unknown): Promise<FoundRequest> => {
  const { outcome, reason, startDate, endDate } = parseInput(stepInput, input);
  return commandRequest(documentId, 'consider', {
    leaveState: 'considered',
    stepOutcome: outcome,
    stepReason: reason,
    stepStartDate: startDate,
    stepEndDate: endDate,
  });
};

/** The official's decision. */
export const decideRequest = (documentId: string, input: unknown): Promise<FoundRequest> => {
  const { outcome, reason, startDate, endDate } = parseInput(stepInput, input);
  return commandRequest(documentId, 'decide', {
    leaveState: transitionFor('decide', 'considered', outcome)?.to,
    stepOutcome: outcome,
    stepReason: reason,
    stepStartDate: startDate,
    stepEndDate: endDate,
  });
};

/** The employee takes the request back. */
export const cancelRequest = (documentId: string, input: unknown): Promise<FoundRequest> => {
  const { reason } = parseInput(cancelInput, input ?? {});
  return commandRequest(documentId, 'cancel', { leaveState: 'cancelled', stepReason: reason });
};
