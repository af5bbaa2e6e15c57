import { z } from 'zod';
import { date, emptiable, filled, LONGEST_LINE, LONGEST_TEXT, text } from '../../infra/fields';

/** What a letter of authority says; its parties and its scan are relations. */
export const letterInput = z.object({
  letterNumber: filled(LONGEST_LINE),
  validFrom: date,
  validUntil: date,
});

export const revocationInput = z.object({
  revokedOn: emptiable(date),
  revocationReason: emptiable(text(LONGEST_TEXT)),
});

/** What may be sent at all; the rest Q-Office writes itself. */
export const WRITABLE: ReadonlySet<string> = new Set([
  ...Object.keys(letterInput.shape),
  ...Object.keys(revocationInput.shape),
  'principal',
  'agent',
  'letter',
]);
