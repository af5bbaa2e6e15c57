import { assess } from '../../../src/domain/leave/submit';
import type { CarryOverReading } from '../../../src/domain/leave/vocabulary';
import { ACTORS, CPNS, facts, pastYear, person, PLH_HEAD } from './facts';
import { accepted, LeaveDesk, refused } from './leave-desk';

/** The worked cases of leave.md, by number. */

it('case 1: who used all of 2025 has 12 days for 2026', () => {
  const desk = new LeaveDesk({ history: pastYear(2025, 12) });
  desk.settle();
  expect(desk.remaining(2026)).toEqual({ 2026: 12 });
});

describe('case 2: a CPNS since 1 March 2026', () => {
  it('is refused annual leave in September 2026, and told from when it can be had', () => {
    const desk = new LeaveDesk({ employee: CPNS });
    expect(refused(desk.submit(desk.draft('2026-09-07', '2026-09-08')))).toMatchObject({
      code: 'NOT_ELIGIBLE',
      reason: 'leave.service-too-short',
      params: { eligibleFrom: '2027-03-01' },
    });
  });

  it('has 12 days from 1 March 2027, not from the eve', () => {
    const desk = new LeaveDesk({ employee: CPNS });
    expect(desk.settle('2027-02-28')).toEqual([]);
    desk.settle('2027-03-01');
    expect(desk.remaining(2027)).toEqual({ 2027: 12 });
  });

  it('may ask beforehand for days after 1 March 2027', () => {
    const desk = new LeaveDesk({ employee: CPNS, today: '2027-01-11' });
    accepted(desk.submit(desk.draft('2027-03-01', '2027-03-02')));
    expect(desk.settle('2027-03-01')).toEqual([]);
    expect(desk.available(2027)).toBe(10);
  });
});

it.each([
  ['2026-09-10', '2026-09-15', 4, undefined],
  ['2026-03-16', '2026-03-27', 5, undefined],
  ['2026-03-18', '2026-03-20', 0, 'NO_WORKING_DAYS'],
])('case 3: %s to %s takes %i working days', (startDate, endDate, days, problem) => {
  const { workingDays, problems } = assess(
    facts({ today: '2026-02-02', request: { startDate, endDate } })
  );
  expect(workingDays).toBe(days);
  expect(problems[0]?.code).toBe(problem);
});

it.each([
  { leftover: 8, carried: 6, lapsed: 2 },
  { leftover: 3, carried: 3, lapsed: 0 },
])(
  'case 4: of $leftover days left in 2025, $carried are carried over',
  ({ leftover, carried, lapsed }) => {
    const desk = new LeaveDesk({ history: pastYear(2025, 12 - leftover) });
    desk.settle();
    expect(desk.remaining(2026)).toEqual({ 2025: carried, 2026: 12 });
    expect(desk.available(2026)).toBe(12 + carried);
    expect(desk.lapsed(2025)).toEqual({ days: lapsed, on: lapsed > 0 ? ['2025-12-31'] : [] });
  }
);

it.each([
  { in2024: 0, leaveIn2025: null, strict: 24, sixPlusSix: 24 },
  {
    in2024: 0,
    leaveIn2025: { first: '2025-07-01', last: '2025-07-02' },
    strict: 18,
    sixPlusSix: 22,
  },
  {
    in2024: 0,
    leaveIn2025: { first: '2025-07-01', last: '2025-07-11' },
    strict: 18,
    sixPlusSix: 18,
  },
  { in2024: 2, leaveIn2025: null, strict: 18, sixPlusSix: 24 },
  { in2024: 12, leaveIn2025: null, strict: 18, sixPlusSix: 18 },
])(
  'case 5: $in2024 days used in 2024, then $leaveIn2025 in 2025, leave $strict for 2026 by the strict reading, $sixPlusSix by six plus six',
  ({ in2024, leaveIn2025, strict, sixPlusSix }) => {
    const availableBy = (reading: CarryOverReading): number => {
      const desk = new LeaveDesk({ reading, today: '2025-01-02', history: pastYear(2024, in2024) });
      desk.settle();
      if (leaveIn2025 !== null) desk.grant(leaveIn2025.first, leaveIn2025.last);
      desk.settle('2026-01-02');
      return desk.available(2026);
    };
    expect(availableBy('strict')).toBe(strict);
    expect(availableBy('six-plus-six')).toBe(sixPlusSix);
  }
);

