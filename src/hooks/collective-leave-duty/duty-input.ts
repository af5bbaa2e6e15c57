import { z } from 'zod';
import { date, filled, LONGEST_LINE } from '../../infra/fields';

/** What personnel administration fills in; the employee and the letter are relations. */
export const dutyInput = z.object({
  date,
  decreeNumber: filled(LONGEST_LINE),
});
