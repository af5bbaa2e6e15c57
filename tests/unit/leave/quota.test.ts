import { assess, submit } from '../../../src/domain/leave/submit';
import { CPNS, facts, pastYear, PNS } from './facts';
import { accepted, LeaveDesk, refused } from './leave-desk';

describe('across New Year', () => {
  /** December 2026, with six days of the year left, all of which could be carried over. */
  const desk = (): LeaveDesk => {
    const december = new LeaveDesk({ today: '2026-05-04', history: pastYear(2025, 12) });
    december.grant('2026-06-22', '2026-06-29');
    december.today = '2026-12-01';
    return december;
  };
  const JANUARY = ['2027-01-11', '2027-01-18'] as const;
  const DECEMBER = ['2026-12-07', '2026-12-14'] as const;

  it('what is promised to January cannot be used again in December', () => {
    const december = desk();
    expect(december.projection(2027)).toEqual({ 2026: 6, 2027: 12 });
    accepted(december.submit(december.draft(...JANUARY)));
    expect(december.available(2026)).toBe(0);
    expect(refused(december.submit(december.draft(...DECEMBER)))).toMatchObject({
      code: 'QUOTA_EXCEEDED',
      params: { year: 2026, asked: 6, available: 0 },
    });
  });

  it('what is used in December is not promised to January', () => {
    const december = desk();
    accepted(december.submit(december.draft(...DECEMBER)));
    expect(december.projection(2027)).toEqual({ 2027: 12 });
  });

  it.each(['cancelled', 'rejected', 'deferred'] as const)(
    'a promise ends when the request is %s',
    (end) => {
      const december = desk();
      const key = december.draft(...JANUARY);
      accepted(december.submit(key));
      if (end === 'cancelled') accepted(december.cancel(key));
      else {
        accepted(december.consider(key));
        accepted(december.decide(key, end));
      }
      accepted(december.submit(december.draft(...DECEMBER)));
    }
  );

  it('a promise by two unused years does not outlive a day taken in December', () => {
    const december = new LeaveDesk({ today: '2025-12-01', history: pastYear(2024, 0) });
    december.settle('2025-01-02');
    december.today = '2025-12-01';
    expect(december.available(2026)).toBe(24);
    accepted(december.submit(december.draft('2026-01-05', '2026-01-15')));
    expect(refused(december.submit(december.draft('2025-12-08', '2025-12-08'))).reason).toBe(
      'leave.promised-to-january'
    );
  });

  it('nothing can be asked for beyond next year', () => {
    const december = desk();
    expect(refused(december.submit(december.draft('2028-01-03', '2028-01-04')))).toMatchObject({
      reason: 'leave.too-far-ahead',
      params: { year: 2027 },
    });
  });

  it('a request for a year that is over does not open it again', () => {
    const desk2026 = new LeaveDesk({ today: '2026-01-05' });
    expect(refused(desk2026.submit(desk2026.draft('2025-12-29', '2025-12-30')))).toMatchObject({
      code: 'QUOTA_EXCEEDED',
      params: { available: 0 },
    });
  });
});

describe('a request that still waits at New Year', () => {
  const waiting = (): [LeaveDesk, string] => {
    const desk = new LeaveDesk({ today: '2025-01-02', history: pastYear(2024, 0) });
    desk.settle();
    desk.today = '2025-12-15';
    const key = desk.draft('2025-12-29', '2025-12-30');
    accepted(desk.submit(key));
    accepted(desk.consider(key));
    desk.settle('2026-01-05');
    return [desk, key];
  };

  it.each([
    // Approved: a day of 2025 was used, so the two years were not unused.
    ['approved', { 2025: 6, 2026: 12 }],
    ['rejected', { 2024: 6, 2025: 6, 2026: 12 }],
  ] as const)('and is then %s leaves what it would have left before', (outcome, remaining) => {
    const [desk, key] = waiting();
    expect(desk.available(2026)).toBe(18);
    accepted(desk.decide(key, outcome));
    desk.settle();
    expect(desk.remaining(2026)).toEqual(remaining);
    expect(desk.remaining(2025)).toEqual({});
  });
});

