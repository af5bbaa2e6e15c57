import type { IsoDate } from '../../../src/domain/calendar/iso-date';
import { hoursAhead, type OfficeTimeZone } from '../../../src/domain/calendar/time-zone';

/** Milliseconds since 1970-01-01T00:00Z. */
export type Moment = number;

const MS_PER_HOUR = 3_600_000;
const HOURS_PER_DAY = 24;

export const hours = (count: number): number => Math.round(count * MS_PER_HOUR);

/** That hour of a day by an office's clock; hours may have fractions. */
export const clockTime = (date: IsoDate, hour: number, zone: OfficeTimeZone): Moment =>
  Date.parse(`${date}T00:00:00Z`) + hours(hour - hoursAhead(zone));

const hourOf = (moment: Moment, zone: OfficeTimeZone): number =>
  (moment / MS_PER_HOUR + hoursAhead(zone)) % HOURS_PER_DAY;

/** Hours in which somebody works: from the first on, and before the last. */
export interface WorkingHours {
  readonly from: number;
  readonly until: number;
}

/**
 * The moment itself, or the next morning where it falls outside working hours.
 * @param late how long after opening, in hours: not everything happens at the stroke of the clock
 */
export const atWork = (
  moment: Moment,
  zone: OfficeTimeZone,
  { from, until }: WorkingHours,
  late: number
): Moment => {
  const hour = hourOf(moment, zone);
  if (hour >= from && hour < until) return moment;
  const wait = hour < from ? from - hour : from - hour + HOURS_PER_DAY;
  return moment + hours(wait + late);
};
