import { z } from 'zod';
import {
  COMPLAINT_CATEGORIES,
  COMPLAINT_CHANNELS,
  COMPLAINT_KINDS,
  COMPLAINT_STATES,
} from '../../domain/certification/vocabulary';
import {
  date,
  emailAddress,
  emptiable,
  filled,
  LONGEST_LINE,
  LONGEST_TEXT,
  oneOf,
  text,
} from '../../infra/fields';
import { LANGUAGES } from '../../infra/language';

const LONGEST_PHONE = 40;

/** What a reporter says of a matter and of themselves; it stays as it was said. */
const reportFields = z.object({
  complaintKind: oneOf(COMPLAINT_KINDS),
  subject: filled(LONGEST_LINE),
  message: filled(LONGEST_TEXT),
  reporterName: emptiable(text(LONGEST_LINE)),
  reporterEmail: emptiable(emailAddress),
  reporterPhone: emptiable(text(LONGEST_PHONE)),
  language: emptiable(oneOf(LANGUAGES)),
});

/** A new complaint: with what only officers say, where somebody came to the counter or called. */
export const newComplaintFields = reportFields.extend({
  category: emptiable(oneOf(COMPLAINT_CATEGORIES)),
  channel: emptiable(oneOf(COMPLAINT_CHANNELS)),
  receivedOn: emptiable(date),
});

/** What is done with a complaint; the assignee is a relation. */
export const handlingFields = z.object({
  category: emptiable(oneOf(COMPLAINT_CATEGORIES)),
  complaintState: emptiable(oneOf(COMPLAINT_STATES)),
  answer: emptiable(text(LONGEST_TEXT)),
  closingNote: emptiable(text(LONGEST_TEXT)),
});

/** The scalar fields that never change once a complaint is received. */
export const FIXED_FIELDS = [
  ...(Object.keys(reportFields.shape) as (keyof typeof reportFields.shape)[]),
  'channel',
  'receivedOn',
] as const;

/** What may be sent for a new complaint. A panel's form sends the first state along. */
export const RECEIVED: ReadonlySet<string> = new Set([
  ...Object.keys(newComplaintFields.shape),
  'complaintState',
  'office',
  'attachments',
]);

/** What may be sent for one that is there; what was reported comes back unchanged. */
export const HANDLED: ReadonlySet<string> = new Set([
  ...RECEIVED,
  ...Object.keys(handlingFields.shape),
  'assignee',
]);
