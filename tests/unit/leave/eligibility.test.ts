import { addDays } from '../../../src/domain/calendar/iso-date';
import type { LeaveRequest, Requester } from '../../../src/domain/leave/request';
import { assess } from '../../../src/domain/leave/submit';
import { CPNS, facts, pastYear, PNS, PPPK } from './facts';
import { accepted, LeaveDesk, refused } from './leave-desk';

type Asked = Partial<LeaveRequest>;

const CONTRACT: Requester = { ...PPPK, employmentType: 'contract' };
const YOUNG_PNS: Requester = { ...PNS, serviceStart: '2022-03-01' };
const NEW_PPPK: Requester = {
  ...PPPK,
  serviceStart: '2026-03-01',
  contractStart: '2026-03-01',
  contractEnd: '2031-02-28',
};

/** Reasons against a request with its evidence attached, in the order the clerk should mend them. */
const problems = (employee: Requester, asked: Asked): string[] =>
  assess(facts({ employee, request: { evidenceCount: 1, ...asked } })).problems.map(
    ({ reason }) => reason
  );

const from = (startDate: string, endDate: string) => ({ startDate, endDate });

describe('who may have which leave', () => {
  const OCTOBER = from('2026-10-01', '2026-10-30');
  const child = { childNumber: 1 };
  it.each([
    ['annual', PNS, { ...from('2026-10-05', '2026-10-06') }, []],
    ['long', PNS, OCTOBER, []],
    ['long', CPNS, OCTOBER, ['leave.not-for-cpns', 'leave.service-too-short']],
    ['long', PPPK, OCTOBER, ['leave.not-for-pppk']],
    ['long', CONTRACT, OCTOBER, ['leave.not-for-contract']],
    ['sick', CPNS, OCTOBER, []],
    ['sick', PPPK, OCTOBER, []],
    ['maternity', PNS, { ...OCTOBER, ...child }, []],
    ['maternity', PPPK, { ...OCTOBER, ...child }, []],
    ['important-reason', PNS, OCTOBER, []],
    ['important-reason', CPNS, OCTOBER, []],
    ['important-reason', PPPK, OCTOBER, ['leave.not-for-pppk']],
    ['important-reason', CONTRACT, OCTOBER, ['leave.not-for-contract']],
    ['unpaid', PNS, OCTOBER, []],
    ['unpaid', CPNS, OCTOBER, ['leave.not-for-cpns', 'leave.service-too-short']],
    ['unpaid', PPPK, OCTOBER, ['leave.not-for-pppk']],
    ['collective', PNS, OCTOBER, ['leave.collective-not-requested']],
  ] as const)('%s by %j', (leaveType, employee, asked, expected) => {
    const found = problems(employee, { leaveType, ...asked });
    expect(found.slice(0, 1)).toEqual(expected.slice(0, 1));
  });
});

