import { ACTION_REASONS } from '../../../database/reference/action-reasons';
import type { ActionReason } from '../../../src/domain/certification/action';
import {
  POSSIBLE_ACTIONS,
  recordAction,
  STAGE_EVENT_OF,
} from '../../../src/domain/certification/record-action';
import { stageTransition } from '../../../src/domain/certification/transitions';
import {
  ACTION_KINDS,
  ADVERSE_KINDS,
  isAdverse,
  STAGES,
  type ActionKind,
  type Severity,
  type Stage,
} from '../../../src/domain/certification/vocabulary';
import {
  actionFacts,
  actionInput,
  answerOf,
  CLOCKS,
  EVERYBODY,
  NAMES,
  reasonOf,
  recorded,
  TODAY,
  valueOf,
  type Somebody,
} from './supervision-facts';

/** Something to release from, so that a release is only refused for the stage or the person. */
const DETAINED = [recorded('detention', '2026-11-02', 1)];

const OFFICERS: readonly Somebody[] = [
  'a quarantine officer',
  'supervision',
  'a token',
  'Q-Office itself',
];
const AFTER_CERTIFICATE: readonly Stage[] = [
  'certificate-issued',
  'handed-over',
  'closed',
  'cancelled',
  'destroyed',
];

const expectedAt = (stage: Stage, kind: ActionKind, who: Somebody): string => {
  if (stage === 'submitted' && kind === 'inspection' && who !== 'a token') return 'OUT_OF_ORDER';
  if (AFTER_CERTIFICATE.includes(stage)) return 'WRONG_STATE';
  return stage === 'refused' && kind !== 'destruction' ? 'WRONG_STATE' : 'accepted';
};

describe('who may record which action at which stage', () => {
  const rows = ACTION_KINDS.flatMap((kind) => NAMES.map((who) => ({ kind, who })));

  it.each(rows)('$kind by $who', ({ kind, who }) => {
    const answers = STAGES.map((stage) => {
      const facts = actionFacts({
        actor: EVERYBODY[who],
        actions: DETAINED,
        application: { stage },
      });
      return [stage, answerOf(recordAction(facts, actionInput(kind)))];
    });
    expect(answers).toEqual(
      STAGES.map((stage) => [
        stage,
        OFFICERS.includes(who) ? expectedAt(stage, kind, who) : 'FORBIDDEN',
      ])
    );
  });
});

it('wherever a consignment can be refused or destroyed, its application has a stage for it', () => {
  for (const [kind, event] of Object.entries(STAGE_EVENT_OF)) {
    const possible = STAGES.filter((stage) => POSSIBLE_ACTIONS[stage].includes(kind as ActionKind));
    expect(possible).toEqual(STAGES.filter((stage) => stageTransition(event, stage) !== undefined));
  }
});

describe('an action', () => {
  it.each<[ActionKind, string | null, string | null]>([
    ['inspection', null, null],
    ['isolation', null, null],
    ['observation', null, null],
    ['treatment', null, null],
    ['detention', null, 'action.detention'],
    ['refusal', 'refuse', 'action.refusal'],
    ['destruction', 'destroy', 'action.destruction'],
    ['release', null, 'action.release'],
  ])('%s: the application hears "%s", the trader "%s"', (kind, stageEvent, notice) => {
    const verdict = valueOf(recordAction(actionFacts({ actions: DETAINED }), actionInput(kind)));
    expect(verdict).toMatchObject({ stageEvent, notice });
  });

  it.each([
    ['2026-11-06', 'action.not-yet at actedOn'],
    ['2026-11-05', 'accepted'],
    ['2024-02-29', 'accepted'],
  ])('is not recorded before its day: %s is %s', (actedOn, answer) => {
    const input = actionInput('inspection', { actedOn });
    expect(reasonOf(recordAction(actionFacts(), input))).toBe(answer);
  });
});

describe('the outcome of an inspection', () => {
  it.each([
    [null, 'pending'],
    ['pending', 'pending'],
    ['passed', 'passed'],
    ['failed', 'failed'],
  ] as const)('%s is recorded as %s', (outcome, kept) => {
    const result = recordAction(actionFacts(), actionInput('inspection', { outcome }));
    expect(valueOf(result).fields.outcome).toBe(kept);
  });

  it.each(ACTION_KINDS.filter((kind) => kind !== 'inspection'))('is not one of %s', (kind) => {
    const facts = actionFacts({ actions: DETAINED });
    expect(valueOf(recordAction(facts, actionInput(kind))).fields.outcome).toBeNull();
    expect(reasonOf(recordAction(facts, actionInput(kind, { outcome: 'passed' })))).toBe(
      'action.outcome-not-wanted at outcome'
    );
  });
});

