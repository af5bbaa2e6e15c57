import fc from 'fast-check';
import { addDays, eachDay, type IsoDate } from '../../../src/domain/calendar/iso-date';
import { countWorkingDays } from '../../../src/domain/calendar/work-calendar';
import { accountsFrom, availableIn, totalOf } from '../../../src/domain/leave/ledger';
import { heldBy, takenBy } from '../../../src/domain/leave/request';
import { isActive, isPending } from '../../../src/domain/leave/vocabulary';
import { CALENDAR, pastYear, PNS, PPPK, sumUp } from './facts';
import { accepted, LeaveDesk } from './leave-desk';
import { happen, history, somebody } from './random-histories';

const deskWith = (
  unused2025: number,
  more: ConstructorParameters<typeof LeaveDesk>[0] = {}
): LeaveDesk => {
  const desk = new LeaveDesk({
    today: '2026-02-02',
    history: pastYear(2025, 12 - unused2025),
    ...more,
  });
  desk.settle();
  return desk;
};

describe('a holiday added by decree', () => {
  it('returns the day to the bucket it came from, the one drawn last first', () => {
    const desk = deskWith(6);
    // Monday 3 to Wednesday 12 August: eight days, six of 2025 and two of 2026.
    const key = desk.grant('2026-08-03', '2026-08-12');
    expect(desk.remaining(2026)).toEqual({ 2026: 10 });
    const recounts = desk.declare(['2026-08-04', '2026-08-05', '2026-08-06']);
    expect(recounts.get(key)).toMatchObject({ workingDays: 5, returned: 3, taken: 0 });
    expect(desk.remaining(2026)).toEqual({ 2025: 1, 2026: 12 });
  });

  it('releases what a pending request holds', () => {
    const desk = deskWith(0);
    const key = desk.draft('2026-08-03', '2026-08-07');
    accepted(desk.submit(key));
    desk.declare(['2026-08-04']);
    expect([desk.available(2026), desk.countedDays(key)]).toEqual([8, 4]);
    accepted(desk.consider(key));
    accepted(desk.decide(key));
    expect(desk.remaining(2026)).toEqual({ 2026: 8 });
  });

  it('counts leave that has been taken already (18 August 2025 was added on the 7th)', () => {
    const desk = deskWith(0);
    desk.grant('2026-02-03', '2026-02-05');
    desk.today = '2026-04-01';
    desk.declare(['2026-02-04']);
    expect(desk.remaining(2026)).toEqual({ 2026: 10 });
  });

  it('can be followed by a cancellation, and by another decree', () => {
    const desk = deskWith(3);
    const key = desk.grant('2026-08-03', '2026-08-07');
    desk.declare(['2026-08-04']);
    desk.declare(['2026-08-05']);
    expect(desk.countedDays(key)).toBe(3);
    accepted(desk.cancel(key));
    expect(desk.remaining(2026)).toEqual({ 2025: 3, 2026: 12 });
  });

  it('leaves a request without working days as it stands', () => {
    const desk = deskWith(0);
    const key = desk.grant('2026-08-04', '2026-08-04');
    desk.declare(['2026-08-04']);
    expect([desk.stateOf(key), desk.countedDays(key), desk.remaining(2026)]).toEqual([
      'approved',
      0,
      { 2026: 12 },
    ]);
  });

  it('gives back what was carried into January only for this request', () => {
    const desk = deskWith(0, { today: '2026-12-01' });
    const key = desk.draft('2027-01-04', '2027-01-15');
    accepted(desk.submit(key));
    const before = desk.projection(2027);
    desk.declare(['2027-01-05']);
    desk.declare([], ['2027-01-05']);
    expect(desk.projection(2027)).toEqual(before);
  });

  it('returned into a year that is closed, is carried over or lapses as the rules say', () => {
    const desk = deskWith(0);
    desk.grant('2026-08-03', '2026-08-07');
    desk.settle('2027-01-04');
    expect(desk.remaining(2027)).toEqual({ 2026: 6, 2027: 12 });
    desk.declare(['2026-08-04']);
    desk.settle();
    // Six are carried over already: the seventh lapses with the others.
    expect(desk.remaining(2027)).toEqual({ 2026: 6, 2027: 12 });
    expect(desk.remaining(2026)).toEqual({});

    const spent = deskWith(0);
    spent.grant('2026-08-03', '2026-08-14');
    spent.settle('2027-01-04');
    expect(spent.remaining(2027)).toEqual({ 2026: 2, 2027: 12 });
    spent.declare(['2026-08-04']);
    spent.settle();
    expect(spent.remaining(2027)).toEqual({ 2026: 3, 2027: 12 });
  });

  it('changes nothing of leave that is counted in months, and only the count of important reasons', () => {
    const desk = deskWith(0);
    const long = desk.grant('2026-06-02', '2026-08-31', { leaveType: 'long', evidenceCount: 1 });
    const urgent = desk.grant('2026-09-07', '2026-09-11', {
      leaveType: 'important-reason',
      evidenceCount: 1,
    });
    const entries = desk.entries.length;
    const recounts = desk.declare(['2026-06-03', '2026-09-08']);
    expect([recounts.has(long), recounts.get(urgent)?.workingDays]).toEqual([false, 4]);
    expect(desk.entries).toHaveLength(entries);
  });

  it('leaves what is closed as it was decided', () => {
    const desk = deskWith(0);
    const [deferred, cancelled] = [
      desk.draft('2026-08-03', '2026-08-07'),
      desk.draft('2026-09-07', '2026-09-11'),
    ];
    for (const key of [deferred, cancelled]) accepted(desk.submit(key));
    accepted(desk.consider(deferred));
    accepted(desk.decide(deferred, 'deferred'));
    accepted(desk.cancel(cancelled));
    expect(desk.declare(['2026-08-04', '2026-09-08']).size).toBe(0);
  });
});

