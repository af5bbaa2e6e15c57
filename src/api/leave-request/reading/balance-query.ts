import { z } from 'zod';
import { FIRST_YEAR, LAST_YEAR } from '../../../domain/calendar/iso-date';

/** `?year=2026&employee=documentId`, both optional. */
export const balanceQuery = z.strictObject({
  year: z.coerce
    .number('must be a year')
    .int('must be a year')
    .min(FIRST_YEAR, 'must be a year')
    .max(LAST_YEAR, 'must be a year')
    .optional(),
  employee: z.string().min(1).max(64).optional(),
});
