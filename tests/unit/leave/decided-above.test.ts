import type { OutsideDecision } from '../../../src/domain/leave/authority';
import type { LeaveRequest, Requester } from '../../../src/domain/leave/request';
import { ACTORS, PNS, type ActorName } from './facts';
import { accepted, LeaveDesk, refused } from './leave-desk';

const TODAY = '2026-10-14';

const LETTER: OutsideDecision = {
  name: 'Pejabat Kementerian',
  nip: '197001011995031001',
  position: 'Sekretaris Badan',
  letterNumber: 'KT-7/2026',
  decidedOn: '2026-10-12',
  documentKey: 'letter',
};

interface Case {
  readonly employee?: Requester;
  readonly fields: Partial<LeaveRequest>;
  /** Whether the superior's step comes from outside as well. */
  readonly bothSteps: boolean;
}

const HEADS_OWN: Case = {
  employee: { ...PNS, headsOffice: true },
  fields: { superiorKey: null, superiorUnitKey: null, officialKey: null },
  bothSteps: true,
};
const CASES: Readonly<Record<string, Case>> = {
  'leave abroad': { fields: { abroad: true }, bothSteps: false },
  'unpaid leave': { fields: { leaveType: 'unpaid', evidenceCount: 1 }, bothSteps: false },
  'the head’s own leave': HEADS_OWN,
};

/** A request that waits for the decision. */
const considered = ({ employee = PNS, fields, bothSteps }: Case): [LeaveDesk, string] => {
  const desk = new LeaveDesk({ employee, today: TODAY });
  const key = desk.draft('2026-11-09', '2026-11-13', fields);
  accepted(desk.submit(key));
  accepted(
    bothSteps
      ? desk.consider(key, 'approved', { actor: ACTORS.personnel, outside: LETTER })
      : desk.consider(key)
  );
  return [desk, key];
};

describe.each(Object.entries(CASES))('%s', (_, given) => {
  it('taken back, is no more brought in: personnel administration hears of it', () => {
    const [desk, key] = considered(given);
    const { events } = accepted(desk.cancel(key)) ?? {};
    expect(events).toEqual([{ kind: 'leave.cancelled', to: ['superior', 'personnel'] }]);
  });

  it.each(['personnel', 'super admin'] as const)(
    'is decided outside; %s records the signed decision',
    (who) => {
      const [desk, key] = considered(given);
      const { step, state } = accepted(
        desk.decide(key, 'approved', { actor: ACTORS[who], outside: LETTER })
      );
      expect(state).toBe('approved');
      expect(step).toMatchObject({
        step: 'decision',
        actorKey: null,
        actorName: 'Pejabat Kementerian',
        actorNip: '197001011995031001',
        actorPosition: 'Sekretaris Badan',
        decreeNumber: 'KT-7/2026',
        outside: {
          decidedOn: '2026-10-12',
          documentKey: 'letter',
          recordedBy: who === 'personnel' ? { key: 'personnel', name: 'Name of personnel' } : null,
        },
      });
    }
  );

  it('may be granted on other days, deferred or rejected from outside', () => {
    const [reached, key] = considered(given);
    const as = { actor: ACTORS.personnel, outside: LETTER };
    const dates = { startDate: '2026-11-09', endDate: '2026-11-10' };
    for (const [outcome, fields] of [
      ['changed', dates],
      ['rejected', {}],
    ] as const) {
      const desk = reached.copy();
      expect(accepted(desk.decide(key, outcome, { ...as, ...fields })).step?.outcome).toBe(outcome);
    }
  });

  it.each([
    'official',
    'acting official',
    'superior',
    'stranger',
    'personnel of another office',
    'machine',
    'anonymous',
  ] as readonly ActorName[])('is not decided by %s, with a letter or without', (who) => {
    const [desk, key] = considered(given);
    for (const outside of [null, LETTER]) {
      const result = desk.decide(key, 'approved', { actor: ACTORS[who], outside });
      expect(refused(result).code).toBe('FORBIDDEN');
    }
  });

  it('is not decided by the requester, even where they are personnel administration', () => {
    const [desk, key] = considered(given);
    const actor = { ...ACTORS.requester, duties: ACTORS.personnel.duties };
    expect(refused(desk.decide(key, 'approved', { actor, outside: LETTER })).code).toBe(
      'SELF_DECISION'
    );
  });

  it.each([
    [null, 'INVALID', 'leave.outside-missing', 'outside'],
    [{ ...LETTER, decidedOn: '2026-10-15' }, 'INVALID', 'leave.outside-not-yet', 'decidedOn'],
    [
      { ...LETTER, documentKey: null },
      'EVIDENCE_MISSING',
      'leave.outside-letter-missing',
      'document',
    ],
  ] as const)('is not recorded with %j', (outside, code, reason, path) => {
    const [desk, key] = considered(given);
    const result = desk.decide(key, 'approved', { actor: ACTORS.personnel, outside });
    expect(refused(result)).toMatchObject({ code, reason, path });
  });

  it('is not held up by people who are away: that was weighed above', () => {
    const [desk, key] = considered(given);
    const away = { name: 'Sari', startDate: '2026-11-09', endDate: '2026-11-13' };
    const teams = [
      { name: 'Tim', awayThreshold: 1, absences: [{ ...away, state: 'approved', earlier: true }] },
    ] as const;
    accepted(desk.decide(key, 'approved', { actor: ACTORS.personnel, outside: LETTER, teams }));
  });

  it('has personnel administration told once that a decision is to be recorded', () => {
    const [desk] = considered(given);
    const told = desk.verdicts.flatMap(({ events }) => events);
    expect(told.filter(({ to }) => to.includes('personnel'))).toEqual([
      { kind: 'leave.decided-outside', to: ['personnel'] },
    ]);
    expect(told.some(({ to }) => to.includes('official'))).toBe(false);
  });
});