describe('a holiday removed by decree', () => {
  it('takes the day from what can still be asked for, oldest bucket first', () => {
    const desk = deskWith(3);
    // 24 to 26 August with the holiday of the 25th: two days.
    const key = desk.grant('2026-08-24', '2026-08-26');
    expect(desk.remaining(2026)).toEqual({ 2025: 1, 2026: 12 });
    expect(desk.declare([], ['2026-08-25']).get(key)).toMatchObject({ taken: 1, uncovered: 0 });
    expect(desk.remaining(2026)).toEqual({ 2026: 12 });
  });

  it('charges nobody for days that nobody has, and says so', () => {
    const desk = deskWith(0);
    desk.grant('2026-06-02', '2026-06-15');
    const key = desk.grant('2026-08-24', '2026-08-26');
    expect(desk.remaining(2026)).toEqual({});
    expect(desk.declare([], ['2026-08-25']).get(key)).toMatchObject({
      workingDays: 2,
      taken: 0,
      uncovered: 1,
    });
    // Declared again, it was never charged: nothing returns.
    expect(desk.declare(['2026-08-25']).size).toBe(0);
    expect(desk.remaining(2026)).toEqual({});
  });

  it('gives a PPPK the advance back that the holiday had made needless', () => {
    const employee = { ...PPPK, serviceStart: '2026-01-05', contractStart: '2026-01-05' };
    const desk = new LeaveDesk({ employee, today: '2026-02-02' });
    const fields = { circumstance: 'family-illness' as const };
    const key = desk.grant('2026-08-03', '2026-08-05', fields);
    desk.declare(['2026-08-04']);
    expect([desk.countedDays(key), desk.remaining(2026)]).toEqual([2, {}]);
    expect(desk.declare([], ['2026-08-04']).get(key)).toMatchObject({ taken: 1, uncovered: 0 });
  });
});

const expectReconciled = (desk: LeaveDesk): void => {
  for (const account of accountsFrom(desk.movements)) {
    expect(availableIn(account)).toBeGreaterThanOrEqual(0);
  }
  for (const { key, leaveType, state } of desk.requests.values()) {
    const posted = sumUp(desk.postedBy(key));
    const days = leaveType === 'annual' && isActive(state) ? desk.countedDays(key) : 0;
    expect([key, totalOf(heldBy(posted))]).toEqual([key, isPending(state) ? days : 0]);
    expect([key, totalOf(takenBy(posted))]).toEqual([key, isPending(state) ? 0 : days]);
  }
};

/** A day of a request, so that decrees do not miss. */
const someDayOf = (desk: LeaveDesk, which: number, offset: number): IsoDate => {
  const all = [...desk.requests.values()];
  const hit = all[which % Math.max(1, all.length)];
  if (hit === undefined) return addDays(desk.today, offset % 30);
  const days = eachDay(hit.startDate, hit.endDate);
  return days[offset % days.length] ?? desk.today;
};

