import type { LeaveState, Outcome } from './vocabulary';

/** What can be done to a request. */
export const LEAVE_COMMANDS = ['submit', 'consider', 'decide', 'cancel', 'recall'] as const;
export type LeaveCommandName = (typeof LEAVE_COMMANDS)[number];

export interface Transition {
  readonly command: LeaveCommandName;
  readonly from: LeaveState;
  readonly outcome?: Outcome;
  readonly to: LeaveState;
}

const decided: Readonly<Record<Outcome, LeaveState>> = {
  approved: 'approved',
  changed: 'approved',
  deferred: 'deferred',
  rejected: 'rejected',
};

/** Every move a request can make (leave.md, Workflow). What is not here is refused. */
export const TRANSITIONS: readonly Transition[] = [
  { command: 'submit', from: 'draft', to: 'submitted' },
  // A consideration is an opinion: the request goes forward whatever it says.
  ...(Object.keys(decided) as Outcome[]).map((outcome): Transition => ({
    command: 'consider',
    from: 'submitted',
    outcome,
    to: 'considered',
  })),
  ...(Object.entries(decided) as [Outcome, LeaveState][]).map(([outcome, to]): Transition => ({
    command: 'decide',
    from: 'considered',
    outcome,
    to,
  })),
  { command: 'cancel', from: 'draft', to: 'cancelled' },
  { command: 'cancel', from: 'submitted', to: 'cancelled' },
  { command: 'cancel', from: 'considered', to: 'cancelled' },
  { command: 'cancel', from: 'approved', to: 'cancelled' },
  { command: 'recall', from: 'approved', to: 'recalled' },
];

export const transitionFor = (
  command: LeaveCommandName,
  from: LeaveState,
  outcome?: Outcome
): Transition | undefined =>
  TRANSITIONS.find((t) => t.command === command && t.from === from && t.outcome === outcome);

/** The command that a change of state amounts to, when somebody edits it in the content manager. */
export const commandTowards = (to: LeaveState): LeaveCommandName | undefined =>
  TRANSITIONS.find((transition) => transition.to === to)?.command;
