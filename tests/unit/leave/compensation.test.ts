import { CPNS, pastYear, PNS, PPPK } from './facts';
import { accepted, LeaveDesk, refused } from './leave-desk';

const COLLECTIVE_DAYS = ['2026-03-20', '2026-03-23', '2026-03-24'] as const;

/** Somebody on duty on those days; 2025 fully used, so that nothing is carried. */
const onDuty = (days: readonly string[], desk = newDesk()): LeaveDesk => {
  for (const day of days) accepted(desk.duty(day));
  return desk;
};

const newDesk = (more: ConstructorParameters<typeof LeaveDesk>[0] = {}): LeaveDesk => {
  const desk = new LeaveDesk({
    today: '2026-04-01',
    history: [...pastYear(2025, 12)],
    ...more,
  });
  desk.settle();
  return desk;
};

describe('a day on duty on collective leave', () => {
  it('gives three annual days for 20, 23 and 24 March 2026, which lapse on 31 December 2026 (worked case 8)', () => {
    const desk = onDuty(COLLECTIVE_DAYS);
    expect(desk.remaining(2026)).toEqual({ 2026: 15 });
    desk.settle('2027-01-02');
    // Six of the right of 2026 are carried over; of what was left, three had come from duty.
    expect(desk.lapsed(2026)).toEqual({ days: 9, on: ['2026-12-31'] });
    expect(desk.remaining(2027)).toEqual({ 2026: 6, 2027: 12 });
  });

  it('is used before the right of its year, so that the right can be carried over', () => {
    const desk = onDuty(COLLECTIVE_DAYS);
    desk.grant('2026-06-02', '2026-06-10');
    desk.settle('2027-01-02');
    // 7 days taken: 3 of duty, 4 of the right; 8 are left of it.
    expect(desk.lapsed(2026).days).toBe(2);
    expect(desk.remaining(2027)).toEqual({ 2026: 6, 2027: 12 });
  });

  it('never fills the room that carry-over leaves', () => {
    const desk = onDuty(COLLECTIVE_DAYS);
    // 12 of 15 days taken, 3 of them of duty: 3 of the right are left.
    desk.grant('2026-09-01', '2026-09-16');
    desk.settle('2027-01-02');
    expect(desk.remaining(2027)).toEqual({ 2026: 3, 2027: 12 });
  });

  it('is no day of the right: using it leaves a year unused', () => {
    const desk = onDuty(['2026-03-20']);
    desk.grant('2026-06-02', '2026-06-02');
    desk.settle('2027-01-02');
    expect(desk.remaining(2027)).toEqual({ 2026: 6, 2027: 12 });
    desk.settle('2028-01-02');
    expect(desk.remaining(2028)).toEqual({ 2026: 6, 2027: 6, 2028: 12 });
  });

  it('does not bring two unused years beyond 24', () => {
    const desk = onDuty(COLLECTIVE_DAYS);
    desk.settle('2027-02-01');
    accepted(desk.duty('2027-01-01'));
    desk.settle('2028-01-02');
    expect(desk.available(2028)).toBe(24);
  });

  it('is usable in the next year by a PPPK who was on duty on 24 December', () => {
    const desk = onDuty(['2026-12-24', '2026-05-15'], newDesk({ employee: PPPK }));
    expect(desk.projection(2027)[2027]).toBe(13);
    expect(desk.remaining(2026)[2026]).toBe(13);
    desk.settle('2028-01-02');
    expect(desk.remaining(2028)[2028]).toBe(12);
  });

  it('is usable in its own year by everybody else', () => {
    const desk = onDuty(['2026-12-24']);
    expect(desk.remaining(2026)).toEqual({ 2026: 13 });
  });

  it.each([
    ['a day without a decree', PNS, '2026-04-08', 'duty.not-collective'],
    ['a Saturday', PNS, '2026-03-21', 'duty.no-working-day'],
    ['somebody in the first year of service', CPNS, '2026-12-24', 'duty.no-annual-right'],
    ['somebody who has left', { ...PNS, leftOn: '2026-03-31' }, '2026-05-15', 'duty.after-service'],
  ])('is not to be had for %s', (_, employee, date, reason) => {
    expect(refused(newDesk({ employee }).duty(date)).reason).toBe(reason);
  });

  it('is taken back in a row of its own, once', () => {
    const desk = onDuty(['2026-03-20']);
    accepted(desk.duty(null, 2026));
    expect(desk.remaining(2026)).toEqual({ 2026: 12 });
    expect(desk.entries.filter(({ kind }) => kind === 'compensation')).toMatchObject([
      { days: 1, cycle: 1 },
      { days: -1, cycle: 2 },
    ]);
  });

  it('stays while it is used or held, and when it has lapsed', () => {
    const used = onDuty(['2026-03-20']);
    used.grant('2026-09-01', '2026-09-17');
    expect(used.remaining(2026)).toEqual({});
    expect(refused(used.duty(null, 2026))).toMatchObject({ code: 'WRONG_STATE' });

    const held = onDuty(['2026-03-20']);
    accepted(held.submit(held.draft('2026-09-01', '2026-09-17')));
    expect(refused(held.duty(null, 2026)).reason).toBe('duty.day-is-gone');

    const lapsed = onDuty(['2026-03-20']);
    lapsed.settle('2027-01-02');
    expect(refused(lapsed.duty(null, 2026)).reason).toBe('duty.day-is-gone');
  });

  it('moves to the year of its corrected date', () => {
    const desk = onDuty(['2026-05-15'], newDesk({ employee: PPPK }));
    accepted(desk.duty('2026-12-24', 2026));
    expect([desk.remaining(2026)[2026], desk.projection(2027)[2027]]).toEqual([12, 13]);
    accepted(desk.duty('2026-12-24', 2027));
    expect(desk.projection(2027)[2027]).toBe(13);
  });

  it('survives the long leave that costs the right of its year', () => {
    const desk = onDuty(['2026-03-20', '2026-03-23']);
    desk.grant('2026-06-02', '2026-06-02');
    desk.grant('2026-09-01', '2026-11-15', { leaveType: 'long', evidenceCount: 1 });
    expect(desk.remaining(2026)).toEqual({ 2026: 1 });
  });
});
