import { fromEpochDay } from './epoch-day';
import type { IsoDate } from './iso-date';

/** Indonesia's three zones (WIB, WITA, WIT), whole hours ahead of UTC, without summer time. */
const HOURS_AHEAD = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 } as const;

export type OfficeTimeZone = keyof typeof HOURS_AHEAD;

/** The zones an office can be in, west to east. */
export const OFFICE_TIME_ZONES = [
  'Asia/Jakarta',
  'Asia/Makassar',
  'Asia/Jayapura',
] as const satisfies readonly OfficeTimeZone[];

/** How many hours a zone's clocks are ahead of UTC. */
export const hoursAhead = (zone: OfficeTimeZone): number => HOURS_AHEAD[zone];

const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 86_400_000;

/**
 * The calendar date that an office's wall shows at an instant.
 * @param instantMs milliseconds since 1970-01-01T00:00Z; any zone of the server
 */
export const dateInZone = (instantMs: number, zone: OfficeTimeZone): IsoDate =>
  fromEpochDay(Math.floor((instantMs + HOURS_AHEAD[zone] * MS_PER_HOUR) / MS_PER_DAY));
