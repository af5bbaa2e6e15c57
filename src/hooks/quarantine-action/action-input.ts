import { z } from 'zod';
import { LETTER_FIELDS } from '../../domain/certification/amend-action';
import {
  ACTION_KINDS,
  INSPECTION_OUTCOMES,
  SEVERITIES,
} from '../../domain/certification/vocabulary';
import { date, emptiable, LONGEST_LINE, LONGEST_TEXT, oneOf, text } from '../../infra/fields';

const line = emptiable(text(LONGEST_LINE));
const words = emptiable(text(LONGEST_TEXT));

/** What an officer fills in; application, reason and letter are relations. */
export const actionFields = z.object({
  kind: oneOf(ACTION_KINDS),
  actedOn: date,
  outcome: emptiable(oneOf(INSPECTION_OUTCOMES)),
  severity: emptiable(oneOf(SEVERITIES)),
  severityNote: words,
  note: words,
  letterNumber: line,
  letterDate: emptiable(date),
  letterReceivedOn: emptiable(date),
  treatmentType: line,
  chemical: line,
  duration: line,
  temperature: line,
  concentration: line,
});
export type ActionFields = z.output<typeof actionFields>;
export type ActionField = keyof ActionFields;

/** Where other software has an action from. */
export const sourceFields = z.object({ source: line, externalRef: line });

export const ACTION_FIELDS = Object.keys(actionFields.shape) as readonly ActionField[];

/** What may be sent for a new action. */
export const RECORDED: ReadonlySet<string> = new Set([
  ...ACTION_FIELDS,
  ...LETTER_FIELDS,
  ...Object.keys(sourceFields.shape),
  'application',
  'reason',
]);

/** What may be sent for one that is recorded; why it is taken back comes on top. */
export const AMENDED: ReadonlySet<string> = new Set([...RECORDED, 'annulmentReason']);

export const annulmentFields = z.object({ annulmentReason: words });
