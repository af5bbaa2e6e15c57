import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addYears,
  completedMonths,
  completedYears,
  daysInclusive,
  eachDay,
  earlier,
  formatDate,
  isIsoDate,
  isoDate,
  isWithin,
  lastDayOfMonths,
  later,
  parseIsoDate,
  yearOf,
} from '../../../src/domain/calendar/iso-date';
import { calendarTexts } from '../../../src/infra/texts/calendar';
import { anyDate, anySpan } from './arbitrary-dates';

describe('a date from outside', () => {
  it.each(['2026-09-07', '2024-02-29', '2000-02-29', '1900-01-01', '2999-12-31'])(
    '%s is accepted',
    (text) => {
      expect(parseIsoDate(text)).toEqual({ ok: true, value: text });
      expect(isIsoDate(text)).toBe(true);
    }
  );

  it.each([
    ['2026-02-30', 'date.no-such-day'],
    ['2026-02-29', 'date.no-such-day'],
    ['2100-02-29', 'date.no-such-day'],
    ['2026-04-31', 'date.no-such-day'],
    ['2026-13-01', 'date.no-such-day'],
    ['2026-00-10', 'date.no-such-day'],
    ['2026-01-00', 'date.no-such-day'],
    ['0206-09-07', 'date.year-out-of-range'],
    ['9999-12-31', 'date.year-out-of-range'],
    ['2026-1-5', 'date.malformed'],
    ['2026-09-07T00:00:00Z', 'date.malformed'],
    ['2026-09-07\n', 'date.malformed'],
    [' 2026-09-07', 'date.malformed'],
    ['07-09-2026', 'date.malformed'],
    ['٢٠٢٦-٠٩-٠٧', 'date.malformed'],
    ['', 'date.malformed'],
    [null, 'date.malformed'],
    [undefined, 'date.malformed'],
    [20260907, 'date.malformed'],
    [new Date(0), 'date.malformed'],
    [['2026-09-07'], 'date.malformed'],
  ])('%p is refused: %s', (text, reason) => {
    expect(parseIsoDate(text, 'startDate')).toMatchObject({
      ok: false,
      refusal: { code: 'INVALID', reason, path: 'startDate' },
    });
    expect(isIsoDate(text)).toBe(false);
    expect(calendarTexts).toHaveProperty([reason]);
  });
});

describe('months', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-10-15', 3, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-05-31', 0, '2026-05-31'],
  ])('%s and %i months is %s', (start, months, expected) => {
    expect(addMonths(start, months)).toBe(expected);
  });

  it.each([
    // leave.md, case 17: maternity leave of 3 months
    ['2026-10-01', 3, '2026-12-31'],
    ['2026-10-15', 3, '2027-01-14'],
    ['2026-12-01', 3, '2027-02-28'],
    ['2023-12-01', 3, '2024-02-29'],
    // the last month has no such day: the span ends with the month
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-29', 1, '2026-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', 3, '2026-06-30'],
    // it has one: the span ends on its eve
    ['2026-01-28', 1, '2026-02-27'],
    ['2024-01-29', 1, '2024-02-28'],
    ['2026-03-30', 3, '2026-06-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-01-01', 12, '2026-12-31'],
  ])('a span from %s of %i months ends on %s', (start, months, expected) => {
    expect(lastDayOfMonths(start, months)).toBe(expected);
  });

  it('a span that starts later never ends earlier', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 48 }), (start, months) => {
        const end = lastDayOfMonths(start, months);
        expect(end >= start).toBe(true);
        expect(lastDayOfMonths(addDays(start, 1), months) >= end).toBe(true);
      })
    );
  });

  it('29 February has its anniversary on 28 February in common years', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2024-02-29', 4)).toBe('2028-02-29');
    expect(addYears('2024-02-29', -4)).toBe('2020-02-29');
    expect(completedYears('2024-02-29', '2025-02-27')).toBe(0);
    expect(completedYears('2024-02-29', '2025-02-28')).toBe(1);
  });

  it('a year of service is complete on its anniversary and not the day before', () => {
    // leave.md, case 2: CPNS since 2026-03-01 are eligible from 2027-03-01
    expect(completedYears('2026-03-01', '2027-02-28')).toBe(0);
    expect(completedYears('2026-03-01', '2027-03-01')).toBe(1);
    expect(completedMonths('2026-03-01', '2026-03-01')).toBe(0);
    expect(completedMonths('2026-03-01', '2025-03-01')).toBe(0);
  });

  it('completed months are the most that fit', () => {
    fc.assert(
      fc.property(anySpan, ([from, to]) => {
        const months = completedMonths(from, to);
        expect(addMonths(from, months) <= to).toBe(true);
        expect(addMonths(from, months + 1) > to).toBe(true);
      })
    );
  });
});

