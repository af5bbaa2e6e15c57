import type { LeaveType } from '../../../src/domain/leave/vocabulary';
import { ACTORS, PNS } from './facts';
import { accepted, LeaveDesk, refused } from './leave-desk';

/** Monday 2 to Friday 13 November: ten working days, granted in September. */
const START = '2026-11-02';
const END = '2026-11-13';
const TODAY = '2026-11-04';

const onLeave = (
  fields: Parameters<LeaveDesk['grant']>[2] = {},
  [startDate, endDate]: readonly [string, string] = [START, END]
): [LeaveDesk, string] => {
  const desk = new LeaveDesk();
  desk.settle();
  const key = desk.grant(startDate, endDate, fields);
  desk.today = TODAY;
  return [desk, key];
};

describe('recalled from annual leave', () => {
  it('gives back the working days from the return on, and ends the day before', () => {
    const [desk, key] = onLeave();
    expect(desk.remaining(2026)).toEqual({ 2026: 2 });
    const { changes, step, events } = accepted(desk.recall(key, '2026-11-09'));
    expect(changes).toMatchObject({
      endDate: '2026-11-08',
      workingDays: 5,
      recallReason: 'Needed at the harbour',
    });
    expect(changes).not.toHaveProperty('askedEndDate');
    expect(step).toMatchObject({
      step: 'recall',
      outcome: null,
      startDate: START,
      endDate: '2026-11-08',
      workingDays: 5,
      actorPosition: 'Kepala Balai',
      capacity: 'definitive',
    });
    expect(events).toEqual([
      { kind: 'leave.recalled', to: ['requester', 'superior', 'official', 'personnel'] },
    ]);
    expect(desk.remaining(2026)).toEqual({ 2026: 7 });
  });

  it('keeps what was drawn from the oldest bucket, and gives back the newest', () => {
    const desk = new LeaveDesk({ today: '2025-06-02' });
    desk.settle();
    desk.settle('2026-09-01');
    const { 2025: carried = 0, 2026: granted = 0 } = desk.remaining(2026);
    expect([carried, granted]).toEqual([6, 12]);
    const key = desk.grant(START, END);
    expect(desk.remaining(2026)).toEqual({ 2026: 8 });
    desk.today = TODAY;
    accepted(desk.recall(key, '2026-11-05'));
    // Three days served, out of the six of last year.
    expect(desk.remaining(2026)).toEqual({ 2025: 3, 2026: 12 });
  });

  it('gives next year its days back across New Year', () => {
    const desk = new LeaveDesk({ today: '2026-11-02' });
    desk.settle();
    const before = desk.projection(2027);
    const key = desk.grant('2026-12-28', '2027-01-08');
    desk.today = '2026-12-29';
    accepted(desk.recall(key, '2026-12-30'));
    expect(desk.remaining(2026)).toEqual({ 2026: 10 });
    expect(desk.projection(2027)).toEqual(before);
  });

  it('a second recall is refused, and so is anything else', () => {
    const [desk, key] = onLeave();
    accepted(desk.recall(key, '2026-11-09'));
    expect(refused(desk.recall(key, '2026-11-06')).reason).toBe('leave.cannot-recall-recalled');
    expect(refused(desk.cancel(key)).reason).toBe('leave.cannot-cancel-recalled');
  });

  it('leaves the days after the return free for other leave, and those served taken', () => {
    const [desk, key] = onLeave();
    accepted(desk.recall(key, '2026-11-09'));
    accepted(desk.submit(desk.draft('2026-11-09', '2026-11-09')));
    const served = desk.draft('2026-11-06', '2026-11-06');
    expect(refused(desk.submit(served)).code).toBe('OVERLAP');
  });
});

