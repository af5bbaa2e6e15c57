import { z } from 'zod';
import { DECIMAL_FIELDS, WHOLE_FIELDS } from '../../domain/compliance/policy-fields';
import { date, emptiable, filled, LONGEST_TEXT } from '../../infra/fields';

const MOST = 10_000;
const DECIMALS = 3;

/** A number from 0 on, as a form sends it or as text; a float of so few decimals is exact as text. */
const decimal = z
  .union([z.number(), z.string().trim().regex(/^\d{1,5}(\.\d{1,3})?$/)], 'must be a number')
  .transform(Number)
  .refine(
    (value) => value >= 0 && value <= MOST && Number(value.toFixed(DECIMALS)) === value,
    `must be a number from 0 to ${MOST} with at most ${DECIMALS} decimals`
  );

const whole = z.coerce
  .number('must be a whole number')
  .int('must be a whole number')
  .min(0, 'must be 0 or more')
  .max(1200, 'at most 1200');

const each = <Name extends string, Schema extends z.ZodType>(
  names: readonly Name[],
  schema: Schema
): Record<Name, Schema> =>
  Object.fromEntries(names.map((name) => [name, schema])) as Record<Name, Schema>;

/** The numbers of a policy (`policy-fields.ts`). */
export const policyNumbers = z.object({
  ...each(DECIMAL_FIELDS, decimal),
  ...each(WHOLE_FIELDS, whole),
});

/** A policy as it is saved. */
export const policyFields = policyNumbers.extend({
  why: filled(LONGEST_TEXT),
  validFrom: date,
  validUntil: emptiable(date),
});

/** What may be sent of one; who made it is Q-Office's to write. */
export const WRITABLE: ReadonlySet<string> = new Set(Object.keys(policyFields.shape));
