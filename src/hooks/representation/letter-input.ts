import { z } from 'zod';
import { isIsoDate } from '../../domain/calendar/iso-date';
import { text } from '../leave-request/draft-input';

const LONGEST_TEXT = 2000;
const LONGEST_LINE = 255;
const DATE = 'must be a date like 2026-03-20';

const date = z.string(DATE).refine(isIsoDate, DATE);
/** A form that leaves a field empty says so with null, with nothing, or with an empty text. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .preprocess(
      (value) => (typeof value === 'string' && value.trim() === '' ? null : value),
      schema.nullish()
    )
    .transform((value) => value ?? null);

/** What a letter of authority says; its parties and its scan are relations. */
export const letterInput = z.object({
  letterNumber: text(LONGEST_LINE).min(1, 'must not be empty'),
  validFrom: date,
  validUntil: date,
});

export const revocationInput = z.object({
  revokedOn: optional(date),
  revocationReason: optional(text(LONGEST_TEXT)),
});

/** What may be sent at all; the rest Q-Office writes itself. */
export const WRITABLE: ReadonlySet<string> = new Set([
  ...Object.keys(letterInput.shape),
  ...Object.keys(revocationInput.shape),
  'principal',
  'agent',
  'letter',
]);
