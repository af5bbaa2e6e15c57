import type { IsoDate } from '../calendar/iso-date';
import type { Actor } from '../identity/actor';
import type { Result } from '../result';
import { dueDate, isOver, type ClockCode, type Clocks } from './clock';
import type {
  COMPLAINT_CATEGORIES,
  COMPLAINT_CHANNELS,
  COMPLAINT_KINDS,
  COMPLAINT_STATES,
} from './vocabulary';

export type ComplaintKind = (typeof COMPLAINT_KINDS)[number];
export type ComplaintCategory = (typeof COMPLAINT_CATEGORIES)[number];
export type ComplaintState = (typeof COMPLAINT_STATES)[number];
export type ComplaintChannel = (typeof COMPLAINT_CHANNELS)[number];

export const COMPLAINT_COMMANDS = ['assign', 'answer', 'close'] as const;
export type ComplaintCommand = (typeof COMPLAINT_COMMANDS)[number];

export interface ComplaintTransition {
  readonly command: ComplaintCommand;
  readonly from: ComplaintState;
  readonly to: ComplaintState;
}

/** Every move a complaint can make. What is closed stays closed: who has more to say writes anew. */
export const COMPLAINT_TRANSITIONS: readonly ComplaintTransition[] = [
  { command: 'assign', from: 'received', to: 'assigned' },
  // It can be given to somebody else as long as nobody has answered.
  { command: 'assign', from: 'assigned', to: 'assigned' },
  { command: 'answer', from: 'assigned', to: 'answered' },
  { command: 'close', from: 'answered', to: 'closed' },
];

export const complaintTransition = (
  command: ComplaintCommand,
  from: ComplaintState
): ComplaintTransition | undefined =>
  COMPLAINT_TRANSITIONS.find((move) => move.command === command && move.from === from);

/** Commands that a complaint in a state is open to. */
export const openCommands = (state: ComplaintState): readonly ComplaintCommand[] =>
  COMPLAINT_COMMANDS.filter((command) => complaintTransition(command, state) !== undefined);

/** The state in which every complaint begins. */
export const FIRST_COMPLAINT_STATE: ComplaintState = 'received';

/** A complaint as the rules see it. */
export interface Complaint {
  readonly officeKey: string;
  readonly state: ComplaintState;
  readonly category: ComplaintCategory;
  /** The day on which the office had it, whatever the channel; its deadline runs from there. */
  readonly receivedOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly assigneeKey: string | null;
  readonly answer: string | null;
}

/** What a decision on a complaint depends on. */
export interface ComplaintFacts {
  readonly actor: Actor;
  readonly clocks: Clocks;
  readonly today: IsoDate;
}

/** How long an answer may take, by what the complaint is about (PermenPANRB 62/2018). */
const CLOCK_OF: Readonly<Record<ComplaintCategory, ClockCode>> = {
  normative: 'complaint-normative',
  'non-supervisory': 'complaint-non-supervisory',
  supervisory: 'complaint-supervisory',
};

/** What somebody writes belongs to a category until an officer has read it. */
export const FIRST_CATEGORY_OF: Readonly<Record<ComplaintKind, ComplaintCategory>> = {
  information: 'normative',
  suggestion: 'normative',
  complaint: 'non-supervisory',
};

/** The last day for an answer. NOT_ELIGIBLE where the law had no such term that day. */
export const answerDue = (
  clocks: Clocks,
  category: ComplaintCategory,
  receivedOn: IsoDate
): Result<IsoDate> => dueDate(clocks, CLOCK_OF[category], receivedOn);

/** States in which somebody waits for an answer. */
export const UNANSWERED_STATES: readonly ComplaintState[] = ['received', 'assigned'];

/** Whether the answer should have been there by now. */
export const isOverdue = (
  { state, dueOn }: Pick<Complaint, 'state' | 'dueOn'>,
  today: IsoDate
): boolean => UNANSWERED_STATES.includes(state) && isOver(dueOn, today);

/** What the reporter follows by code. */
export type TrackedComplaint = Pick<Complaint, 'state' | 'receivedOn' | 'dueOn' | 'answer'> & {
  readonly isOverdue: boolean;
};

/** As far as anybody with the code may see it: never who wrote it, what they wrote, or who has it. */
export const trackedComplaint = (complaint: Complaint, today: IsoDate): TrackedComplaint => {
  const { state, receivedOn, dueOn, answer } = complaint;
  return {
    state,
    receivedOn,
    dueOn,
    answer: UNANSWERED_STATES.includes(state) ? null : answer,
    isOverdue: isOverdue(complaint, today),
  };
};
