import { accept, refuse, type Result } from '../result';
import {
  answerDue,
  COMPLAINT_COMMANDS,
  complaintTransition,
  openCommands,
  type Complaint,
  type ComplaintCategory,
  type ComplaintCommand,
  type ComplaintFacts,
  type ComplaintState,
} from './complaint';
import { leadsComplaints } from './supervision';

/** Who gets a complaint; anybody who works for its office. */
export interface Assignment {
  readonly assignee: { readonly key: string; readonly officeKey: string };
  /** What the complaint turned out to be about; null leaves its category. */
  readonly category: ComplaintCategory | null;
}

/** What a decision writes, and whom to tell: the assignee of the task, the reporter of the answer. */
export interface ComplaintVerdict {
  readonly changes: Partial<Complaint> & Pick<Complaint, 'state'>;
  readonly notice: 'complaint.assigned' | 'complaint.answered' | null;
}

const moveBy = (command: ComplaintCommand, { state }: Complaint): Result<Complaint['state']> => {
  const transition = complaintTransition(command, state);
  return transition === undefined
    ? refuse('WRONG_STATE', `complaint.cannot-${command}-${state}`)
    : accept(transition.to);
};

const isAssignee = (
  { actor }: Pick<ComplaintFacts, 'actor'>,
  { assigneeKey }: Pick<Complaint, 'assigneeKey'>
): boolean => assigneeKey !== null && actor.employee?.key === assigneeKey;

/** Whoever leads the register, and whoever the complaint was given to. */
const mayHandle = (
  facts: Pick<ComplaintFacts, 'actor' | 'today'>,
  complaint: Pick<Complaint, 'officeKey' | 'assigneeKey'>
): boolean =>
  isAssignee(facts, complaint) || leadsComplaints(facts.actor, complaint.officeKey, facts.today);

/** What somebody may do with a complaint now: what its state allows, and who they are. */
export const commandsOpenTo = (
  facts: Pick<ComplaintFacts, 'actor' | 'today'>,
  complaint: Pick<Complaint, 'officeKey' | 'assigneeKey' | 'state'>
): readonly ComplaintCommand[] =>
  openCommands(complaint.state).filter((command) =>
    command === 'assign'
      ? leadsComplaints(facts.actor, complaint.officeKey, facts.today)
      : mayHandle(facts, complaint)
  );

/**
 * The complaint is given to somebody of its office, or to somebody else than so far; with another
 * category its deadline is another one, from the same day.
 *
 * FORBIDDEN for others than supervision, management and the head; WRONG_STATE once it is answered;
 * INVALID for an assignee of another office.
 */
export const assignComplaint = (
  facts: ComplaintFacts,
  complaint: Complaint,
  { assignee, category }: Assignment
): Result<ComplaintVerdict> => {
  if (!leadsComplaints(facts.actor, complaint.officeKey, facts.today)) {
    return refuse('FORBIDDEN', 'complaint.only-leads-assign');
  }
  const state = moveBy('assign', complaint);
  if (!state.ok) return state;
  if (assignee.officeKey !== complaint.officeKey) {
    return refuse('INVALID', 'complaint.assignee-elsewhere', {}, 'assignee');
  }
  const settled = category ?? complaint.category;
  const dueOn =
    settled === complaint.category
      ? accept(complaint.dueOn)
      : answerDue(facts.clocks, settled, complaint.receivedOn);
  if (!dueOn.ok) return dueOn;
  return accept({
    changes: {
      state: state.value,
      assigneeKey: assignee.key,
      category: settled,
      dueOn: dueOn.value,
    },
    notice: assignee.key === complaint.assigneeKey ? null : 'complaint.assigned',
  });
};

/**
 * The assignee, or whoever leads the register, answers.
 * FORBIDDEN for others; WRONG_STATE before it is assigned and once it is answered; INVALID without
 * a text.
 */
