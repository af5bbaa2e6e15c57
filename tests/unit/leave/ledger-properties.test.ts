import fc from 'fast-check';
import { addDays, addYears, yearOf, type IsoDate } from '../../../src/domain/calendar/iso-date';
import { countWorkingDays } from '../../../src/domain/calendar/work-calendar';
import { accountOf, availableIn, takenIn, totalOf } from '../../../src/domain/leave/ledger';
import { heldBy, takenBy, type Requester } from '../../../src/domain/leave/request';
import { isPending, type LeaveState } from '../../../src/domain/leave/vocabulary';
import { CALENDAR, sumUp } from './facts';
import { LeaveDesk } from './leave-desk';
import { happen, history, somebody } from './random-histories';

/** Leave that was granted, as far as it was served. */
const isTaken = (state: LeaveState): boolean => state === 'approved' || state === 'recalled';

/** The desk itself throws where an entry would bring an account below zero or is posted twice. */
const expectSound = (desk: LeaveDesk): void => {
  const { entries } = desk;
  const moved = entries.filter(({ counterYear }) => counterYear !== null);
  expect(moved.reduce((sum, { days }) => sum + days, 0)).toBe(0);

  const thisYear = yearOf(desk.today);
  for (const year of [thisYear, thisYear + 1]) {
    const opened = entries.filter(
      (entry) =>
        entry.year === year &&
        ((entry.kind === 'grant' && !entry.ofRequest) || entry.counterYear === year - 1)
    );
    expect(opened.reduce((sum, { days }) => sum + days, 0)).toBeLessThanOrEqual(24);
  }

  for (const { key, leaveType, state, startDate, endDate } of desk.requests.values()) {
    const posted = sumUp(desk.postedBy(key));
    const days = leaveType === 'annual' ? countWorkingDays(startDate, endDate, CALENDAR) : 0;
    expect([key, totalOf(heldBy(posted))]).toEqual([key, isPending(state) ? days : 0]);
    expect([key, totalOf(takenBy(posted))]).toEqual([key, isTaken(state) ? days : 0]);
  }
};

/** Whether somebody's first right has begun. */
const hasRight = ({ employee: { serviceStart } }: { employee: Requester }, on: IsoDate): boolean =>
  on >= addYears(serviceStart, 1);

/** By the strict reading only two whole years without a day of annual leave bring more than six. */
const expectStrictlyCarried = (desk: LeaveDesk): void => {
  const closed = new Set(desk.accounts().map(({ year }) => year));
  for (const year of closed) {
    const taken = takenIn(desk.movements, year) + takenIn(desk.movements, year - 1);
    const carried = -desk.entries
      .filter((e) => e.kind === 'carry-in' && e.year === year && e.counterYear === year + 1)
      .reduce((sum, { days }) => sum + days, 0);
    if (taken > 0) expect([year, carried <= 6]).toEqual([year, true]);
  }
};

/** Approved long leave, cut short or not, leaves nothing of the right of its year. */
const expectRightLost = (desk: LeaveDesk): void => {
  for (const { leaveType, state, startDate } of desk.requests.values()) {
    if (leaveType !== 'long' || !isTaken(state)) continue;
    const year = yearOf(startDate);
    expect(availableIn(accountOf(desk.movements, year, year))).toBe(0);
  }
};

describe('whatever happens over the years', () => {
  it('no account goes below zero, nobody starts a year with more than 24, rights are lost and carried as the law says, and the ledger reconciles', () => {
    fc.assert(
      fc.property(somebody, history, (who, events) => {
        const desk = new LeaveDesk(who);
        desk.settle();
        for (const event of events) {
          happen(desk, event);
          expectSound(desk);
          expectRightLost(desk);
        }
        if (who.reading === 'strict') expectStrictlyCarried(desk);
      }),
      { numRuns: 200 }
    );
  });

  it('settling twice posts nothing more', () => {
    fc.assert(
      fc.property(somebody, history, (who, events) => {
        const desk = new LeaveDesk(who);
        for (const event of events) {
          happen(desk, event);
          desk.settle();
          expect(desk.settle()).toEqual([]);
        }
      }),
      { numRuns: 80 }
    );
  });

  it('settling every day or only when somebody asks comes to the same', () => {
    fc.assert(
      fc.property(somebody, history, (who, events) => {
        // A ledger begins with its first entry: no year before it is made up.
        if (!hasRight(who, who.today)) return;
        const daily = new LeaveDesk(who);
        const rarely = new LeaveDesk(who);
        daily.settle();
        rarely.settle();
        for (const event of events) {
          if (event.does === 'wait') {
            const until = addDays(daily.today, event.days);
            while (daily.today < until) daily.settle(addDays(daily.today, 1));
            rarely.today = until;
          } else {
            happen(daily, event);
            if (event.does !== 'settle') happen(rarely, event);
            daily.settle();
          }
        }
        rarely.settle();
        expect(rarely.accounts()).toEqual(daily.accounts());
      }),
      { numRuns: 60 }
    );
  });
});

