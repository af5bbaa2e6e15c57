import {
  actionCounts,
  commandTowards,
  decideObjection,
  fileObjection,
  nncCounts,
  OBJECTION_COMMANDS,
  OBJECTION_STATES,
  objectionCommandsOpenTo,
  type ContestedEvent,
  type Objection,
  type ObjectionFacts,
} from '../../../src/domain/compliance/objection';
import { ACTION_KINDS, ADVERSE_KINDS, STAGES } from '../../../src/domain/certification/vocabulary';
import type { Actor } from '../../../src/domain/identity/actor';
import {
  EVERYBODY,
  NAMES,
  OFFICE,
  officer,
  OTHER_OFFICE,
  reasonOf,
  TODAY,
  valueOf,
  type Somebody,
} from '../certification/supervision-facts';

const EVENT: ContestedEvent = {
  officeKey: OFFICE,
  serviceUserKey: 'trader',
  agentKey: 'agent',
  officerKey: 'quarantine-officer of office-demo',
  counts: true,
};

const trader = (key: string, isVerified = true): Actor => ({
  ...EVERYBODY['a service user'],
  serviceUser: { ...EVERYBODY['a service user'].serviceUser, key, isVerified },
});

const facts = (
  who: Somebody | Actor = 'supervision',
  event: Partial<ContestedEvent> = {}
): ObjectionFacts => ({
  actor: typeof who === 'string' ? EVERYBODY[who] : who,
  event: { ...EVENT, ...event },
  today: TODAY,
});

const FILED: Objection = { state: 'filed', serviceUserKey: 'trader' };

describe('an objection is filed', () => {
  it.each([
    ['by the trader', trader('trader'), 'trader'],
    ['by the agent, for their own profile', trader('agent'), 'agent'],
    ['by a trader who is suspended', trader('trader', false), 'trader'],
  ] as const)('%s', (_, actor, party) => {
    expect(valueOf(fileObjection(facts(actor), 'Suratnya sudah ada.', false))).toEqual({
      state: 'filed',
      serviceUserKey: party,
    });
  });

  it.each([
    ['by another trader', trader('neighbour'), {}, 'objection.unknown-event'],
    [
      'where nobody acted for the trader, by an agent',
      trader('agent'),
      { agentKey: null },
      'objection.unknown-event',
    ],
    [
      'against what does not count',
      trader('trader'),
      { counts: false },
      'objection.event-does-not-count',
    ],
  ] as const)('not %s', (_, actor, event, reason) => {
    expect(reasonOf(fileObjection(facts(actor, event), 'x', false))).toBe(reason);
  });

  it('once, while another is open, and with a reason', () => {
    expect(reasonOf(fileObjection(facts(trader('trader')), 'x', true))).toBe(
      'objection.open-already'
    );
    expect(reasonOf(fileObjection(facts(trader('trader')), '  ', false))).toBe(
      'objection.reason-missing at reason'
    );
  });

  it.each(NAMES.filter((who) => who !== 'a service user'))('not by %s', (who) => {
    expect(reasonOf(fileObjection(facts(who), 'x', false))).toBe('objection.only-traders');
  });
});

describe('what counts against a trader', () => {
  it.each(ACTION_KINDS)('%s, where it is adverse and not annulled', (kind) => {
    const isAdverse = (ADVERSE_KINDS as readonly string[]).includes(kind);
    expect(actionCounts({ kind, annulled: false }, 'inspection')).toBe(isAdverse);
    expect(actionCounts({ kind, annulled: true }, 'inspection')).toBe(false);
  });

  it.each(STAGES)('an NNC on an application at %s, unless that was cancelled', (stage) => {
    const nnc = {
      nncDirection: 'received',
      noticedOn: TODAY,
      nature: 'prohibited',
      matchState: 'matched',
      applicationKey: 'a',
      annulled: false,
    } as const;
    expect(nncCounts(nnc, stage)).toBe(stage !== 'cancelled');
    expect(actionCounts({ kind: 'refusal', annulled: false }, stage)).toBe(stage !== 'cancelled');
    expect(nncCounts({ ...nnc, nncDirection: 'issued' }, stage)).toBe(false);
    expect(nncCounts({ ...nnc, matchState: 'unmatched' }, stage)).toBe(false);
  });
});

