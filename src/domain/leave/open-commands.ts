import type { RefusalCode, Result } from '../result';
import { cancel } from './cancel';
import { consider } from './consider';
import { decide } from './decide';
import type { LeaveFacts } from './request';
import type { StepInput } from './step';
import { submit } from './submit';
import type { LeaveCommandName } from './transitions';
import { OUTCOMES, type Outcome } from './vocabulary';

/** A command that the actor can give now. */
export interface OpenCommand {
  readonly name: LeaveCommandName;
  /** What a consideration or a decision may come to; empty for the other commands. */
  readonly outcomes: readonly Outcome[];
}

/** Refused for who asks, or for where the request stands: nothing that is filled in helps. */
const SHUT: readonly RefusalCode[] = ['FORBIDDEN', 'SELF_DECISION', 'WRONG_STATE', 'OUT_OF_ORDER'];

const isOpen = (result: Result<unknown>, shut: readonly RefusalCode[] = SHUT): boolean =>
  result.ok ? result.value !== null : !shut.includes(result.refusal.code);

const openStep = (
  name: 'consider' | 'decide',
  rule: (facts: LeaveFacts, input: StepInput) => Result<unknown>,
  facts: LeaveFacts
): readonly OpenCommand[] => {
  const outcomes = OUTCOMES.filter((outcome) =>
    isOpen(rule(facts, { outcome, reason: null, startDate: null, endDate: null }), [
      ...SHUT,
      // Not every leave can be deferred.
      'NOT_ELIGIBLE',
    ])
  );
  return outcomes.length > 0 ? [{ name, outcomes }] : [];
};

/**
 * What the actor can do with a request now, as the rules themselves say: each is asked with nothing
 * filled in, and those that only miss input are open. The days may still prove too few.
 */
export const openCommands = (facts: LeaveFacts): readonly OpenCommand[] => [
  ...(isOpen(submit(facts)) ? [{ name: 'submit', outcomes: [] } as const] : []),
  ...openStep('consider', consider, facts),
  ...openStep('decide', decide, facts),
  ...(isOpen(cancel(facts, null)) ? [{ name: 'cancel', outcomes: [] } as const] : []),
];