describe('at any moment of such a history', () => {
  const outlook = (desk: LeaveDesk): unknown => {
    const year = yearOf(desk.today);
    return [year, year + 1].map((each) => desk.projection(each));
  };

  it.each(['release after hold', 'restore after consume'])(
    '%s gives back what was there',
    (pair) => {
      let accepted = 0;
      fc.assert(
        fc.property(
          somebody,
          history,
          fc.record({
            leaveType: fc.constantFrom('annual' as const, 'annual' as const, 'long' as const),
            inDays: fc.integer({ min: 1, max: 60 }),
            length: fc.integer({ min: 1, max: 24 }),
          }),
          (who, events, { leaveType, inDays, length }) => {
            const desk = new LeaveDesk(who);
            for (const event of events) happen(desk, event);
            // A right that is still to begin is not counted on, until a request has it opened.
            if (!hasRight(who, desk.today)) return;
            desk.settle();
            const before = outlook(desk);
            const first = addDays(desk.today, inDays);
            const key = desk.draft(first, addDays(first, length - 1), {
              leaveType,
              evidenceCount: 1,
            });
            if (!desk.submit(key).ok) return;
            accepted += 1;
            if (pair === 'restore after consume') {
              desk.consider(key);
              expect(desk.decide(key).ok).toBe(true);
            }
            expect(desk.cancel(key).ok).toBe(true);
            expect(outlook(desk)).toEqual(before);
          }
        ),
        { numRuns: 200 }
      );
      expect(accepted).toBeGreaterThan(40);
    }
  );
});

describe('recalled to work', () => {
  it('leaves the ledger as if only the days served had been granted', () => {
    let recalled = 0;
    fc.assert(
      fc.property(
        somebody,
        history,
        fc.record({
          inDays: fc.integer({ min: 1, max: 45 }),
          length: fc.integer({ min: 2, max: 14 }),
          served: fc.integer({ min: 1, max: 9 }),
        }),
        (who, events, { inDays, length, served }) => {
          const desk = new LeaveDesk(who);
          for (const event of events) happen(desk, event);
          // A right that is still to begin is not counted on, until a request has it opened.
          if (!hasRight(who, desk.today) || served >= length) return;
          desk.settle();
          const first = addDays(desk.today, inDays);
          const returnDate = addDays(first, served);
          const cutShort = desk.copy();
          const asServed = desk.copy();
          const grant = (at: LeaveDesk, last: IsoDate): string | undefined => {
            const key = at.draft(first, last);
            if (!at.submit(key).ok) return undefined;
            at.consider(key);
            expect(at.decide(key).ok).toBe(true);
            return key;
          };
          const key = grant(cutShort, addDays(first, length - 1));
          if (key === undefined || grant(asServed, addDays(returnDate, -1)) === undefined) return;

          for (const at of [cutShort, asServed]) at.settle(returnDate);
          expect(cutShort.recall(key, returnDate).ok).toBe(true);
          recalled += 1;
          const outlook = (at: LeaveDesk): unknown => {
            const year = yearOf(at.today);
            return [at.remaining(year - 1), at.remaining(year), at.projection(year + 1)];
          };
          expect(outlook(cutShort)).toEqual(outlook(asServed));
          const nextYear = `${yearOf(returnDate) + 1}-02-01`;
          for (const at of [cutShort, asServed]) at.settle(nextYear);
          expect(outlook(cutShort)).toEqual(outlook(asServed));
        }
      ),
      { numRuns: 300 }
    );
    expect(recalled).toBeGreaterThan(25);
  });
});
