import { z } from 'zod';
import { daysInclusive, isIsoDate } from '../../../domain/calendar/iso-date';
import { refuse } from '../../../domain/result';
import { parseInput } from '../../../infra/input';
import { errorFrom } from '../../../infra/refusal-error';

/** A year and what people like to see around it. */
export const MOST_DAYS = 400;

const date = z.string('is required').refine(isIsoDate, 'must be a date like 2026-09-07');
const key = z.string().min(1).max(64).optional();

const calendarQuery = z.strictObject({
  from: date,
  to: date,
  workArea: key,
  orgUnit: key,
  office: key,
});
export type CalendarQuery = z.output<typeof calendarQuery>;

/**
 * `?from=&to=` and, by documentId, `workArea`, `orgUnit` and `office`. Throws 400 for what cannot be
 * read, and for a range that is upside down or longer than `MOST_DAYS`.
 */
export const readCalendarQuery = (given: unknown): CalendarQuery => {
  const query = parseInput(calendarQuery, given);
  if (query.to < query.from) {
    throw errorFrom(refuse('INVALID', 'calendar.ends-before-start', {}, 'to').refusal);
  }
  if (daysInclusive(query.from, query.to) > MOST_DAYS) {
    throw errorFrom(
      refuse('INVALID', 'calendar.range-too-long', { most: MOST_DAYS }, 'to').refusal
    );
  }
  return query;
};
