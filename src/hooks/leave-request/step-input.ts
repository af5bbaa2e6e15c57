import { z } from 'zod';
import { OUTCOMES } from '../../domain/leave/vocabulary';
import { date as day, filled, LONGEST_LINE, LONGEST_TEXT, oneOf, text } from '../../infra/fields';

const line = text(LONGEST_LINE);
const written = filled(LONGEST_LINE);

/** Who decided above the office, when, and by which letter. */
const outside = z.strictObject({
  name: written,
  nip: line.nullish(),
  position: written,
  letterNumber: written,
  decidedOn: day,
});
/** The uploaded letter, by row id or documentId. */
const document = z.union([z.number().int().positive(), line], 'must name an uploaded file');
const fromOutside = { outside: outside.nullish(), document: document.nullish() };

/** What a superior or an official sends to `consider` and `decide`. */
export const stepInput = z.strictObject({
  outcome: oneOf(OUTCOMES),
  reason: text(LONGEST_TEXT).nullish(),
  startDate: day.nullish(),
  endDate: day.nullish(),
  overrideReason: text(LONGEST_TEXT).nullish(),
  ...fromOutside,
});
export type StepInputData = z.output<typeof stepInput>;

/** What an official sends to `recall`. */
export const recallInput = z.strictObject({
  returnDate: day,
  reason: text(LONGEST_TEXT),
  ...fromOutside,
});

/** The same decision as the panel's form sends it, once any of its fields is filled in. */
export const outsideFields = z.object({
  stepOutsideName: written,
  stepOutsideNip: line.nullish(),
  stepOutsidePosition: written,
  stepLetterNumber: written,
  stepDecidedOn: day,
});

/** What an employee sends to `cancel`. */
export const cancelInput = z.strictObject({ reason: text(LONGEST_TEXT).nullish() });
