import { z } from 'zod';
import { date, emptiable, filled, LONGEST_LINE, LONGEST_TEXT, text } from '../../infra/fields';

/** What is written of a session; the trader is a relation, and the scores Q-Office writes itself. */
export const sessionFields = z.object({
  heldOn: date,
  topic: filled(LONGEST_LINE),
  notes: emptiable(text(LONGEST_TEXT)),
  participants: emptiable(text(LONGEST_TEXT)),
});
export type SessionFields = z.output<typeof sessionFields>;

export const SESSION_FIELDS = Object.keys(sessionFields.shape) as readonly (keyof SessionFields)[];

export const WRITABLE: ReadonlySet<string> = new Set([...SESSION_FIELDS, 'serviceUser']);
