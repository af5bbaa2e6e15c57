import type { QuarantineAction } from '../../../src/domain/certification/action';
import {
  annulAction,
  changeSeverity,
  completeLetter,
  receiveLetter,
} from '../../../src/domain/certification/amend-action';
import { ACTION_KINDS, isAdverse } from '../../../src/domain/certification/vocabulary';
import {
  actionFacts,
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

const DETENTION = recorded('detention', '2026-11-03', 1);
const ANNULLED: QuarantineAction = { ...DETENTION, annulled: true };

const OFFICERS: readonly Somebody[] = [
  'a quarantine officer',
  'supervision',
  'a token',
  'Q-Office itself',
];
const SUPERVISORS: readonly Somebody[] = [
  'supervision',
  'the head',
  'the acting head',
  'a super admin',
  'Q-Office itself',
];

it.each(NAMES)('what %s may still say of an action', (who) => {
  const facts = actionFacts({ actor: EVERYBODY[who] });
  const officers = OFFICERS.includes(who) ? 'accepted' : 'FORBIDDEN';
  expect(answerOf(receiveLetter(facts, DETENTION, TODAY))).toBe(officers);
  expect(answerOf(changeSeverity(facts, DETENTION, 'pest', 'Found later'))).toBe(officers);
  expect(answerOf(annulAction(facts, DETENTION, 'Wrong consignment'))).toBe(
    SUPERVISORS.includes(who) ? 'accepted' : 'FORBIDDEN'
  );
});

describe('the receipt of a letter', () => {
  it('starts the clock of a detention: received on 5 November, due on 10 November', () => {
    expect(valueOf(receiveLetter(actionFacts(), DETENTION, '2026-11-05'))).toEqual({
      fields: { letterReceivedOn: '2026-11-05', dueOn: '2026-11-10' },
      stageEvent: null,
      notice: 'action.letter-received',
    });
  });

  it('leaves the term of a refusal as it is', () => {
    const refusal = recorded('refusal', '2026-11-03', 1, { dueOn: '2026-11-06' });
    expect(valueOf(receiveLetter(actionFacts(), refusal, '2026-11-05'))).toMatchObject({
      fields: { letterReceivedOn: '2026-11-05', dueOn: '2026-11-06' },
      notice: null,
    });
  });

  it('said twice changes nothing; another day is refused, for the clock runs', () => {
    const received = { ...DETENTION, letterReceivedOn: '2026-11-04', dueOn: '2026-11-09' };
    expect(valueOf(receiveLetter(actionFacts(), received, '2026-11-04'))).toBeNull();
    expect(reasonOf(receiveLetter(actionFacts(), received, '2026-11-05'))).toBe(
      'action.letter-received-already'
    );
  });

  it.each([
    ['2026-11-02', 'action.letter-before-action at letterReceivedOn'],
    ['2026-11-03', 'accepted'],
    ['2026-11-05', 'accepted'],
    ['2026-11-06', 'action.letter-not-yet at letterReceivedOn'],
  ])('on %s: %s', (receivedOn, answer) => {
    expect(reasonOf(receiveLetter(actionFacts(), DETENTION, receivedOn))).toBe(answer);
  });

  it('is not recorded where the law has no term for the documents', () => {
    const facts = actionFacts({ clocks: { ...CLOCKS, rows: [] } });
    expect(answerOf(receiveLetter(facts, DETENTION, TODAY))).toBe('NOT_ELIGIBLE');
  });

  it('is for actions that come with a letter', () => {
    const answers = ACTION_KINDS.map((kind) =>
      receiveLetter(actionFacts(), recorded(kind, '2026-11-03', 1), TODAY)
    );
    expect(answers.map(reasonOf)).toEqual(
      ACTION_KINDS.map((kind) =>
        isAdverse(kind) ? 'accepted' : 'action.no-letter at letterReceivedOn'
      )
    );
  });
});

describe('a change of severity', () => {
  it('is written with its note and told to the trader', () => {
    const verdict = valueOf(
      changeSeverity(actionFacts(), DETENTION, 'deliberate', ' Forged seal ')
    );
    expect(verdict).toEqual({
      fields: { severity: 'deliberate', severityNote: 'Forged seal' },
      stageEvent: null,
      notice: 'action.severity-changed',
    });
  });

  it.each([null, ' '])('needs a note (%j), unless nothing changes', (note) => {
    expect(reasonOf(changeSeverity(actionFacts(), DETENTION, 'pest', note))).toBe(
      'action.severity-note-missing at severityNote'
    );
    expect(valueOf(changeSeverity(actionFacts(), DETENTION, 'administrative', note))).toBeNull();
  });

  it('is for adverse actions', () => {
    const inspection = recorded('inspection', '2026-11-03', 1);
    expect(reasonOf(changeSeverity(actionFacts(), inspection, 'pest', 'x'))).toBe(
      'action.severity-not-wanted at severity'
    );
  });
});

describe('an annulment', () => {
  const facts = actionFacts({ actor: EVERYBODY.supervision });

  it('keeps the reason and the day, and moves no application', () => {
    expect(valueOf(annulAction(facts, DETENTION, ' Wrong consignment '))).toEqual({
      fields: { annulledOn: TODAY, annulmentReason: 'Wrong consignment' },
      stageEvent: null,
      notice: 'action.annulled',
    });
  });

  it.each([null, '  '])('needs a reason (%j)', (reason) => {
    expect(reasonOf(annulAction(facts, DETENTION, reason))).toBe(
      'action.annulment-reason-missing at annulmentReason'
    );
  });

  it('of what nobody was told of is told to nobody', () => {
    const treatment = recorded('treatment', '2026-11-03', 1);
    expect(valueOf(annulAction(facts, treatment, 'Wrong consignment')).notice).toBeNull();
  });

  it('is the last that is said of an action', () => {
    for (const result of [
      annulAction(facts, ANNULLED, 'Again'),
      receiveLetter(facts, ANNULLED, TODAY),
      changeSeverity(facts, ANNULLED, 'pest', 'x'),
    ]) {
      expect([answerOf(result), reasonOf(result)]).toEqual(['WRONG_STATE', 'action.is-annulled']);
    }
  });
});

describe('the letter of a recorded action', () => {
  const BLANK = new Set(['letterNumber', 'letterDate', 'letter']);

  it.each(NAMES)('whether %s may fill in its number', (who) => {
    const facts = actionFacts({ actor: EVERYBODY[who] });
    expect(answerOf(completeLetter(facts, DETENTION, ['letterNumber'], BLANK))).toBe(
      OFFICERS.includes(who) ? 'accepted' : 'FORBIDDEN'
    );
  });

  it.each([
    ['a number where there was none', DETENTION, ['letterNumber'], BLANK, 'accepted'],
    [
      'another number',
      DETENTION,
      ['letterNumber'],
      new Set(['letter']),
      'action.stays-as-recorded at letterNumber',
    ],
    ['another kind', DETENTION, ['kind'], BLANK, 'action.stays-as-recorded at kind'],
    ['anything once annulled', ANNULLED, ['letter'], BLANK, 'action.is-annulled'],
    ['nothing once annulled', ANNULLED, [], BLANK, 'accepted'],
  ] as const)('takes or refuses %s', (_, action, changed, blank, answer) => {
    expect(reasonOf(completeLetter(actionFacts(), action, changed, blank))).toBe(answer);
  });
});
