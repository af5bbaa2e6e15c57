import { z } from 'zod';
import { isIsoDate } from '../../domain/calendar/iso-date';
import { OUTCOMES } from '../../domain/leave/vocabulary';
import { text } from './draft-input';

const LONGEST_TEXT = 2000;
const date = z.string().refine(isIsoDate, 'must be a date like 2026-09-07').nullish();

/** What a superior or an official sends to `consider` and `decide`. */
export const stepInput = z.strictObject({
  outcome: z.enum(OUTCOMES, `must be one of ${OUTCOMES.join(', ')}`),
  reason: text(LONGEST_TEXT).nullish(),
  startDate: date,
  endDate: date,
});
export type StepInputData = z.output<typeof stepInput>;

/** What an employee sends to `cancel`. */
export const cancelInput = z.strictObject({ reason: text(LONGEST_TEXT).nullish() });
