import { z } from 'zod';
import { parseQuantity, writeQuantity } from '../../domain/billing/quantity';
import {
  ATTACHED_CERTIFICATES,
  CERTIFICATE_TYPES,
  CONVEYANCE_MODES,
  DIRECTIONS,
  REEXPORT_CONTAINERS,
  REEXPORT_PACKINGS,
  SECTORS,
  UNITS,
} from '../../domain/certification/vocabulary';
import {
  date,
  filled,
  LONGEST_LINE,
  LONGEST_TEXT,
  oneOf,
  optional,
  text,
} from '../../infra/fields';

const MOST_ITEMS = 100;
const MOST_TREATMENTS = 20;
const MOST_PACKAGES = 10_000_000;

const line = optional(text(LONGEST_LINE));
const words = optional(text(LONGEST_TEXT));
const country = optional(
  text(2).regex(/^[A-Z]{2}$/, 'must be a country code of two capital letters, like JP')
);

/** A number or text with at most three decimals; as text, since floats would not keep them. */
const quantity = z.unknown().transform((value, context) => {
  const parsed = parseQuantity(value);
  if (parsed.ok) return writeQuantity(parsed.value);
  context.addIssue({
    code: 'custom',
    message: 'must be a quantity above zero with at most three decimals, like 250.75',
  });
  return z.NEVER;
});

const item = z.object({
  commodity: filled(LONGEST_LINE),
  scientificName: line,
  hsCode: line,
  quantity,
  unit: oneOf(UNITS),
  tariffCode: line,
});

const treatment = z.object({
  treatedOn: optional(date),
  treatmentType: filled(LONGEST_LINE),
  chemical: line,
  duration: line,
  temperature: line,
  concentration: line,
  additionalInformation: line,
});

const reexport = z.object({
  originalNumber: filled(LONGEST_LINE),
  country: text(2).regex(/^[A-Z]{2}$/, 'must be a country code of two capital letters, like JP'),
  attached: oneOf(ATTACHED_CERTIFICATES),
  packing: oneOf(REEXPORT_PACKINGS),
  containers: oneOf(REEXPORT_CONTAINERS),
  additionalInspection: optional(z.boolean('must be true or false')),
});

/** What is asked for, and about which consignment, as REST, GraphQL and the panel send it. */
export const consignmentFields = z.object({
  sector: oneOf(SECTORS),
  direction: oneOf(DIRECTIONS),
  certificateType: optional(oneOf(CERTIFICATE_TYPES)),
  items: z
    .array(item, 'must be a list of items')
    .min(1, 'must name at least one item')
    .max(MOST_ITEMS, `at most ${MOST_ITEMS} items`),
  exporterName: line,
  exporterAddress: words,
  exporterCountry: country,
  consigneeName: line,
  consigneeAddress: words,
  consigneeCountry: country,
  origin: line,
  originCountry: country,
  destination: line,
  destinationCountry: country,
  pointOfEntry: line,
  borderPost: line,
  conveyance: line,
  conveyanceMode: optional(oneOf(CONVEYANCE_MODES)),
  marks: words,
  packagesNumber: optional(
    z.number('must be a whole number').int('must be a whole number').min(1).max(MOST_PACKAGES)
  ),
  packagesDescription: line,
  containerNumbers: words,
  sealNumber: line,
  intendedUse: line,
  identification: words,
  additionalDeclaration: words,
  attestation: words,
  treatments: optional(
    z
      .array(treatment, 'must be a list of treatments')
      .max(MOST_TREATMENTS, `at most ${MOST_TREATMENTS} treatments`)
  ),
  reexport: optional(reexport),
  plannedOn: optional(date),
  remarks: words,
});
export type ConsignmentInput = z.output<typeof consignmentFields>;

/** What a machine or an officer says of where an application comes from. */
export const sourceFields = z.object({
  source: optional(filled(LONGEST_LINE)),
  externalRef: optional(filled(LONGEST_LINE)),
});

export const CONSIGNMENT_FIELDS = Object.keys(
  consignmentFields.shape
) as readonly (keyof ConsignmentInput)[];