export const answerComplaint = (
  facts: ComplaintFacts,
  complaint: Complaint,
  text: string | null
): Result<ComplaintVerdict> => {
  if (!mayHandle(facts, complaint)) return refuse('FORBIDDEN', 'complaint.only-assignee');
  const state = moveBy('answer', complaint);
  if (!state.ok) return state;
  const answer = text?.trim();
  if (!answer) return refuse('INVALID', 'complaint.answer-missing', {}, 'answer');
  return accept({
    changes: { state: state.value, answer },
    notice: 'complaint.answered',
  });
};

/**
 * Nothing more is to be done. FORBIDDEN for others than the assignee and whoever leads the register;
 * WRONG_STATE before the answer and a second time.
 */
export const closeComplaint = (
  facts: ComplaintFacts,
  complaint: Complaint
): Result<ComplaintVerdict> => {
  if (!mayHandle(facts, complaint)) return refuse('FORBIDDEN', 'complaint.only-assignee');
  const state = moveBy('close', complaint);
  return state.ok ? accept({ changes: { state: state.value }, notice: null }) : state;
};

/** What somebody does with a complaint in one go; they are taken in this order. */
export interface ComplaintChanges {
  readonly assignment: Assignment | null;
  /** Null where nothing is answered; a blank one is refused. */
  readonly answer: string | null;
  /** The state that a form asks for; null where it asks for none. */
  readonly state: ComplaintState | null;
  /** The command given by its name, where repeating one must be told from saving unchanged. */
  readonly command: ComplaintCommand | null;
}

/** What a complaint comes to, step by step. */
export interface HandledComplaint {
  readonly complaint: Complaint;
  readonly steps: readonly ComplaintCommand[];
  readonly notices: readonly NonNullable<ComplaintVerdict['notice']>[];
}

const REACHED_BY: Readonly<Partial<Record<ComplaintState, ComplaintCommand>>> = {
  assigned: 'assign',
  answered: 'answer',
  closed: 'close',
};

/** The commands that changes amount to: named, filled in, or leading to the state asked for. */
const commandsIn = (
  { assignment, answer, state, command: named }: ComplaintChanges,
  current: ComplaintState
): readonly ComplaintCommand[] => {
  const asked = state === null || state === current ? undefined : REACHED_BY[state];
  return COMPLAINT_COMMANDS.filter(
    (command) =>
      command === named ||
      command === asked ||
      (command === 'assign' && assignment !== null) ||
      (command === 'answer' && answer !== null)
  );
};

const carryOut = (
  command: ComplaintCommand,
  facts: ComplaintFacts,
  complaint: Complaint,
  { assignment, answer }: ComplaintChanges
): Result<ComplaintVerdict> => {
  switch (command) {
    case 'assign':
      return assignment === null
        ? refuse('INVALID', 'complaint.assignee-missing', {}, 'assignee')
        : assignComplaint(facts, complaint, assignment);
    case 'answer':
      return answerComplaint(facts, complaint, answer);
    case 'close':
      return closeComplaint(facts, complaint);
  }
};

/**
 * Assign, answer and close a complaint, as far as changes go; each step is judged where the one before
 * it leads. What each is refused for; WRONG_STATE where a state is asked for to which nothing leads.
 */
export const handleComplaint = (
  facts: ComplaintFacts,
  complaint: Complaint,
  changes: ComplaintChanges
): Result<HandledComplaint> => {
  const commands = commandsIn(changes, complaint.state);
  let handled: HandledComplaint = { complaint, steps: commands, notices: [] };
  for (const command of commands) {
    const verdict = carryOut(command, facts, handled.complaint, changes);
    if (!verdict.ok) return verdict;
    const { changes: changed, notice } = verdict.value;
    handled = {
      steps: commands,
      complaint: { ...handled.complaint, ...changed },
      notices: notice === null ? handled.notices : [...handled.notices, notice],
    };
  }
  const { state } = changes;
  return state === null || state === handled.complaint.state || state === complaint.state
    ? accept(handled)
    : refuse('WRONG_STATE', 'complaint.never-back', {}, 'complaintState');
};