describe('the head’s own leave', () => {
  it('is considered outside as well, and by nobody here', () => {
    const desk = new LeaveDesk({ employee: HEADS_OWN.employee, today: TODAY });
    const key = desk.draft('2026-11-09', '2026-11-13', HEADS_OWN.fields);
    accepted(desk.submit(key));
    for (const who of ['superior', 'acting official', 'stranger'] as const) {
      expect(refused(desk.consider(key, 'approved', { actor: ACTORS[who] })).code).toBe(
        'FORBIDDEN'
      );
    }
    const as = { actor: ACTORS.personnel, outside: LETTER };
    expect(accepted(desk.consider(key, 'approved', as)).step).toMatchObject({
      step: 'consideration',
      actorName: 'Pejabat Kementerian',
    });
  });
});

describe('leave that the office decides', () => {
  it.each(['consider', 'decide'] as const)('takes no decision from outside: %s', (step) => {
    const desk = new LeaveDesk({ today: TODAY });
    const key = desk.draft('2026-11-09', '2026-11-13');
    accepted(desk.submit(key));
    if (step === 'decide') accepted(desk.consider(key));
    for (const who of ['personnel', 'super admin', 'official', 'superior'] as const) {
      const result = desk[step](key, 'approved', { actor: ACTORS[who], outside: LETTER });
      expect(refused(result)).toMatchObject({ code: 'FORBIDDEN', reason: 'leave.not-outside' });
    }
  });
});

test('the head’s own leave, taken back before anybody considered it, is told to personnel administration', () => {
  const { employee = PNS, fields } = HEADS_OWN;
  const desk = new LeaveDesk({ employee, today: TODAY });
  const key = desk.draft('2026-11-09', '2026-11-13', fields);
  accepted(desk.submit(key));
  const { events } = accepted(desk.cancel(key)) ?? {};
  expect(events).toEqual([{ kind: 'leave.cancelled', to: ['personnel'] }]);
});
