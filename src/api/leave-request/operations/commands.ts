import { transitionFor } from '../../../domain/leave/transitions';
import {
  cancelInput,
  recallInput,
  stepInput,
  type StepInputData,
} from '../../../hooks/leave-request/step-input';
import { parseInput } from '../../../infra/input';
import type { FoundRequest } from '../reading/find-requests';
import { warningsAbout, type Warned } from '../reading/warnings';
import { commandRequest } from './act-on-request';

/** A decision taken above the office, as the fields of the panel's form have it. */
const outsideFields = ({ outside, document }: Pick<StepInputData, 'outside' | 'document'>) => ({
  stepOutsideName: outside?.name,
  stepOutsideNip: outside?.nip,
  stepOutsidePosition: outside?.position,
  stepLetterNumber: outside?.letterNumber,
  stepDecidedOn: outside?.decidedOn,
  stepDocument: document,
});

const stepFields = ({ outcome, reason, startDate, endDate, ...more }: StepInputData) => ({
  stepOutcome: outcome,
  stepReason: reason,
  stepStartDate: startDate,
  stepEndDate: endDate,
  stepOverrideReason: more.overrideReason,
  ...outsideFields(more),
});

/** Hand a draft in; the answer warns of who else is away then. */
export const submitRequest = async (
  documentId: string
): Promise<FoundRequest & { readonly warnings: readonly Warned[] }> => {
  const request = await commandRequest(documentId, 'submit', { leaveState: 'submitted' });
  return { ...request, warnings: await warningsAbout(documentId) };
};

/** The superior's opinion. `input` is what the client sent under `data`. */
export const considerRequest = (documentId: string, input: unknown): Promise<FoundRequest> => {
  const step = parseInput(stepInput, input);
  return commandRequest(documentId, 'consider', { leaveState: 'considered', ...stepFields(step) });
};

/** The official's decision. */
export const decideRequest = (documentId: string, input: unknown): Promise<FoundRequest> => {
  const step = parseInput(stepInput, input);
  const leaveState = transitionFor('decide', 'considered', step.outcome)?.to;
  return commandRequest(documentId, 'decide', { leaveState, ...stepFields(step) });
};

/** The employee takes the request back. */
export const cancelRequest = (documentId: string, input: unknown): Promise<FoundRequest> => {
  const { reason } = parseInput(cancelInput, input ?? {});
  return commandRequest(documentId, 'cancel', { leaveState: 'cancelled', stepReason: reason });
};

/** The official calls the employee back to work. */
export const recallRequest = (documentId: string, input: unknown): Promise<FoundRequest> => {
  const { returnDate, reason, ...more } = parseInput(recallInput, input);
  return commandRequest(documentId, 'recall', {
    leaveState: 'recalled',
    stepReturnDate: returnDate,
    stepReason: reason,
    ...outsideFields(more),
  });
};
