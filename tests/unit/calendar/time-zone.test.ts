import fc from 'fast-check';
import { dateInZone, OFFICE_TIME_ZONES } from '../../../src/domain/calendar/time-zone';

describe('the date on an office wall', () => {
  it.each([
    ['2026-09-06T16:59:59.999Z', 'Asia/Jakarta', '2026-09-06'],
    ['2026-09-06T17:00:00.000Z', 'Asia/Jakarta', '2026-09-07'],
    ['2026-09-06T15:59:59.999Z', 'Asia/Makassar', '2026-09-06'],
    ['2026-09-06T16:00:00.000Z', 'Asia/Makassar', '2026-09-07'],
    ['2026-09-06T14:59:59.999Z', 'Asia/Jayapura', '2026-09-06'],
    ['2026-09-06T15:00:00.000Z', 'Asia/Jayapura', '2026-09-07'],
    ['2026-12-31T16:30:00.000Z', 'Asia/Jakarta', '2026-12-31'],
    ['2026-12-31T16:30:00.000Z', 'Asia/Jayapura', '2027-01-01'],
  ] as const)('at %s in %s is %s', (instant, zone, expected) => {
    expect(dateInZone(Date.parse(instant), zone)).toBe(expected);
  });

  it('is what the time zone database says, in every zone', () => {
    fc.assert(
      fc.property(
        // since 1988, when today's three zones were drawn
        fc.integer({ min: Date.UTC(1988, 1), max: Date.UTC(2060, 0) }),
        fc.constantFrom(...OFFICE_TIME_ZONES),
        (instantMs, zone) => {
          // the Swedish way to write a date is ISO 8601
          const oracle = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(instantMs);
          expect(dateInZone(instantMs, zone)).toBe(oracle);
        }
      )
    );
  });
});
