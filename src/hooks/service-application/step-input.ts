import { z } from 'zod';
import { INSPECTION_OUTCOMES } from '../../domain/certification/vocabulary';
import { contentChanges } from '../certificate/content-changes';
import { filled, LONGEST_LINE, LONGEST_TEXT, oneOf, optional, text } from '../../infra/fields';

const MOST_CORRECTIONS = 100;
const LARGEST_VERSION = 10_000;
const BILLING_CODE = /^\d{15}$/;

const note = optional(text(LONGEST_TEXT));
const version = z
  .number('must be the number of the version that you saw')
  .int('must be a whole number')
  .min(1)
  .max(LARGEST_VERSION);
const corrections = z
  .array(
    z.strictObject({ field: filled(LONGEST_LINE), comment: filled(LONGEST_TEXT) }),
    'must be a list like [{"field": "consignee", "comment": "…"}]'
  )
  .min(1, 'must name at least one entry')
  .max(MOST_CORRECTIONS, `at most ${MOST_CORRECTIONS} corrections`);
const billingCode = text(15).regex(BILLING_CODE, 'must have 15 digits');
const moment = z.iso.datetime({
  offset: true,
  error: 'must be a moment like 2026-09-07T09:00:00Z',
});
const tariffs = z.array(
  z.strictObject({ item: z.number().int().min(0), code: filled(LONGEST_LINE) }),
  'must be a list like [{"item": 0, "code": "…"}]'
);

/** What each command takes, as clients send it under `data` (api.md, Service). */
export const commandInputs = {
  receive: z.strictObject({ note }),
  // Said only where it did not pass: most inspections do.
  inspect: z.strictObject({ outcome: oneOf(INSPECTION_OUTCOMES).default('passed'), note }),
  'issue-draft': z.strictObject({ changes: optional(contentChanges), note }),
  'approve-draft': z.strictObject({ version }),
  'request-correction': z.strictObject({ version, corrections }),
  invoice: z.strictObject({
    billingCode: optional(billingCode),
    billingCodeIssuedAt: optional(moment),
    tariffs: optional(tariffs),
    note,
  }),
  'issue-certificate': z.strictObject({ note }),
  'hand-over': z.strictObject({
    collectorName: filled(LONGEST_LINE),
    collectorIdentity: filled(LONGEST_LINE),
    collectorRelation: filled(LONGEST_LINE),
    note,
  }),
  close: z.strictObject({ note }),
  cancel: z.strictObject({ reason: filled(LONGEST_TEXT) }),
} as const;

/** The fields of the panel's form that speak to the rules instead of being stored. */
export const STEP_FIELDS = [
  'stepOutcome',
  'stepNote',
  'stepVersion',
  'stepCorrections',
  'stepChanges',
  'stepBillingCode',
  'stepCollectorName',
  'stepCollectorIdentity',
  'stepCollectorRelation',
] as const;
export type StepField = (typeof STEP_FIELDS)[number];

/** Which field of the form each entry of a command's input is typed into. */
export const FORM_FIELDS: Readonly<Record<string, StepField>> = {
  outcome: 'stepOutcome',
  note: 'stepNote',
  reason: 'stepNote',
  version: 'stepVersion',
  corrections: 'stepCorrections',
  changes: 'stepChanges',
  billingCode: 'stepBillingCode',
  collectorName: 'stepCollectorName',
  collectorIdentity: 'stepCollectorIdentity',
  collectorRelation: 'stepCollectorRelation',
};