const DECIDERS: readonly Somebody[] = [
  'supervision',
  'the head',
  'the acting head',
  'a super admin',
  'Q-Office itself',
];

describe('an objection is decided', () => {
  it.each(NAMES)('by supervision and the head of its office: %s', (who) => {
    const expected = DECIDERS.includes(who) ? 'accepted' : 'objection.only-supervision';
    expect(reasonOf(decideObjection(facts(who), FILED, 'sustain', 'Benar'))).toBe(expected);
    expect(reasonOf(decideObjection(facts(who), FILED, 'dismiss', 'Tidak'))).toBe(expected);
  });

  it('not by supervision of another office', () => {
    const elsewhere = facts('supervision', { officeKey: OTHER_OFFICE });
    expect(reasonOf(decideObjection(elsewhere, FILED, 'sustain', 'x'))).toBe(
      'objection.only-supervision'
    );
  });

  it('not by who recorded the action, also where they head the office', () => {
    const recorder = officer(['supervision']);
    const own = facts(recorder, { officerKey: recorder.employee?.key ?? '' });
    for (const command of ['sustain', 'dismiss'] as const) {
      expect(decideObjection(own, FILED, command, 'x')).toMatchObject({
        refusal: { code: 'SELF_DECISION', reason: 'objection.own-action' },
      });
    }
  });

  it('by anybody of supervision where nobody is known to have recorded it', () => {
    expect(
      reasonOf(decideObjection(facts('supervision', { officerKey: null }), FILED, 'dismiss', 'x'))
    ).toBe('accepted');
    expect(
      reasonOf(decideObjection(facts('a super admin', { officerKey: null }), FILED, 'dismiss', 'x'))
    ).toBe('accepted');
  });

  it('with a reason', () => {
    for (const reason of [null, '', '  ']) {
      expect(reasonOf(decideObjection(facts(), FILED, 'sustain', reason))).toBe(
        'objection.decision-reason-missing at decisionReason'
      );
    }
  });

  it('so that a sustained one annuls the event, unless it counts no longer', () => {
    expect(valueOf(decideObjection(facts(), FILED, 'sustain', ' Benar '))).toEqual({
      state: 'sustained',
      decisionReason: 'Benar',
      annulsEvent: true,
    });
    const annulled = facts('supervision', { counts: false });
    expect(valueOf(decideObjection(annulled, FILED, 'sustain', 'Benar')).annulsEvent).toBe(false);
    expect(valueOf(decideObjection(facts(), FILED, 'dismiss', 'Salah')).annulsEvent).toBe(false);
  });
});

describe('an objection is withdrawn', () => {
  it('by who filed it, without a reason', () => {
    expect(valueOf(decideObjection(facts(trader('trader')), FILED, 'withdraw', null))).toEqual({
      state: 'withdrawn',
      decisionReason: null,
      annulsEvent: false,
    });
  });

  it.each([
    ['the agent', trader('agent')],
    ['another trader', trader('neighbour')],
    ['supervision', EVERYBODY.supervision],
    ['a super admin', EVERYBODY['a super admin']],
  ])('not by %s', (_, actor) => {
    expect(reasonOf(decideObjection(facts(actor), FILED, 'withdraw', null))).toBe(
      'objection.only-own-withdrawn'
    );
  });
});

it.each(OBJECTION_STATES.filter((state) => state !== 'filed'))(
  'what is %s stays so, whatever is asked',
  (state) => {
    const objection = { ...FILED, state };
    for (const command of OBJECTION_COMMANDS) {
      const who = command === 'withdraw' ? trader('trader') : 'supervision';
      expect(reasonOf(decideObjection(facts(who), objection, command, 'x'))).toBe(
        `objection.is-${state}`
      );
      expect(objectionCommandsOpenTo(facts(who), objection)).toEqual([]);
    }
  }
);

it.each([
  ['supervision', 'supervision', ['sustain', 'dismiss']],
  ['management', 'management', []],
  ['the trader', trader('trader'), ['withdraw']],
  ['another trader', trader('neighbour'), []],
] as const)('%s is offered what they may do', (_, who, commands) => {
  expect(objectionCommandsOpenTo(facts(who), FILED)).toEqual(commands);
});

it('every state but the first is reached by one command', () => {
  expect(OBJECTION_STATES.map(commandTowards)).toEqual([undefined, ...OBJECTION_COMMANDS]);
});
