import { z } from 'zod';
import { parseQuantity, writeQuantity } from '../../domain/billing/quantity';
import {
  NNC_DIRECTIONS,
  NNC_DISPOSITIONS,
  NNC_EXTENTS,
  NNC_NATURES,
  UNITS,
} from '../../domain/certification/vocabulary';
import {
  date,
  emptiable,
  filled,
  LONGEST_LINE,
  LONGEST_TEXT,
  oneOf,
  text,
} from '../../infra/fields';

const line = emptiable(text(LONGEST_LINE));
const words = emptiable(text(LONGEST_TEXT));

/** As text, since floats would not keep three decimals. */
const quantity = emptiable(
  z.unknown().transform((value, context) => {
    if (value === null) return null;
    const parsed = parseQuantity(value);
    if (parsed.ok) return writeQuantity(parsed.value);
    context.addIssue({
      code: 'custom',
      message: 'must be a quantity above zero with at most three decimals, like 250.75',
    });
    return z.NEVER;
  })
);

/** What an NNC says (service.md, NNC); office, application and attachments are relations. */
export const nncFields = z.object({
  number: filled(LONGEST_LINE),
  nncDirection: oneOf(NNC_DIRECTIONS),
  noticedOn: date,
  authority: filled(LONGEST_LINE),
  authorityCountry: text(2).regex(
    /^[A-Z]{2}$/,
    'must be a country code of two capital letters, like JP'
  ),
  certificateNumber: line,
  commonName: filled(LONGEST_LINE),
  scientificName: line,
  hsCode: line,
  quantity,
  unit: emptiable(oneOf(UNITS)),
  packing: line,
  marks: words,
  origin: line,
  consignor: line,
  consignee: line,
  pointOfEntry: line,
  conveyance: line,
  nature: oneOf(NNC_NATURES),
  natureText: words,
  extent: oneOf(NNC_EXTENTS),
  disposition: oneOf(NNC_DISPOSITIONS),
  details: words,
});
export type NncFields = z.output<typeof nncFields>;

export const NNC_FIELDS = Object.keys(nncFields.shape) as readonly (keyof NncFields)[];

/** What may be sent for a new NNC. */
export const RECORDED: ReadonlySet<string> = new Set([
  ...NNC_FIELDS,
  'office',
  'application',
  'attachments',
]);

/** What may be sent for one that is recorded; why it is taken back comes on top. */
export const AMENDED: ReadonlySet<string> = new Set([...RECORDED, 'annulmentReason']);

export const annulmentFields = z.object({ annulmentReason: words });