describe('the reason of an adverse action', () => {
  it.each(ADVERSE_KINDS)('is required: %s', (kind) => {
    const input = actionInput(kind, { reasonCode: null });
    expect(reasonOf(recordAction(actionFacts(), input))).toBe('action.reason-missing at reason');
  });

  it.each(ACTION_KINDS.filter((kind) => !isAdverse(kind)))('%s has none', (kind) => {
    const facts = actionFacts({ actions: DETAINED });
    const withReason = actionInput(kind, { reasonCode: 'detention-not-reported' });
    expect(reasonOf(recordAction(facts, withReason))).toBe('action.reason-not-wanted at reason');
    const withSeverity = actionInput(kind, { severity: 'pest', severityNote: 'x' });
    expect(reasonOf(recordAction(facts, withSeverity))).toBe(
      'action.severity-not-wanted at severity'
    );
  });

  const rows = ADVERSE_KINDS.flatMap((kind) => ACTION_REASONS.map((reason) => ({ kind, reason })));
  it.each(rows)('$reason.code with a $kind', ({ kind, reason }) => {
    const result = recordAction(actionFacts(), actionInput(kind, { reasonCode: reason.code }));
    if (reason.kind !== kind) {
      expect(reasonOf(result)).toBe('action.reason-of-other-kind at reason');
    } else {
      expect(valueOf(result).fields).toMatchObject({
        reasonCode: reason.code,
        severity: reason.severity,
        severityNote: null,
      });
    }
  });

  it('is one of the list', () => {
    const input = actionInput('refusal', { reasonCode: 'refusal-of-taste' });
    expect(reasonOf(recordAction(actionFacts(), input))).toBe('action.reason-unknown at reason');
  });

  it('is in force on the day of the action, and has the severity of that day', () => {
    const code = 'refusal-bad-sanitation';
    const dated = (severity: Severity, validFrom: string, validUntil: string): ActionReason => ({
      code,
      kind: 'refusal',
      severity,
      validFrom,
      validUntil,
    });
    const reasons = [
      dated('administrative', '2020-01-01', '2024-12-31'),
      dated('substantive', '2025-01-01', '2026-10-31'),
    ];
    const on = (actedOn: string) => {
      const result = recordAction(
        actionFacts({ reasons }),
        actionInput('refusal', { actedOn, reasonCode: code })
      );
      return result.ok ? result.value.fields.severity : reasonOf(result);
    };
    expect([on('2024-12-31'), on('2025-01-01'), on('2026-10-31')]).toEqual([
      'administrative',
      'substantive',
      'substantive',
    ]);
    expect(on('2026-11-01')).toBe('action.reason-not-in-force at reason');
    expect(on('2019-12-31')).toBe('action.reason-not-in-force at reason');
  });
});

describe('the severity of an adverse action', () => {
  const record = (severity: 'administrative' | 'deliberate' | null, severityNote: string | null) =>
    recordAction(actionFacts(), actionInput('detention', { severity, severityNote }));

  it('is that of its reason unless an officer says otherwise, and why', () => {
    expect(valueOf(record(null, null)).fields.severity).toBe('administrative');
    expect(valueOf(record('administrative', null)).fields.severity).toBe('administrative');
    expect(valueOf(record('deliberate', ' Seal broken on purpose ')).fields).toMatchObject({
      severity: 'deliberate',
      severityNote: 'Seal broken on purpose',
    });
  });

  it.each([null, '', '   '])('does not change without a note (%j)', (note) => {
    expect(reasonOf(record('deliberate', note))).toBe(
      'action.severity-note-missing at severityNote'
    );
  });
});

describe('the clock of an action', () => {
  const dueOf = (kind: ActionKind, letterReceivedOn: string | null, actedOn = TODAY) =>
    valueOf(
      recordAction(
        actionFacts({ actions: DETAINED, today: '2026-11-06' }),
        actionInput(kind, { actedOn, letterReceivedOn })
      )
    ).fields.dueOn;

  it('of a detention runs from the day its letter is received: 5 November, due 10 November', () => {
    expect(dueOf('detention', '2026-11-05', '2026-11-03')).toBe('2026-11-10');
  });

  it('of a detention does not run before the letter is received', () => {
    expect(dueOf('detention', null)).toBeNull();
  });

  it('of a refusal runs from the refusal, whenever its letter came', () => {
    expect(dueOf('refusal', null)).toBe('2026-11-10');
    expect(dueOf('refusal', '2026-11-06')).toBe('2026-11-10');
  });

  it.each<ActionKind>(['destruction', 'release', 'inspection'])('%s has none', (kind) => {
    expect(dueOf(kind, null)).toBeNull();
  });

  it.each([
    ['detention', '2026-11-04', 'action.letter-before-action at letterReceivedOn'],
    ['detention', '2026-11-06', 'action.letter-not-yet at letterReceivedOn'],
    ['treatment', '2026-11-05', 'action.no-letter at letterReceivedOn'],
    ['destruction', '2026-11-05', 'accepted'],
  ] as const)('%s with a letter received on %s: %s', (kind, letterReceivedOn, answer) => {
    const input = actionInput(kind, { letterReceivedOn });
    expect(reasonOf(recordAction(actionFacts(), input))).toBe(answer);
  });

  it('is missed where the law has no such term: the action is not recorded', () => {
    const facts = actionFacts({ clocks: { ...CLOCKS, rows: [] } });
    expect(answerOf(recordAction(facts, actionInput('refusal')))).toBe('NOT_ELIGIBLE');
    // Its clock does not start yet.
    expect(answerOf(recordAction(facts, actionInput('detention')))).toBe('accepted');
  });
});

describe('an inspection', () => {
  it.each([
    ['a quarantine officer', 'submitted', 'action.inspected-before-receipt at kind'],
    ['a quarantine officer', 'received', 'accepted'],
    ['a quarantine officer', 'draft-approved', 'accepted'],
    ['a token', 'submitted', 'accepted'],
  ] as const)('by %s of what is %s: %s', (who, stage, answer) => {
    const facts = actionFacts({ actor: EVERYBODY[who], application: { stage } });
    expect(reasonOf(recordAction(facts, actionInput('inspection', { outcome: 'passed' })))).toBe(
      answer
    );
  });
});
