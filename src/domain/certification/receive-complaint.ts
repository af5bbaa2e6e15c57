import type { IsoDate } from '../calendar/iso-date';
import { accept, refuse, type Result } from '../result';
import {
  answerDue,
  FIRST_COMPLAINT_STATE,
  FIRST_CATEGORY_OF,
  type Complaint,
  type ComplaintCategory,
  type ComplaintChannel,
  type ComplaintFacts,
  type ComplaintKind,
} from './complaint';
import { takesComplaints } from './supervision';

/** What somebody has said or written, as far as a rule looks at it; who they are is theirs to say. */
export interface ComplaintInput {
  readonly officeKey: string;
  readonly kind: ComplaintKind;
  readonly channel: ComplaintChannel;
  /** For officers, who know what it is about; null takes the one of its kind. */
  readonly category: ComplaintCategory | null;
  /** When it reached the office; null is today. */
  readonly receivedOn: IsoDate | null;
  readonly message: string;
}

/**
 * A complaint, question or suggestion is entered: through the portal by anybody, signed in or not;
 * from every other channel by somebody of the office.
 *
 * FORBIDDEN where somebody else than an officer names a channel, category or day; INVALID without a
 * message or for a day to come; NOT_ELIGIBLE where the law had no term for it that day.
 */
export const receiveComplaint = (
  { actor, clocks, today }: ComplaintFacts,
  input: ComplaintInput
): Result<Complaint> => {
  const { officeKey, kind, channel } = input;
  const isOfficers = channel !== 'portal' || input.category !== null || input.receivedOn !== null;
  if (isOfficers && !takesComplaints(actor, officeKey, today)) {
    return refuse('FORBIDDEN', 'complaint.only-officers-enter');
  }
  if (input.message.trim() === '') {
    return refuse('INVALID', 'complaint.message-missing', {}, 'message');
  }
  const receivedOn = input.receivedOn ?? today;
  if (receivedOn > today) {
    return refuse('INVALID', 'complaint.not-yet', { today }, 'receivedOn');
  }
  const category = input.category ?? FIRST_CATEGORY_OF[kind];
  const dueOn = answerDue(clocks, category, receivedOn);
  return dueOn.ok
    ? accept({
        officeKey,
        state: FIRST_COMPLAINT_STATE,
        category,
        receivedOn,
        dueOn: dueOn.value,
        assigneeKey: null,
        answer: null,
      })
    : dueOn;
};