describe('case 6: 12 days asked for in November 2025, all deferred', () => {
  const deferredDesk = (): LeaveDesk => {
    const desk = new LeaveDesk({ today: '2025-10-20', history: pastYear(2024, 12) });
    const key = desk.draft('2025-11-03', '2025-11-18');
    accepted(desk.submit(key));
    accepted(desk.consider(key));
    accepted(desk.decide(key, 'deferred'));
    desk.settle('2026-01-01');
    return desk;
  };

  it('gives 24 days in 2026', () => {
    expect(deferredDesk().remaining(2026)).toEqual({ 2025: 12, 2026: 12 });
  });

  it.each([
    { used: 5, lapsed: 7, next: { 2026: 6, 2027: 12 } },
    { used: 0, lapsed: 12, next: { 2026: 12, 2027: 12 } },
  ])(
    'lets what is left of them after $used used lapse on 31 December 2026',
    ({ used, lapsed, next }) => {
      const desk = deferredDesk();
      if (used > 0) desk.grant('2026-06-22', '2026-06-26');
      desk.settle('2027-01-01');
      const ofDeferred = desk.entries.filter(
        ({ kind, year, bucket }) => kind === 'lapse' && year === 2026 && bucket === 2025
      );
      expect(ofDeferred).toMatchObject([{ days: -lapsed, postedOn: '2026-12-31' }]);
      expect(desk.remaining(2027)).toEqual(next);
    }
  );
});

it('case 7: 8 days come from N-1 first', () => {
  const desk = new LeaveDesk({ history: pastYear(2025, 6) });
  desk.settle();
  desk.grant('2026-09-07', '2026-09-16');
  expect(desk.remaining(2026)).toEqual({ 2026: 10 });
});

it('case 9: with a balance of 5 and 4 pending, 2 more are refused, 1 is available', () => {
  const desk = new LeaveDesk({ history: pastYear(2025, 12) });
  desk.grant('2026-07-06', '2026-07-14');
  accepted(desk.submit(desk.draft('2026-09-10', '2026-09-15')));
  expect(desk.available(2026)).toBe(1);
  expect(refused(desk.submit(desk.draft('2026-10-01', '2026-10-02')))).toMatchObject({
    code: 'QUOTA_EXCEEDED',
    params: { year: 2026, asked: 2, available: 1 },
  });
});

it('case 11: approved days cannot be asked for again, until the leave is cancelled', () => {
  const desk = new LeaveDesk();
  const first = desk.grant('2026-10-05', '2026-10-07');
  for (const leaveType of ['annual', 'sick', 'important-reason'] as const) {
    const second = desk.draft('2026-10-07', '2026-10-08', { leaveType, evidenceCount: 1 });
    expect(refused(desk.submit(second))).toMatchObject({
      code: 'OVERLAP',
      params: { number: 'CT-1', startDate: '2026-10-05', endDate: '2026-10-07' },
    });
  }
  accepted(desk.cancel(first));
  accepted(desk.submit(desk.draft('2026-10-07', '2026-10-08')));
});

it('case 12: the official cannot decide before the superior has considered', () => {
  const desk = new LeaveDesk();
  const key = desk.draft('2026-09-10', '2026-09-15');
  accepted(desk.submit(key));
  const before = desk.copy();
  expect(refused(desk.decide(key))).toMatchObject({ code: 'OUT_OF_ORDER' });
  expect(desk.entries).toEqual(before.entries);
  expect(desk.stateOf(key)).toBe('submitted');
});

describe('case 13: the superior says no', () => {
  it.each([null, '', '   '])('and needs a reason for it; %j is none', (reason) => {
    const desk = new LeaveDesk();
    const key = desk.draft('2026-09-10', '2026-09-15');
    accepted(desk.submit(key));
    expect(refused(desk.consider(key, 'rejected', { reason }))).toMatchObject({
      code: 'INVALID',
      path: 'reason',
    });
  });

  it('and the official may still approve', () => {
    const desk = new LeaveDesk();
    const key = desk.draft('2026-09-10', '2026-09-15');
    accepted(desk.submit(key));
    expect(accepted(desk.consider(key, 'rejected', { reason: ' Two are away ' }))).toMatchObject({
      state: 'considered',
      step: { outcome: 'rejected', reason: 'Two are away' },
      entries: [],
    });
    expect(accepted(desk.decide(key)).state).toBe('approved');
    expect(desk.remaining(2026)).toEqual({ 2026: 8 });
  });
});

