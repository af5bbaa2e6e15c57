import { z } from 'zod';
import { daysInclusive } from '../../domain/calendar/iso-date';
import { CIRCUMSTANCES, LEAVE_TYPES } from '../../domain/leave/vocabulary';
import { date, LONGEST_LINE, LONGEST_TEXT, oneOf, optional, text } from '../../infra/fields';

/** Longer than any leave the law knows; keeps absurd spans away from the calendar. */
const LONGEST_SPAN_DAYS = 5 * 366;
const MOST_CHILDREN = 30;

/** The fields an employee fills in, as REST, GraphQL and the panel send them. */
export const draftFields = z.object({
  leaveType: oneOf(LEAVE_TYPES),
  startDate: date,
  endDate: date,
  reason: text(LONGEST_TEXT).min(1, 'must not be empty'),
  addressDuringLeave: optional(text(LONGEST_TEXT)),
  phone: optional(text(LONGEST_LINE)),
  abroad: optional(z.boolean('must be true or false')),
  childNumber: optional(
    z.number('must be a whole number').int('must be a whole number').min(1).max(MOST_CHILDREN)
  ),
  circumstance: optional(oneOf(CIRCUMSTANCES)),
});

const ordered = ({ startDate, endDate }: { startDate?: string; endDate?: string }): boolean =>
  startDate === undefined || endDate === undefined || startDate <= endDate;
const plausible = ({ startDate, endDate }: { startDate?: string; endDate?: string }): boolean =>
  startDate === undefined ||
  endDate === undefined ||
  daysInclusive(startDate, endDate) <= LONGEST_SPAN_DAYS;

const END_FIRST = { path: ['endDate'], message: 'must not lie before startDate' };
const TOO_LONG = { path: ['endDate'], message: 'lies more than five years after startDate' };

/** A whole draft. */
export const draftInput = draftFields.refine(ordered, END_FIRST).refine(plausible, TOO_LONG);
export type DraftInput = z.output<typeof draftInput>;

/** Names of the fields an employee fills in, the two relations included. */
export const DRAFT_FIELDS = [...Object.keys(draftFields.shape), 'substitute', 'attachments'];