describe('how much service it takes', () => {
  const MONTH = from('2026-10-01', '2026-10-30');
  it.each([
    ['annual leave, a day short of a year', { leaveType: 'annual' }, '2025-10-02', '2026-10-02'],
    ['annual leave, a year to the day', { leaveType: 'annual' }, '2025-10-01', null],
    ['long leave, a day short of five years', { leaveType: 'long' }, '2021-10-02', '2026-10-02'],
    ['long leave, five years to the day', { leaveType: 'long' }, '2021-10-01', null],
    [
      'long leave for religious duty',
      { leaveType: 'long', circumstance: 'religious-duty' },
      '2025-01-01',
      null,
    ],
    ['long leave for a fourth child', { leaveType: 'long', childNumber: 4 }, '2025-01-01', null],
    [
      'long leave for a third child',
      { leaveType: 'long', childNumber: 3 },
      '2025-01-01',
      '2030-01-01',
    ],
    [
      'unpaid leave, a day short of five years',
      { leaveType: 'unpaid' },
      '2021-10-02',
      '2026-10-02',
    ],
    [
      'unpaid leave for religious duty',
      { leaveType: 'unpaid', circumstance: 'religious-duty' },
      '2025-01-01',
      '2030-01-01',
    ],
    ['sick leave on the first day', { leaveType: 'sick' }, '2026-10-01', null],
  ] as const)('%s', (_, asked, serviceStart, eligibleFrom) => {
    const days = asked.leaveType === 'annual' ? from('2026-10-01', '2026-10-01') : MONTH;
    const [problem] = assess(
      facts({
        employee: { ...PNS, serviceStart },
        request: { evidenceCount: 1, ...asked, ...days },
      })
    ).problems;
    expect(problem?.params.eligibleFrom ?? null).toBe(eligibleFrom);
  });

  it('nothing is granted beyond the last day of service', () => {
    const leaving = { ...PNS, leftOn: '2026-09-14' };
    expect(problems(leaving, from('2026-09-10', '2026-09-14'))).toEqual([]);
    expect(problems(leaving, from('2026-09-10', '2026-09-15'))).toEqual(['leave.after-service']);
  });

  it('who left gets no right for a later year, nor one that would have begun later', () => {
    const gone = new LeaveDesk({
      employee: { ...PNS, leftOn: '2026-12-31' },
      history: pastYear(2026, 12),
    });
    expect(gone.settle('2027-01-02')).toEqual([]);
    const neverThere = new LeaveDesk({ employee: { ...CPNS, leftOn: '2027-02-15' } });
    expect(neverThere.settle('2027-06-01')).toEqual([]);
  });
});

describe('how long it may last', () => {
  it.each([
    ['long', PNS, {}, '2026-10-01', '2026-12-31'],
    ['maternity', PNS, { childNumber: 3 }, '2026-10-01', '2026-12-31'],
    ['maternity', PPPK, { childNumber: 1 }, '2026-11-30', '2027-02-28'],
    ['sick', PNS, {}, '2026-10-01', '2027-09-30'],
    ['sick', PPPK, {}, '2026-10-01', '2026-10-31'],
    ['sick', PNS, { circumstance: 'miscarriage' }, '2026-10-01', '2026-11-14'],
    ['sick', PPPK, { circumstance: 'miscarriage' }, '2026-10-01', '2026-11-14'],
    ['important-reason', PNS, { circumstance: 'family-death' }, '2026-10-01', '2026-10-31'],
    ['unpaid', PNS, {}, '2026-10-01', '2029-09-30'],
  ] as const)(
    '%s leave of %j, %j, from %s ends on %s at the latest',
    (leaveType, employee, more, startDate, last) => {
      const ending = (endDate: string): string[] =>
        problems(employee, { leaveType, startDate, endDate, ...more });
      expect(ending(last)).toEqual([]);
      expect(ending(addDays(last, 1))).toEqual(['leave.too-long']);
    }
  );

  it("leave for a wife's delivery lasts as long as the hospital's letter says", () => {
    const asked = { leaveType: 'important-reason', circumstance: 'delivery' } as const;
    expect(problems(PNS, { ...asked, ...from('2026-10-01', '2026-12-15') })).toEqual([]);
  });

  describe('in a row', () => {
    const row = (
      employee: Requester,
      leaveType: LeaveRequest['leaveType'],
      periods: string[][]
    ) => {
      const desk = new LeaveDesk({ employee });
      return periods.map(([startDate = '', endDate = '']) => {
        const result = desk.submit(desk.draft(startDate, endDate, { leaveType, evidenceCount: 1 }));
        return result.ok ? 'accepted' : refused(result).reason;
      });
    };

    it('sick leave of a year can be extended by six months, and no further', () => {
      const year = ['2026-10-01', '2027-09-30'];
      const half = ['2027-10-01', '2028-03-31'];
      expect(row(PNS, 'sick', [year, half])).toEqual(['accepted', 'accepted']);
      expect(row(PNS, 'sick', [year, ['2027-10-01', '2028-04-01']])[1]).toBe('leave.row-too-long');
      expect(row(PNS, 'sick', [year, half, ['2028-04-01', '2028-04-01']])[2]).toBe(
        'leave.row-too-long'
      );
    });

    it('asking for the later part first does not help', () => {
      const parts = [
        ['2027-10-01', '2028-09-30'],
        ['2026-10-01', '2027-09-30'],
      ];
      expect(row(PNS, 'sick', parts)).toEqual(['accepted', 'leave.row-too-long']);
    });

    it('a day at work in between begins a new row', () => {
      const parts = [
        ['2026-10-01', '2027-09-30'],
        ['2027-10-02', '2028-09-30'],
      ];
      expect(row(PNS, 'sick', parts)).toEqual(['accepted', 'accepted']);
    });

    it('the month of a PPPK is not extended', () => {
      const parts = [
        ['2026-10-01', '2026-10-20'],
        ['2026-10-21', '2026-11-10'],
      ];
      expect(row(PPPK, 'sick', parts)).toEqual(['accepted', 'leave.row-too-long']);
    });

    it('unpaid leave is three years and one more', () => {
      const parts = [
        ['2026-10-01', '2029-09-30'],
        ['2029-10-01', '2030-09-30'],
        ['2030-10-01', '2030-10-01'],
      ];
      expect(row(PNS, 'unpaid', parts)).toEqual(['accepted', 'accepted', 'leave.row-too-long']);
    });
  });
});

