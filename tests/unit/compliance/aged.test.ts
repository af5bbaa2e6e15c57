import fc from 'fast-check';
import { addDays, completedMonths, eachDay } from '../../../src/domain/calendar/iso-date';
import { latestDateAged } from '../../../src/domain/compliance/aged';
import { anyDate } from '../calendar/arbitrary-dates';

test.each([
  ['2026-11-22', 0, '2026-11-22'],
  ['2026-11-22', 6, '2026-05-22'],
  ['2026-02-28', 1, '2026-01-31'],
  ['2026-02-28', 6, '2025-08-31'],
  ['2028-02-28', 6, '2027-08-28'],
  ['2028-02-29', 6, '2027-08-31'],
  ['2026-03-31', 1, '2026-02-28'],
  ['2026-04-30', 12, '2025-04-30'],
  ['2026-06-30', 6, '2025-12-31'],
  ['2025-02-28', 12, '2024-02-29'],
])('on %s, what is %d months old happened by %s', (valuation, months, latest) => {
  expect(latestDateAged(valuation, months)).toBe(latest);
});

test('everything up to that date is so old, and nothing after it', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 1, max: 60 }), (valuation, months) => {
      const latest = latestDateAged(valuation, months);
      for (const date of eachDay(addDays(latest, -40), latest)) {
        expect(completedMonths(date, valuation)).toBeGreaterThanOrEqual(months);
      }
      for (const date of eachDay(addDays(latest, 1), addDays(latest, 40))) {
        expect(completedMonths(date, valuation)).toBeLessThan(months);
      }
    }),
    { numRuns: 500 }
  );
});
