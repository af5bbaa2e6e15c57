import type { IsoDate } from '../calendar/iso-date';
import { rowInForce, type Validity } from '../calendar/validity';
import { addWorkingDays, type WeeklyCalendar } from '../calendar/work-calendar';
import { accept, refuse, type Result } from '../result';

/** Terms of the law that Q-Office counts (service.md, Clocks and Complaints). */
export const CLOCK_CODES = [
  'documents-after-detention',
  'removal-after-refusal',
  'complaint-normative',
  'complaint-non-supervisory',
  'complaint-supervisory',
] as const;
export type ClockCode = (typeof CLOCK_CODES)[number];

/** How long a term is, while this row is in force; an office can edit it. */
export interface LegalClock extends Validity {
  readonly code: ClockCode;
  /** Whole working days of the office; the day on which the term begins is not counted. */
  readonly workingDays: number;
}

/** The clocks of the law and the week on which they run. */
export interface Clocks {
  readonly rows: readonly LegalClock[];
  readonly calendar: WeeklyCalendar;
}

/**
 * The last day of a term that began on `start`: with three working days, Thursday 5 November 2026
 * gives Tuesday 10 November. The length is the one in force on `start`, so that a later law never
 * shortens a term that is running.
 *
 * NOT_ELIGIBLE where no such term was in force that day.
 */
export const dueDate = (
  { rows, calendar }: Clocks,
  code: ClockCode,
  start: IsoDate
): Result<IsoDate> => {
  const clock = rowInForce(
    rows.filter((row) => row.code === code),
    start
  );
  return clock === undefined
    ? refuse('NOT_ELIGIBLE', 'clock.none-in-force', { clock: code, date: start })
    : accept(addWorkingDays(start, clock.workingDays, calendar));
};

/** Whether a term is over. Its last day still counts; a term that has not begun is never over. */
export const isOver = (dueOn: IsoDate | null, today: IsoDate): boolean =>
  dueOn !== null && dueOn < today;