describe('days', () => {
  it('counts both ends of a span, and nothing in a reversed one', () => {
    expect(daysInclusive('2026-09-07', '2026-09-07')).toBe(1);
    expect(daysInclusive('2026-10-01', '2026-12-31')).toBe(92);
    expect(daysInclusive('2026-09-08', '2026-09-07')).toBe(0);
    expect(daysInclusive('2026-09-18', '2026-09-07')).toBe(0);
  });

  it('lists each day once, in order', () => {
    expect(eachDay('2026-12-30', '2027-01-02')).toEqual([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
    ]);
    expect(eachDay('2026-09-08', '2026-09-01')).toEqual([]);
    fc.assert(
      fc.property(anySpan, ([start, end]) => {
        const days = eachDay(start, end);
        expect(days).toHaveLength(daysInclusive(start, end));
        expect([days[0], days.at(-1)]).toEqual([start, end]);
      }),
      { numRuns: 20 }
    );
  });

  it('adding days and taking them away leads back', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -3000, max: 3000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
      })
    );
  });

  it('later days are later as text', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 3000 }), (date, days) => {
        const after = addDays(date, days);
        expect(date < after).toBe(true);
        expect(earlier(after, date)).toBe(date);
        expect(later(after, date)).toBe(after);
        expect(daysInclusive(date, after)).toBe(days + 1);
      })
    );
  });

  it('a date is within a span from its first to its last day', () => {
    const within = (date: string): boolean => isWithin(date, '2026-10-12', '2026-10-16');
    expect(['2026-10-11', '2026-10-12', '2026-10-16', '2026-10-17'].map(within)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('a sum beyond four-digit years is a fault of the program', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addMonths('9999-12-31', 1)).toThrow(RangeError);
  });
});

describe("agreement with the engine's own calendar, in UTC", () => {
  const MS_PER_DAY = 86_400_000;
  const toText = (date: Date): string => date.toISOString().slice(0, 10);
  const addMonthsInUtc = (date: Date, months: number): Date => {
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
    const monthEnd = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    return new Date(Date.UTC(year, month, Math.min(date.getUTCDate(), monthEnd)));
  };

  it('on days, months, years and lengths', () => {
    fc.assert(
      fc.property(
        anyDate,
        anyDate,
        fc.integer({ min: -20_000, max: 20_000 }),
        (date, other, amount) => {
          const oracle = new Date(date);
          const months = amount % 600;
          const years = amount % 25;
          expect(addDays(date, amount)).toBe(
            toText(new Date(Date.parse(date) + amount * MS_PER_DAY))
          );
          expect(addMonths(date, months)).toBe(toText(addMonthsInUtc(oracle, months)));
          expect(addYears(date, years)).toBe(toText(addMonthsInUtc(oracle, years * 12)));
          expect(yearOf(date)).toBe(oracle.getUTCFullYear());
          expect(
            isoDate(oracle.getUTCFullYear(), oracle.getUTCMonth() + 1, oracle.getUTCDate())
          ).toBe(date);
          const days = (Date.parse(other) - Date.parse(date)) / MS_PER_DAY;
          expect(daysInclusive(date, other)).toBe(Math.max(0, days + 1));
        }
      ),
      { numRuns: 500 }
    );
  });

  it('on which dates exist', () => {
    const twoDigits = (max: number): fc.Arbitrary<string> =>
      fc.integer({ min: 0, max }).map((value) => String(value).padStart(2, '0'));
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2999 }),
        twoDigits(14),
        twoDigits(33),
        (year, month, day) => {
          const text = `${year}-${month}-${day}`;
          // the engine lets 30 February run over into March
          const oracle = new Date(Date.UTC(year, Number(month) - 1, Number(day)));
          expect(isIsoDate(text)).toBe(toText(oracle) === text);
        }
      ),
      { numRuns: 500 }
    );
  });
});

describe('a date as people write it', () => {
  it.each([
    ['2026-09-07', '7 September 2026', '7 September 2026'],
    ['2026-08-17', '17 Agustus 2026', '17 August 2026'],
    ['2026-05-31', '31 Mei 2026', '31 May 2026'],
    ['2026-12-01', '1 Desember 2026', '1 December 2026'],
  ])('%s', (date, indonesian, english) => {
    expect(formatDate(date, 'id')).toBe(indonesian);
    expect(formatDate(date, 'en')).toBe(english);
  });
});
