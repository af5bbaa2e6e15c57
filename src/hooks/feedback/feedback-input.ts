import { z } from 'zod';
import { FEEDBACK_ELEMENTS, type FeedbackElement } from '../../domain/certification/feedback';
import { emptiable, LONGEST_TEXT, text } from '../../infra/fields';

const score = z
  .number('must be a number from 1 to 4')
  .nullish()
  .transform((given) => given ?? null);

const elements = Object.fromEntries(FEEDBACK_ELEMENTS.map((name) => [name, score])) as Record<
  FeedbackElement,
  typeof score
>;

/** What a party answers; the application is a relation. What a score may be, the rule says. */
export const feedbackFields = z.object({ ...elements, comment: emptiable(text(LONGEST_TEXT)) });

/** What may be sent at all. */
export const WRITABLE: ReadonlySet<string> = new Set([
  ...FEEDBACK_ELEMENTS,
  'comment',
  'application',
]);
