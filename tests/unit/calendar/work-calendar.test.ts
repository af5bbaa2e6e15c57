import fc from 'fast-check';
import { addDays, eachDay, type IsoDate } from '../../../src/domain/calendar/iso-date';
import {
  addWorkingDays,
  countWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  workingDaysByYear,
  type RosterCalendar,
  type WeeklyCalendar,
  type WorkCalendar,
} from '../../../src/domain/calendar/work-calendar';
import holidays from '../../cases/holidays-2026.json';
import { anyDate, anySpan, nearbyDate } from './arbitrary-dates';

const daysOff: ReadonlySet<IsoDate> = new Set([
  ...holidays.national,
  ...holidays.collective,
  '2027-01-01',
]);
const fiveDays: WeeklyCalendar = { pattern: 'five-day', daysOff };
const sixDays: WeeklyCalendar = { pattern: 'six-day', daysOff };
const roster: RosterCalendar = {
  pattern: 'roster',
  dutyDays: new Set(['2026-03-20', '2026-03-23', '2026-03-24', '2026-03-29', '2027-01-01']),
};

describe('working days of a request', () => {
  it.each([
    // leave.md, case 3
    ['2026-09-10', '2026-09-15', 4],
    ['2026-03-16', '2026-03-27', 5],
    ['2026-03-18', '2026-03-20', 0],
    // others that leave.md counts
    ['2026-09-07', '2026-09-08', 2],
    ['2026-11-09', '2026-11-13', 5],
    ['2026-11-09', '2026-11-11', 3],
    ['2026-10-05', '2026-10-07', 3],
    // a weekend; a single day; an end before the start
    ['2026-09-12', '2026-09-13', 0],
    ['2026-09-14', '2026-09-14', 1],
    ['2026-09-15', '2026-09-10', 0],
    ['2026-09-15', '2026-09-14', 0],
  ])('%s to %s are %i in a five-day week', (start, end, expected) => {
    expect(countWorkingDays(start, end, fiveDays)).toBe(expected);
  });

  it('Saturdays count in a six-day week, Sundays and holidays do not', () => {
    expect(countWorkingDays('2026-09-10', '2026-09-15', sixDays)).toBe(5);
    expect(countWorkingDays('2026-03-16', '2026-03-29', sixDays)).toBe(6);
    expect(isWorkingDay('2026-09-12', sixDays)).toBe(true);
    expect(isWorkingDay('2026-09-13', sixDays)).toBe(false);
    expect(isWorkingDay('2026-03-21', sixDays)).toBe(false);
  });

  it('a roster counts its duty days whatever day they fall on, and no others', () => {
    expect(countWorkingDays('2026-03-16', '2026-03-29', roster)).toBe(4);
    expect(isWorkingDay('2026-03-29', roster)).toBe(true);
    expect(isWorkingDay('2026-03-25', roster)).toBe(false);
    expect(workingDaysByYear('2026-03-24', '2027-01-04', roster)).toEqual(
      new Map([
        [2026, 2],
        [2027, 1],
      ])
    );
  });

  it('across New Year are split by the year each falls in (case 15)', () => {
    expect([...workingDaysByYear('2026-12-28', '2027-01-05', fiveDays)]).toEqual([
      [2026, 4],
      [2027, 2],
    ]);
  });

  it('leave out a year without any', () => {
    expect([...workingDaysByYear('2026-12-30', '2027-01-03', fiveDays)]).toEqual([[2026, 2]]);
    expect([...workingDaysByYear('2026-03-18', '2026-03-20', fiveDays)]).toEqual([]);
    expect([...workingDaysByYear('2027-01-05', '2026-12-28', fiveDays)]).toEqual([]);
  });
});

describe('clocks in working days', () => {
  it('a detention letter of Thursday 5 November 2026 gives until Tuesday 10 November (service.md)', () => {
    expect(addWorkingDays('2026-11-05', 3, fiveDays)).toBe('2026-11-10');
  });

  it('no days end on the day itself, also on a holiday', () => {
    expect(addWorkingDays('2026-03-21', 0, fiveDays)).toBe('2026-03-21');
  });

  it('the next working day skips weekend, holidays and collective leave', () => {
    expect(nextWorkingDay('2026-09-11', fiveDays)).toBe('2026-09-14');
    expect(nextWorkingDay('2026-03-17', fiveDays)).toBe('2026-03-25');
    expect(nextWorkingDay('2026-12-31', fiveDays)).toBe('2027-01-04');
    expect(nextWorkingDay('2026-12-31', sixDays)).toBe('2027-01-02');
  });

  it('n working days later there are n working days in between', () => {
    fc.assert(
      fc.property(
        anyCalendarOf(weekly),
        nearbyDate,
        fc.nat({ max: 40 }),
        (calendar, date, days) => {
          const end = addWorkingDays(date, days, calendar);
          expect(countWorkingDays(addDays(date, 1), end, calendar)).toBe(days);
        }
      )
    );
  });
});

describe('whatever the calendar', () => {
  it('the count is that of the days one by one', () => {
    fc.assert(
      fc.property(anyCalendarOf(any), anySpan, (calendar, [start, end]) => {
        const oneByOne = eachDay(start, end).filter((date) => isWorkingDay(date, calendar));
        expect(countWorkingDays(start, end, calendar)).toBe(oneByOne.length);
      })
    );
  });

  it('splitting a span at any day leaves the total as it is', () => {
    fc.assert(
      fc.property(anyCalendarOf(any), anySpan, fc.nat(), (calendar, [start, end], cut) => {
        const days = eachDay(start, end);
        const last = days[cut % days.length] as IsoDate;
        expect(
          countWorkingDays(start, last, calendar) +
            countWorkingDays(addDays(last, 1), end, calendar)
        ).toBe(countWorkingDays(start, end, calendar));
      })
    );
  });

  it('the years of a span add up to its total', () => {
    fc.assert(
      fc.property(anyCalendarOf(any), anySpan, (calendar, [start, end]) => {
        const byYear = workingDaysByYear(start, end, calendar);
        const total = [...byYear.values()].reduce((sum, days) => sum + days, 0);
        expect(total).toBe(countWorkingDays(start, end, calendar));
        expect([...byYear.values()].every((days) => days > 0)).toBe(true);
      })
    );
  });

  it("a weekday is what the engine's own calendar says it is", () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const weekday = new Date(date).getUTCDay() || 7;
        const none = new Set<IsoDate>();
        expect(isWorkingDay(date, { pattern: 'five-day', daysOff: none })).toBe(weekday <= 5);
        expect(isWorkingDay(date, { pattern: 'six-day', daysOff: none })).toBe(weekday <= 6);
      })
    );
  });
});

/** Up to sixty days off, or duty days. */
function anyDates(): fc.Arbitrary<ReadonlySet<IsoDate>> {
  return fc.array(nearbyDate, { maxLength: 60 }).map((dates) => new Set(dates));
}

function weekly(dates: ReadonlySet<IsoDate>): fc.Arbitrary<WeeklyCalendar> {
  return fc
    .constantFrom('five-day' as const, 'six-day' as const)
    .map((pattern) => ({ pattern, daysOff: dates }));
}

function any(dates: ReadonlySet<IsoDate>): fc.Arbitrary<WorkCalendar> {
  return fc.oneof(weekly(dates), fc.constant({ pattern: 'roster' as const, dutyDays: dates }));
}

function anyCalendarOf<T>(
  build: (dates: ReadonlySet<IsoDate>) => fc.Arbitrary<T>
): fc.Arbitrary<T> {
  return anyDates().chain(build);
}
