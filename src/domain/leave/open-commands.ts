import type { RefusalCode, Result } from '../result';
import type { OutsideDecision } from './authority';
import { cancel } from './cancel';
import { consider } from './consider';
import { decide } from './decide';
import { recall, type RecallInput } from './recall';
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
  /** Whether it records what an official above the office decided, by a signed letter. */
  readonly fromOutside: boolean;
}

/** Refused for who asks, or for where the request stands: nothing that is filled in helps. */
const SHUT: readonly RefusalCode[] = ['FORBIDDEN', 'SELF_DECISION', 'WRONG_STATE', 'OUT_OF_ORDER'];
/** Not every leave can be deferred, and not from every leave is somebody called back. */
const SHUT_TO_STEPS: readonly RefusalCode[] = [...SHUT, 'NOT_ELIGIBLE'];

const isOpen = (result: Result<unknown>, shut: readonly RefusalCode[] = SHUT): boolean =>
  result.ok ? result.value !== null : !shut.includes(result.refusal.code);

/**
 * Where a rule asks who decided above the office before it asks anything else, somebody without a
 * name, so that it goes on; null where it does not ask.
 */
const outsideFor = (
  { today }: LeaveFacts,
  rule: (outside: OutsideDecision | null) => Result<unknown>
): OutsideDecision | null => {
  const answer = rule(null);
  if (answer.ok || answer.refusal.reason !== 'leave.outside-missing') return null;
  return {
    name: '',
    nip: null,
    position: '',
    letterNumber: '',
    decidedOn: today,
    documentKey: '',
  };
};

const openStep = (
  name: 'consider' | 'decide',
  rule: (input: StepInput) => Result<unknown>,
  facts: LeaveFacts
): readonly OpenCommand[] => {
  const bare = (outcome: Outcome, outside: OutsideDecision | null): StepInput => ({
    outcome,
    reason: null,
    startDate: null,
    endDate: null,
    overrideReason: null,
    outside,
  });
  const outside = outsideFor(facts, (from) => rule(bare('approved', from)));
  const outcomes = OUTCOMES.filter((outcome) =>
    isOpen(rule(bare(outcome, outside)), SHUT_TO_STEPS)
  );
  return outcomes.length > 0 ? [{ name, outcomes, fromOutside: outside !== null }] : [];
};

const openRecall = (facts: LeaveFacts): readonly OpenCommand[] => {
  const bare = (outside: OutsideDecision | null): RecallInput => ({
    returnDate: null,
    reason: null,
    outside,
  });
  const outside = outsideFor(facts, (from) => recall(facts, bare(from)));
  return isOpen(recall(facts, bare(outside)), SHUT_TO_STEPS)
    ? [{ name: 'recall', outcomes: [], fromOutside: outside !== null }]
    : [];
};

const plain = (name: LeaveCommandName): OpenCommand => ({
  name,
  outcomes: [],
  fromOutside: false,
});

/**
 * What the actor can do with a request now, as the rules themselves say: each is asked with nothing
 * filled in, and those that only miss input are open. The days may still prove too few, and a team
 * too small: teams are left out here, as a reason lets anybody past their limits.
 */
export const openCommands = (facts: LeaveFacts): readonly OpenCommand[] => [
  ...(isOpen(submit(facts)) ? [plain('submit')] : []),
  ...openStep('consider', (input) => consider(facts, input, []), facts),
  ...openStep('decide', (input) => decide(facts, input, []), facts),
  ...(isOpen(cancel(facts, null)) ? [plain('cancel')] : []),
  ...openRecall(facts),
];
