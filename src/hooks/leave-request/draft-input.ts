import { z } from 'zod';
import { daysInclusive, isIsoDate } from '../../domain/calendar/iso-date';
import { CIRCUMSTANCES, LEAVE_TYPES } from '../../domain/leave/vocabulary';

/** Longer than any leave the law knows; keeps absurd spans away from the calendar. */
const LONGEST_SPAN_DAYS = 5 * 366;
const LONGEST_TEXT = 2000;
const LONGEST_LINE = 255;
const MOST_CHILDREN = 30;

const date = z
  .string('must be a date like 2026-09-07')
  .refine(isIsoDate, 'must be a date like 2026-09-07');
/** PostgreSQL stores every character but this one. */
const hasNoNull = (text: string): boolean => !text.includes('\0');
export const text = (most: number) =>
  z
    .string('must be text')
    .trim()
    .max(most, `at most ${most} characters`)
    .refine(hasNoNull, 'must not contain a null character');
/** A form that leaves a field empty says so with null or with nothing at all. */
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullish();

/** The fields an employee fills in, as REST, GraphQL and the panel send them. */
export const draftFields = z.object({
  leaveType: z.enum(LEAVE_TYPES, `must be one of ${LEAVE_TYPES.join(', ')}`),
  startDate: date,
  endDate: date,
  reason: text(LONGEST_TEXT).min(1, 'must not be empty'),
  addressDuringLeave: optional(text(LONGEST_TEXT)),
  phone: optional(text(LONGEST_LINE)),
  abroad: optional(z.boolean('must be true or false')),
  childNumber: optional(
    z.number('must be a whole number').int('must be a whole number').min(1).max(MOST_CHILDREN)
  ),
  circumstance: optional(z.enum(CIRCUMSTANCES, `must be one of ${CIRCUMSTANCES.join(', ')}`)),
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
