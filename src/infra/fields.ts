import { z } from 'zod';
import { isIsoDate } from '../domain/calendar/iso-date';

/** What people fill in, as zod reads it at every edge. */

export const LONGEST_TEXT = 2000;
export const LONGEST_LINE = 255;

/** PostgreSQL stores every character but this one. */
const hasNoNull = (value: string): boolean => !value.includes('\0');

/** Text of at most so many characters, without blanks around it. */
export const text = (most: number) =>
  z
    .string('must be text')
    .trim()
    .max(most, `at most ${most} characters`)
    .refine(hasNoNull, 'must not contain a null character');

/** Text that is not empty. */
export const filled = (most: number) => text(most).min(1, 'must not be empty');

export const date = z
  .string('must be a date like 2026-09-07')
  .refine(isIsoDate, 'must be a date like 2026-09-07');

/** A form that leaves a field empty says so with null or with nothing at all. */
export const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullish();

/** One of a list of words. */
export const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, `must be one of ${words.join(', ')}`);

/** Like `optional`, where an empty text says so as well; null where nothing is given. */
export const emptiable = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .preprocess(
      (value) => (typeof value === 'string' && value.trim() === '' ? null : value),
      schema.nullish()
    )
    .transform((value) => value ?? null);

/** An e-mail address, in lower case: two spellings of one are one. */
export const emailAddress = text(LONGEST_LINE)
  .toLowerCase()
  .pipe(z.email('must be an e-mail address'));
