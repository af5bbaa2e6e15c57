import { z } from 'zod';
import { PRIORITY_OUTCOMES } from '../../domain/compliance/priority';
import { date, emptiable, LONGEST_TEXT, oneOf, text } from '../../infra/fields';

/** What is decided; the trader is a relation, and the figures Q-Office writes itself. */
export const priorityFields = z.object({
  outcome: oneOf(PRIORITY_OUTCOMES),
  reason: text(LONGEST_TEXT),
  validUntil: emptiable(date),
});

export const WRITABLE: ReadonlySet<string> = new Set([
  ...Object.keys(priorityFields.shape),
  'serviceUser',
]);
