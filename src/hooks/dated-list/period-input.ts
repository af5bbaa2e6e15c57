import { z } from 'zod';
import { isIsoDate } from '../../domain/calendar/iso-date';

const date = z
  .string('must be a date like 2026-03-20')
  .refine(isIsoDate, 'must be a date like 2026-03-20');

/** The first and the last day of a row of a dated list. */
export const periodInput = z.object({
  validFrom: date,
  validUntil: date.nullish().transform((last) => last ?? null),
});