describe('a birth', () => {
  const birth = (employee: Requester, childNumber: number | null): string[] =>
    problems(employee, {
      leaveType: 'maternity',
      childNumber,
      ...from('2026-10-01', '2026-12-31'),
    });

  it.each([
    ['PNS', PNS, 4, 'leave.fourth-child-takes-long'],
    ['CPNS', CPNS, 4, 'leave.fourth-child-refused'],
    ['PPPK', PPPK, 4, 'leave.fourth-child-refused'],
    ['PPPK', PPPK, 3, undefined],
    ['PNS', PNS, null, 'leave.child-number-missing'],
  ] as const)('of a %s, child number %#', (_, employee, childNumber, reason) => {
    expect(birth(employee, childNumber)[0]).toBe(reason);
  });

  it('of a fourth child takes long leave, which is then never deferred', () => {
    const desk = new LeaveDesk({ employee: YOUNG_PNS });
    const key = desk.draft('2026-10-01', '2026-12-31', {
      leaveType: 'long',
      childNumber: 4,
      evidenceCount: 1,
    });
    accepted(desk.submit(key));
    accepted(desk.consider(key));
    expect(refused(desk.decide(key, 'deferred')).reason).toBe('leave.not-deferrable');
    expect(accepted(desk.decide(key)).state).toBe('approved');
  });

  it('maternity leave is not deferred either; other long leave may be', () => {
    const outcome = (leave: Asked): string => {
      const desk = new LeaveDesk();
      const key = desk.draft('2026-10-01', '2026-12-31', { evidenceCount: 1, ...leave });
      accepted(desk.submit(key));
      accepted(desk.consider(key));
      const result = desk.decide(key, 'deferred');
      return result.ok ? result.value.state : refused(result).reason;
    };
    expect(outcome({ leaveType: 'maternity', childNumber: 1 })).toBe('leave.not-deferrable');
    expect(outcome({ leaveType: 'sick' })).toBe('leave.not-deferrable');
    expect(outcome({ leaveType: 'long' })).toBe('deferred');
  });
});

