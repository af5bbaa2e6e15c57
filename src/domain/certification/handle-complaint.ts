import { accept, refuse, type Result } from '../result';
import {
  answerDue,
  complaintTransition,
  type Complaint,
  type ComplaintCategory,
  type ComplaintCommand,
  type ComplaintFacts,
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

const isAssignee = ({ actor }: ComplaintFacts, { assigneeKey }: Complaint): boolean =>
  assigneeKey !== null && actor.employee?.key === assigneeKey;

/** Whoever leads the register, and whoever the complaint was given to. */
const mayHandle = (facts: ComplaintFacts, complaint: Complaint): boolean =>
  isAssignee(facts, complaint) || leadsComplaints(facts.actor, complaint.officeKey, facts.today);

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