it('case 14: of five days asked for the official grants three; two are released', () => {
  const desk = new LeaveDesk();
  const key = desk.draft('2026-11-09', '2026-11-13');
  accepted(desk.submit(key));
  accepted(desk.consider(key));
  const { state, changes, step, entries, events } = accepted(
    desk.decide(key, 'changed', {
      startDate: '2026-11-09',
      endDate: '2026-11-11',
      reason: 'Harvest season',
    })
  );
  expect({ state, changes }).toMatchObject({
    state: 'approved',
    changes: { startDate: '2026-11-09', endDate: '2026-11-11', workingDays: 3 },
  });
  expect(step).toMatchObject({ outcome: 'changed', reason: 'Harvest season', workingDays: 3 });
  expect(entries.map(({ kind, days, held }) => [kind, days, held])).toEqual([
    ['consume', -3, -3],
    ['release', 0, -2],
  ]);
  expect(events).toEqual([{ kind: 'leave.changed', to: ['requester', 'superior', 'personnel'] }]);
  expect(desk.available(2026)).toBe(9);
});

it('case 15: a request across New Year takes 4 days of 2026 and 2 of 2027', () => {
  const desk = new LeaveDesk({ today: '2026-12-01' });
  const key = desk.draft('2026-12-28', '2027-01-05');
  expect(desk.preview(key).daysByYear).toEqual(
    new Map([
      [2026, 4],
      [2027, 2],
    ])
  );
  accepted(desk.submit(key));
  const held = desk.accounts().filter((account) => account.held > 0);
  expect(held.map(({ year, bucket, held: days }) => [year, bucket, days])).toEqual([
    [2026, 2026, 4],
    [2027, 2026, 2],
  ]);
});

it('case 16: a cancelled leave returns to the buckets it came from', () => {
  const desk = new LeaveDesk({ history: pastYear(2025, 6) });
  desk.settle();
  const before = desk.accounts();
  const key = desk.grant('2026-09-07', '2026-09-16');
  accepted(desk.cancel(key));
  expect(desk.accounts()).toEqual(before);
  expect(desk.postedBy(key).filter(({ kind }) => kind === 'restore')).toMatchObject([
    { bucket: 2025, days: 6 },
    { bucket: 2026, days: 2 },
  ]);
  expect(accepted(desk.cancel(key))).toBeNull();
});

describe('case 17: maternity leave from 1 October 2026', () => {
  it('lasts to 31 December for a second child and costs no annual day', () => {
    const desk = new LeaveDesk();
    const maternity = { leaveType: 'maternity', childNumber: 2, evidenceCount: 1 } as const;
    expect(refused(desk.submit(desk.draft('2026-10-01', '2027-01-01', maternity)))).toMatchObject({
      reason: 'leave.too-long',
      params: { lastDay: '2026-12-31' },
    });
    desk.grant('2026-10-01', '2026-12-31', maternity);
    expect(desk.remaining(2026)).toEqual({ 2026: 12 });
  });

  it('is refused for a fourth child, with a hint to long leave', () => {
    const desk = new LeaveDesk();
    const key = desk.draft('2026-10-01', '2026-12-31', {
      leaveType: 'maternity',
      childNumber: 4,
      evidenceCount: 1,
    });
    expect(refused(desk.submit(key))).toMatchObject({
      code: 'NOT_ELIGIBLE',
      reason: 'leave.fourth-child-takes-long',
    });
  });
});

describe('case 18: a Plh from 12 to 16 October', () => {
  const deputy = person('deputy', { appointments: [PLH_HEAD] });
  const considered = (leave: Parameters<LeaveDesk['draft']>[2] = {}): [LeaveDesk, string] => {
    const desk = new LeaveDesk({ today: '2026-10-07' });
    const key = desk.draft('2026-11-09', '2026-11-13', leave);
    accepted(desk.submit(key));
    accepted(desk.consider(key));
    return [desk, key];
  };

  it.each(['2026-10-12', '2026-10-14', '2026-10-16'])('decides on %s, by the decree', (today) => {
    const [desk, key] = considered();
    desk.today = today;
    expect(accepted(desk.decide(key, 'approved', { actor: deputy })).step).toMatchObject({
      actorName: 'Name of deputy',
      actorPosition: 'Plh. Kepala Balai',
      capacity: 'plh',
      decreeNumber: 'SK-18/2026',
      actedFor: 'Name of official',
    });
  });

  it.each(['2026-10-11', '2026-10-17', '2026-10-19'])('cannot decide on %s', (today) => {
    const [desk, key] = considered();
    desk.today = today;
    expect(refused(desk.decide(key, 'approved', { actor: deputy })).code).toBe('FORBIDDEN');
  });

  it('never decides unpaid leave, and neither does the head', () => {
    const [desk, key] = considered({ leaveType: 'unpaid', evidenceCount: 1 });
    desk.today = '2026-10-14';
    expect(refused(desk.decide(key, 'approved', { actor: deputy }))).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'leave.not-while-acting',
    });
    expect(refused(desk.decide(key, 'approved', { actor: ACTORS.official }))).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'leave.decided-above',
    });
  });
});
