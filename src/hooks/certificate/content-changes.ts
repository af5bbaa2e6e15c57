import { z } from 'zod';
import { parseQuantity } from '../../domain/billing/quantity';
import {
  ATTACHED_CERTIFICATES,
  CONVEYANCE_MODES,
  REEXPORT_CONTAINERS,
  REEXPORT_PACKINGS,
  UNITS,
} from '../../domain/certification/vocabulary';
import { date, filled, LONGEST_LINE, LONGEST_TEXT, oneOf, text } from '../../infra/fields';

const line = text(LONGEST_LINE).nullable();
const words = text(LONGEST_TEXT).nullable();
const country = text(2).regex(
  /^[A-Z]{2}$/,
  'must be a country code of two capital letters, like JP'
);
const party = z.strictObject({ name: filled(LONGEST_LINE), address: text(LONGEST_TEXT), country });
const place = z.strictObject({ place: filled(LONGEST_LINE), country });

const quantity = z.unknown().transform((value, context) => {
  const parsed = parseQuantity(value);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: 'custom', message: 'must be a quantity with at most three decimals' });
  return z.NEVER;
});

/**
 * Fields of a certificate that differ from its application, or from the certificate it replaces, by
 * the names of `ConsignmentFacts`. Quantities come as numbers or text and go on in thousandths.
 */
export const contentChanges = z
  .strictObject({
    exporter: party,
    consignee: party,
    origin: place,
    destination: place,
    pointOfEntry: line,
    borderPost: line,
    conveyance: line,
    conveyanceMode: oneOf(CONVEYANCE_MODES).nullable(),
    marks: words,
    packagesNumber: z
      .number('must be a whole number')
      .int('must be a whole number')
      .min(1)
      .nullable(),
    packagesDescription: line,
    containerNumbers: words,
    sealNumber: line,
    intendedUse: line,
    identification: words,
    attestation: words,
    additionalDeclaration: words,
    treatments: z.array(
      z.strictObject({
        date: date.nullable().default(null),
        type: filled(LONGEST_LINE),
        chemical: line.default(null),
        duration: line.default(null),
        temperature: line.default(null),
        concentration: line.default(null),
        additionalInformation: line.default(null),
      })
    ),
    items: z
      .array(
        z.strictObject({
          commodity: filled(LONGEST_LINE),
          scientificName: line.default(null),
          hsCode: line.default(null),
          quantity,
          unit: oneOf(UNITS),
        })
      )
      .min(1, 'must name at least one item'),
    reexport: z
      .strictObject({
        originalNumber: filled(LONGEST_LINE),
        country,
        attached: oneOf(ATTACHED_CERTIFICATES),
        packing: oneOf(REEXPORT_PACKINGS),
        containers: oneOf(REEXPORT_CONTAINERS),
        additionalInspection: z.boolean().default(false),
      })
      .nullable(),
  })
  .partial();
