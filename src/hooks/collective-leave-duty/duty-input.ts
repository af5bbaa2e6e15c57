import { z } from 'zod';
import { isIsoDate } from '../../domain/calendar/iso-date';
import { text } from '../leave-request/draft-input';

const LONGEST_LINE = 255;

/** What personnel administration fills in; the employee and the letter are relations. */
export const dutyInput = z.object({
  date: z
    .string('must be a date like 2026-03-20')
    .refine(isIsoDate, 'must be a date like 2026-03-20'),
  decreeNumber: text(LONGEST_LINE).min(1, 'must not be empty'),
});
