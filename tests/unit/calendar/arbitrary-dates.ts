import fc from 'fast-check';
import { addDays, type IsoDate } from '../../../src/domain/calendar/iso-date';

/** Any date of the years an office deals with, leap years and the century 2100 included. */
export const anyDate: fc.Arbitrary<IsoDate> = fc
  .integer({ min: 0, max: 73_000 })
  .map((days) => addDays('1930-01-01', days));

/** A date around 2026, where days off and duty days of the tests lie. */
export const nearbyDate: fc.Arbitrary<IsoDate> = fc
  .integer({ min: 0, max: 1500 })
  .map((days) => addDays('2025-01-01', days));

/** A span of at most two years, first day first. */
export const anySpan: fc.Arbitrary<readonly [IsoDate, IsoDate]> = fc
  .tuple(fc.oneof(nearbyDate, anyDate), fc.integer({ min: 0, max: 730 }))
  .map(([start, days]) => [start, addDays(start, days)] as const);