describe('deferral', () => {
  const defer = (desk: LeaveDesk, startDate: string, endDate: string): void => {
    const key = desk.draft(startDate, endDate);
    accepted(desk.submit(key));
    accepted(desk.consider(key));
    accepted(desk.decide(key, 'deferred'));
  };

  it('brings the days back beside what is carried over, within 24', () => {
    const desk = new LeaveDesk({ history: pastYear(2025, 12) });
    defer(desk, '2026-09-07', '2026-09-16');
    desk.settle('2027-01-02');
    expect(desk.remaining(2027)).toEqual({ 2026: 12, 2027: 12 });
  });

  it('of days already promised twice over never moves more than there is', () => {
    const desk = new LeaveDesk({ today: '2026-11-02', history: pastYear(2025, 12) });
    accepted(desk.submit(desk.draft('2027-01-11', '2027-01-18')));
    defer(desk, '2026-12-01', '2026-12-08');
    defer(desk, '2026-12-01', '2026-12-08');
    accepted(desk.submit(desk.draft('2027-02-01', '2027-02-02')));
    desk.settle('2027-01-02');
    expect(desk.available(2027)).toBe(24 - 6 - 2);
  });

  it('of what was deferred before is possible again', () => {
    const desk = new LeaveDesk({ today: '2025-10-20', history: pastYear(2024, 12) });
    defer(desk, '2025-11-03', '2025-11-18');
    desk.settle('2026-01-02');
    defer(desk, '2026-09-07', '2026-09-11');
    desk.settle('2027-01-02');
    expect(desk.remaining(2027)).toEqual({ 2025: 5, 2026: 7, 2027: 12 });
  });
});

describe('the preview', () => {
  it('shows days, buckets and what would be left, and has the entries of a submission', () => {
    const desk = new LeaveDesk({ history: pastYear(2025, 6) });
    const key = desk.draft('2026-09-07', '2026-09-16');
    const preview = desk.preview(key);
    expect(preview).toMatchObject({
      workingDays: 8,
      daysByYear: new Map([[2026, 8]]),
      available: 18,
      availableAfter: 10,
      buckets: [
        { year: 2025, days: 6, available: 6 },
        { year: 2026, days: 2, available: 12 },
      ],
      problems: [],
    });
    expect(accepted(desk.submit(key)).entries).toEqual(preview.entries);
  });

  it('counts what could be taken in either year once', () => {
    const desk = new LeaveDesk({ today: '2026-12-01' });
    expect(desk.preview(desk.draft('2026-12-28', '2027-01-05'))).toMatchObject({
      available: 24,
      availableAfter: 18,
      buckets: [
        { year: 2026, days: 6 },
        { year: 2027, days: 0 },
      ],
    });
  });

  it('of other leave leaves the annual days alone', () => {
    const request = { leaveType: 'sick', evidenceCount: 1 } as const;
    expect(assess(facts({ request }))).toMatchObject({
      available: 12,
      availableAfter: 12,
      problems: [],
    });
  });

  it('names everything that stands against the request, and draws nothing', () => {
    const preview = assess(
      facts({
        request: {
          leaveType: 'maternity',
          childNumber: 4,
          startDate: '2026-10-05',
          endDate: '2027-02-01',
        },
        others: [
          {
            key: 'other',
            number: 'CT-9',
            leaveType: 'sick',
            state: 'submitted',
            startDate: '2026-10-01',
            endDate: '2026-10-05',
          },
        ],
      })
    );
    expect(preview.problems.map(({ code, reason }) => [code, reason])).toEqual([
      ['NOT_ELIGIBLE', 'leave.fourth-child-takes-long'],
      ['NOT_ELIGIBLE', 'leave.too-long'],
      ['OVERLAP', 'leave.overlap'],
      ['EVIDENCE_MISSING', 'leave.evidence-letter'],
    ]);
    expect(preview.buckets).toEqual([
      { year: 2026, days: 0, available: 12 },
      { year: 2027, days: 0, available: 12 },
    ]);
  });

  it('tells who has no right yet that, and not that the quota is empty too', () => {
    const preview = assess(facts({ employee: CPNS }));
    expect(preview.problems.map(({ code }) => code)).toEqual(['NOT_ELIGIBLE']);
    expect(preview.available).toBe(0);
  });
});

describe('submitting', () => {
  it('freezes what was left of N-2, N-1 and N before it', () => {
    const desk = new LeaveDesk({ today: '2025-01-02', history: pastYear(2024, 0) });
    desk.settle();
    desk.today = '2026-03-02';
    expect(accepted(desk.submit(desk.draft('2026-04-06', '2026-04-07'))).changes).toMatchObject({
      workingDays: 2,
      askedStartDate: '2026-04-06',
      askedEndDate: '2026-04-07',
      askedWorkingDays: 2,
      balanceAtSubmission: [
        { year: 2024, remaining: 6 },
        { year: 2025, remaining: 6 },
        { year: 2026, remaining: 12 },
      ],
    });
  });

  it('opens the year by itself: nothing depends on the job having run', () => {
    const { entries } = accepted(submit(facts({ employee: PNS })));
    expect(entries.map(({ kind }) => kind)).toEqual(['grant', 'hold']);
  });
});