describe('long leave and the annual right', () => {
  const LONG = { leaveType: 'long', evidenceCount: 1 } as const;

  it('costs what is left of the right of its year; days carried into it survive', () => {
    const desk = new LeaveDesk({ history: pastYear(2025, 6) });
    desk.settle();
    desk.grant('2026-10-01', '2026-11-30', LONG);
    expect(desk.remaining(2026)).toEqual({ 2025: 6 });
  });

  it('is shorter by the days of that right used before, not by carried ones', () => {
    const desk = new LeaveDesk({ history: pastYear(2025, 6) });
    desk.settle();
    // Nine days: six carried, three of 2026.
    desk.grant('2026-09-07', '2026-09-17');
    expect(refused(desk.submit(desk.draft('2026-10-01', '2026-12-29', LONG)))).toMatchObject({
      reason: 'leave.too-long',
      params: { lastDay: '2026-12-28' },
    });
    accepted(desk.submit(desk.draft('2026-10-01', '2026-12-28', LONG)));
  });

  it('gives the right back when it is cancelled, as if nothing had been', () => {
    const desk = new LeaveDesk({ history: pastYear(2025, 6) });
    desk.settle();
    const before = desk.accounts();
    accepted(desk.cancel(desk.grant('2026-10-01', '2026-11-30', LONG)));
    expect(desk.accounts()).toEqual(before);
    const again = desk.draft('2026-10-01', '2026-12-31', LONG);
    accepted(desk.submit(again));
  });

  it('also costs the days that a pending request held, once they are released', () => {
    const desk = new LeaveDesk();
    const pending = desk.draft('2026-09-10', '2026-09-15');
    accepted(desk.submit(pending));
    const long = desk.grant('2026-10-01', '2026-11-30', LONG);
    accepted(desk.consider(pending));
    accepted(desk.decide(pending, 'rejected'));
    expect(desk.available(2026)).toBe(0);
    accepted(desk.cancel(long));
    expect(desk.available(2026)).toBe(12);
  });

  it('moved into the next year by the official costs the right of that year', () => {
    const desk = new LeaveDesk({ today: '2026-12-01' });
    const key = desk.draft('2026-12-14', '2027-03-12', LONG);
    accepted(desk.submit(key));
    accepted(desk.consider(key));
    accepted(desk.decide(key, 'changed', { startDate: '2027-01-04', endDate: '2027-03-12' }));
    expect(desk.remaining(2026)).toEqual({ 2026: 12 });
    expect(desk.projection(2027)).toEqual({ 2026: 6 });
  });

  it('makes its year no unused one for the two-year rule', () => {
    const desk = new LeaveDesk({ today: '2025-01-02', history: pastYear(2024, 12) });
    desk.settle();
    desk.grant('2025-02-03', '2025-04-30', LONG);
    desk.settle('2027-01-02');
    expect(desk.remaining(2027)).toEqual({ 2026: 6, 2027: 12 });
  });
});

describe('contract staff', () => {
  it.each([
    // contract, carried from one unused year, total after two
    ['2024-01-01', '2025-12-31', 12, 12],
    ['2024-01-01', '2026-01-01', 18, 18],
    ['2024-01-01', '2026-12-31', 18, 18],
    ['2024-01-01', '2027-01-01', 18, 24],
    [null, null, 12, 12],
  ])(
    'with a contract from %s to %s have %i after one unused year, %i after two',
    (contractStart, contractEnd, one, two) => {
      for (const employmentType of ['pppk', 'contract'] as const) {
        const employee = {
          ...PPPK,
          employmentType,
          serviceStart: '2020-01-01',
          contractStart,
          contractEnd,
        };
        const after = (history: ReturnType<typeof pastYear>): number => {
          const desk = new LeaveDesk({ employee, today: '2025-01-02', history });
          desk.settle();
          desk.settle('2026-01-02');
          return desk.available(2026);
        };
        expect([after(pastYear(2024, 12)), after(pastYear(2024, 0))]).toEqual([one, two]);
      }
    }
  );
});

