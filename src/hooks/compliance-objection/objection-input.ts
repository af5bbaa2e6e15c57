import { z } from 'zod';
import { OBJECTION_STATES } from '../../domain/compliance/objection';
import { emptiable, LONGEST_TEXT, oneOf, text } from '../../infra/fields';

/** What a trader writes; the event and the attachments are relations. */
export const filedFields = z.object({
  reason: text(LONGEST_TEXT),
  objectionState: emptiable(oneOf(OBJECTION_STATES)),
});

/** What is decided on an objection, or that it is taken back. */
export const decisionFields = z.object({
  objectionState: emptiable(oneOf(OBJECTION_STATES)),
  decisionReason: emptiable(text(LONGEST_TEXT)),
});

/** What may be sent for a new objection. A form sends the first state along. */
export const FILED: ReadonlySet<string> = new Set([
  'quarantineAction',
  'nncRecord',
  'reason',
  'attachments',
  'objectionState',
]);

/** What may be sent for one that is filed; what it says comes back unchanged. */
export const DECIDED: ReadonlySet<string> = new Set([...FILED, 'serviceUser', 'decisionReason']);