describe('the first day back', () => {
  it.each([
    [TODAY, 'accepted'],
    ['2026-11-05', 'accepted'],
    [END, 'accepted'],
    ['2026-11-14', 'leave.return-outside at returnDate'],
    ['2026-11-03', 'leave.return-past at returnDate'],
    [START, 'leave.return-past at returnDate'],
  ])('on 4 November it may be %s: %s', (returnDate, answer) => {
    const [desk, key] = onLeave();
    const result = desk.recall(key, returnDate);
    expect(result.ok ? 'accepted' : `${refused(result).reason} at ${refused(result).path}`).toBe(
      answer
    );
  });

  it('is after the first day of the leave', () => {
    const [desk, key] = onLeave();
    desk.today = START;
    expect(refused(desk.recall(key, START)).reason).toBe('leave.return-outside');
    accepted(desk.recall(key, '2026-11-03'));
  });

  it.each([
    ['2026-11-01', 'leave.not-begun'],
    ['2026-11-14', 'leave.is-over'],
  ])('is not told on %s: %s', (today, reason) => {
    const [desk, key] = onLeave();
    desk.today = today;
    expect(refused(desk.recall(key, '2026-11-13'))).toMatchObject({ code: 'WRONG_STATE', reason });
  });

  it.each([
    [{ returnDate: null }, 'leave.return-missing'],
    [{ reason: null }, 'leave.recall-reason-missing'],
    [{ reason: '  ' }, 'leave.recall-reason-missing'],
  ])('without %j it is refused', (fields, reason) => {
    const [desk, key] = onLeave();
    expect(refused(desk.recall(key, '2026-11-09', fields))).toMatchObject({
      code: 'INVALID',
      reason,
    });
  });
});

describe('the type of leave', () => {
  it.each([
    ['long', true],
    ['important-reason', true],
    ['sick', false],
    ['maternity', false],
  ] as readonly [LeaveType, boolean][])('%s: somebody is recalled: %s', (leaveType, may) => {
    const [desk, key] = onLeave({ leaveType, evidenceCount: 1, childNumber: 1 });
    const result = desk.recall(key, '2026-11-09');
    if (may) expect(accepted(result).state).toBe('recalled');
    else expect(refused(result)).toMatchObject({ code: 'NOT_ELIGIBLE' });
  });

  it('long leave that is cut short has still cost the annual right of its year', () => {
    const [desk, key] = onLeave({ leaveType: 'long', evidenceCount: 1 });
    expect(desk.remaining(2026)).toEqual({});
    accepted(desk.recall(key, '2026-11-09'));
    expect(desk.remaining(2026)).toEqual({});
    // What comes back to a right that is lost is lost with it.
    desk.settle('2027-01-04');
    expect(desk.remaining(2027)).toEqual({ 2027: 12 });
  });
});

describe('leave decided above the office', () => {
  const letter = {
    name: 'Pejabat Kementerian',
    nip: null,
    position: 'Direktur',
    letterNumber: 'KT-7/2026',
    decidedOn: '2026-11-03',
    documentKey: 'letter',
  };

  it('is recalled from above: personnel administration records it', () => {
    const desk = new LeaveDesk({ employee: { ...PNS, headsOffice: true } });
    const seats = { superiorKey: null, superiorUnitKey: null, officialKey: null };
    const key = desk.draft(START, END, seats);
    accepted(desk.submit(key));
    const outside = { ...letter, decidedOn: '2026-09-01' };
    const actor = ACTORS.personnel;
    accepted(desk.consider(key, 'approved', { actor, outside }));
    accepted(desk.decide(key, 'approved', { actor, outside }));
    desk.today = TODAY;
    expect(refused(desk.recall(key, '2026-11-09', { actor: ACTORS['acting official'] })).code).toBe(
      'FORBIDDEN'
    );
    expect(accepted(desk.recall(key, '2026-11-09', { actor, outside: letter })).step).toMatchObject(
      {
        actorName: 'Pejabat Kementerian',
        decreeNumber: 'KT-7/2026',
      }
    );
  });
});