/** A day of annual leave is asked for, then long leave costs the right of its year. */
const ASKED_BEFORE_LONG = {
  who: { employee: PNS, reading: 'strict', today: '2026-01-05' },
  events: [
    { does: 'submit', leaveType: 'long', inDays: 10, length: 30 },
    { does: 'submit', leaveType: 'annual', inDays: 1, length: 1 },
    { does: 'consider', which: 1 },
    { does: 'decide', which: 0, outcome: 'approved', cutFirst: 0, cutLast: 0 },
  ],
} as const;

describe('whatever decrees come over the years', () => {
  it('no bucket goes below zero and the ledger reconciles with what requests count', () => {
    let moved = 0;
    let lacking = 0;
    fc.assert(
      fc.property(
        somebody,
        history,
        fc.infiniteStream(fc.tuple(fc.nat({ max: 2 }), fc.nat(), fc.nat())),
        (who, events, decrees) => {
          const desk = new LeaveDesk(who);
          desk.settle();
          for (const event of events) {
            happen(desk, event);
            const { value } = decrees.next() as { value: [number, number, number] };
            const [often, which, offset] = value;
            if (often > 0) {
              const day = someDayOf(desk, which, offset);
              const recounts = desk.isDayOff(day) ? desk.declare([], [day]) : desk.declare([day]);
              moved += recounts.size;
              for (const { uncovered } of recounts.values()) lacking += uncovered;
            }
            expectReconciled(desk);
          }
        }
      ),
      { numRuns: 150 }
    );
    expect(moved).toBeGreaterThan(300);
    expect(lacking).toBeGreaterThan(0);
  });

  // Which bucket they come from may change: days freed since are older, and drawn first. A day that
  // returned to a right which long leave had cost is lost with it, and nobody is charged for it again.
  it('a holiday added and removed again charges as before, but for days lost meanwhile', () => {
    let compared = 0;
    let lost = 0;
    fc.assert(
      fc.property(somebody, history, fc.nat(), fc.nat(), (who, events, which, offset) => {
        const desk = new LeaveDesk(who);
        for (const event of events) happen(desk, event);
        desk.settle();
        const day = someDayOf(desk, which, offset);
        const isOpen = day.slice(0, 4) >= desk.today.slice(0, 4);
        if (desk.isDayOff(day) || !isOpen) return;
        const years = [Number(desk.today.slice(0, 4)), Number(desk.today.slice(0, 4)) + 1];
        const charged = () =>
          years.map((year) =>
            desk
              .accounts()
              .filter((account) => account.year === year)
              .reduce((sum, { used, held }) => sum + used + held, 0)
          );
        const lapsed = () => years.reduce((sum, year) => sum + desk.lapsed(year).days, 0);
        const [before, lapsedBefore] = [charged(), lapsed()];
        compared += desk.declare([day]).size;
        const lostNow = lapsed() - lapsedBefore;
        lost += lostNow;
        const again = [...desk.declare([], [day]).values()];
        const uncovered = again.reduce((sum, recount) => sum + recount.uncovered, 0);
        expect(uncovered).toBeLessThanOrEqual(lostNow);
        const missing = charged().map((days, index) => (before[index] ?? 0) - days);
        expect(missing.every((days) => days >= 0)).toBe(true);
        expect(missing.reduce((sum, days) => sum + days, 0)).toBe(uncovered);
        expectReconciled(desk);
      }),
      {
        numRuns: 200,
        examples: [[ASKED_BEFORE_LONG.who, ASKED_BEFORE_LONG.events, 1, 0]],
      }
    );
    expect(compared).toBeGreaterThan(20);
    expect(lost).toBeGreaterThan(0);
  });

  it('counts as if the calendar had been so from the start', () => {
    const late = deskWith(6);
    late.grant('2026-08-03', '2026-08-14');
    late.declare(['2026-08-04', '2026-08-11']);
    const early = deskWith(6);
    early.declare(['2026-08-04', '2026-08-11']);
    early.grant('2026-08-03', '2026-08-14');
    expect(late.accounts()).toEqual(early.accounts());
    expect(countWorkingDays('2026-08-03', '2026-08-14', CALENDAR)).toBe(10);
  });
});
