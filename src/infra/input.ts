import createError from 'http-errors';
import type { z } from 'zod';
import { refuse } from '../domain/result';
import { megabytesOf } from './body-limits';
import { currentLanguage } from './language';
import { errorFrom } from './refusal-error';
import { sentence } from './texts';

interface Problem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** 400 INVALID, with one entry a field in `details.errors` and all of them in the sentence. */
export const invalidInput = (problems: readonly Problem[]): Error => {
  const errors = problems.map(({ path, message }) => ({
    path: path.map(String),
    message,
    name: 'ValidationError',
  }));
  const problem = errors
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('; ');
  return createError(400, sentence('input.invalid', { problem }, currentLanguage()), {
    name: 'ValidationError',
    details: { code: 'INVALID', reason: 'input.invalid', errors },
  });
};

/**
 * Parse what came in from outside; `schema` says what is accepted. Throws `invalidInput`.
 * @param names what an entry is called where it was typed in, if otherwise than in the schema
 */
export const parseInput = <Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  names: Readonly<Record<string, string>> = {}
): z.output<Schema> => {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw invalidInput(
    parsed.error.issues.map(({ path: [first, ...rest], message }) => ({
      path: first === undefined ? [] : [names[String(first)] ?? first, ...rest],
      message,
    }))
  );
};

/** 404: unknown, or not visible to the reader; the two are not told apart. */
export const notFound = (): Error => errorFrom(refuse('NOT_FOUND', 'input.not-found').refusal);

/** 413: more than a request may carry. */
export const tooLarge = (mostBytes: number): Error => {
  const params = { megabytes: megabytesOf(mostBytes) };
  return createError(413, sentence('integration.body-too-large', params, currentLanguage()), {
    name: 'PayloadTooLargeError',
    details: { code: 'INVALID', reason: 'integration.body-too-large', params },
  });
};
