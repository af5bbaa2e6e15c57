/** A moment, in milliseconds since 1970-01-01T00:00Z: clocks of money run in hours, not in days. */
export type Instant = number;

const MS_PER_HOUR = 3_600_000;

/** How far the clock of a bank may run ahead of ours, or a clerk's beside it. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

export const hoursAfter = (moment: Instant, hours: number): Instant => moment + hours * MS_PER_HOUR;

/** Whether a moment that is told as past lies more than five minutes ahead of `now`. */
export const liesAhead = (moment: Instant, now: Instant): boolean =>
  moment > now + CLOCK_TOLERANCE_MS;