describe('a PPPK in the first year', () => {
  const ILLNESS = { circumstance: 'family-illness' } as const;

  it('has up to six days in advance for family illness, death or marriage', () => {
    const desk = new LeaveDesk({ employee: NEW_PPPK });
    accepted(desk.submit(desk.draft('2026-09-07', '2026-09-10', ILLNESS)));
    expect(refused(desk.submit(desk.draft('2026-10-05', '2026-10-07', ILLNESS))).code).toBe(
      'NOT_ELIGIBLE'
    );
    accepted(desk.submit(desk.draft('2026-10-05', '2026-10-06', { circumstance: 'marriage' })));
  });

  it.each([null, 'delivery', 'disaster', 'religious-duty'] as const)(
    'has none for %s',
    (circumstance) => {
      const desk = new LeaveDesk({ employee: NEW_PPPK });
      expect(
        refused(desk.submit(desk.draft('2026-09-07', '2026-09-07', { circumstance }))).reason
      ).toBe('leave.service-too-short');
    }
  );

  it('a CPNS has no such advance', () => {
    const desk = new LeaveDesk({ employee: CPNS });
    expect(desk.submit(desk.draft('2026-09-07', '2026-09-07', ILLNESS)).ok).toBe(false);
  });

  it.each([
    { ask: ['2026-09-07', '2026-09-10'], today: '2026-09-01' },
    { ask: ['2027-01-11', '2027-01-14'], today: '2027-01-04' },
  ])('has it deducted from the first right: $ask', ({ ask: [start = '', end = ''], today }) => {
    const desk = new LeaveDesk({ employee: NEW_PPPK, today });
    desk.grant(start, end, ILLNESS);
    desk.settle('2027-03-01');
    expect(desk.remaining(2027)).toEqual({ 2027: 8 });
    desk.settle('2028-01-02');
    expect(desk.remaining(2028)).toEqual({ 2027: 6, 2028: 12 });
  });

  it('has it deducted even if nobody looked until a year later', () => {
    const desk = new LeaveDesk({ employee: NEW_PPPK, today: '2027-01-04' });
    desk.grant('2027-01-11', '2027-01-14', ILLNESS);
    desk.settle('2028-01-02');
    expect(desk.remaining(2028)).toEqual({ 2027: 6, 2028: 12 });
  });

  it('has it out of the first right where that was opened early for another request', () => {
    const desk = new LeaveDesk({ employee: NEW_PPPK, today: '2027-01-04' });
    accepted(desk.submit(desk.draft('2027-03-01', '2027-03-03')));
    desk.grant('2027-01-11', '2027-01-14', ILLNESS);
    desk.settle('2027-03-01');
    expect(desk.available(2027)).toBe(12 - 3 - 4);
  });

  it('loses nothing by a cut, a refusal or a cancellation', () => {
    const desk = new LeaveDesk({ employee: NEW_PPPK });
    const refusedOnce = desk.draft('2026-09-07', '2026-09-14', ILLNESS);
    accepted(desk.submit(refusedOnce));
    accepted(desk.consider(refusedOnce));
    accepted(desk.decide(refusedOnce, 'rejected'));
    const cut = desk.draft('2026-09-07', '2026-09-14', ILLNESS);
    accepted(desk.submit(cut));
    accepted(desk.consider(cut));
    accepted(desk.decide(cut, 'changed', { startDate: '2026-09-07', endDate: '2026-09-10' }));
    accepted(desk.cancel(cut));
    desk.settle('2027-03-01');
    expect(desk.remaining(2027)).toEqual({ 2027: 12 });
  });
});

describe('evidence', () => {
  it.each([
    ['long', 'leave.evidence-letter'],
    ['sick', 'leave.evidence-doctor-letter'],
    ['maternity', 'leave.evidence-letter'],
    ['important-reason', 'leave.evidence-letter'],
    ['unpaid', 'leave.evidence-letter'],
  ] as const)('%s leave needs it', (leaveType, reason) => {
    const asked = { leaveType, childNumber: 1, ...from('2026-10-05', '2026-10-09') };
    const desk = new LeaveDesk();
    expect(refused(desk.submit(desk.draft(asked.startDate, asked.endDate, asked)))).toMatchObject({
      code: 'EVIDENCE_MISSING',
      reason,
      path: 'attachments',
    });
  });
});

it('without a rule for the day there is no such leave', () => {
  const noRules = facts({ policies: [] });
  expect(assess(noRules).problems).toMatchObject([
    { code: 'NOT_ELIGIBLE', reason: 'leave.no-rule' },
  ]);
});
