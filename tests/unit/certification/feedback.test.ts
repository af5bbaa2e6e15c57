import {
  FEEDBACK_ELEMENTS,
  giveFeedback,
  type FeedbackElement,
  type FeedbackFacts,
  type FeedbackScores,
} from '../../../src/domain/certification/feedback';
import { STAGES } from '../../../src/domain/certification/vocabulary';
import {
  MACHINE,
  OFFICE_ITSELF,
  type Actor,
  type LetterOfAuthority,
} from '../../../src/domain/identity/actor';
import {
  answerOf,
  OFFICE,
  officer,
  reasonOf,
  refusalOf,
  TODAY,
  valueOf,
} from './supervision-facts';

const BLANK = Object.fromEntries(
  FEEDBACK_ELEMENTS.map((element) => [element, null])
) as FeedbackScores;
const scores = (fields: Partial<FeedbackScores>): FeedbackScores => ({ ...BLANK, ...fields });

const trader = (key: string, letters: readonly LetterOfAuthority[] = []): Actor => ({
  ...OFFICE_ITSELF,
  kind: 'person',
  serviceUser: { key, name: `Name of ${key}`, officeKey: OFFICE, isVerified: true, letters },
});

const letterUntil = (endDate: string): LetterOfAuthority => ({
  principalKey: 'principal',
  startDate: '2026-01-01',
  endDate,
});

const facts = ({
  application,
  ...fields
}: Partial<Omit<FeedbackFacts, 'application'>> & {
  application?: Partial<FeedbackFacts['application']>;
} = {}): FeedbackFacts => ({
  actor: trader('principal'),
  isRated: false,
  today: TODAY,
  ...fields,
  application: {
    stage: 'handed-over',
    officeKey: OFFICE,
    serviceUserKey: 'principal',
    agentKey: 'agent',
    ...application,
  },
});

describe('the survey', () => {
  it('opens with the handover', () => {
    const open = STAGES.filter(
      (stage) => giveFeedback(facts({ application: { stage } }), scores({ u1: 4 })).ok
    );
    expect(open).toEqual(['handed-over', 'closed']);
    const early = giveFeedback(facts({ application: { stage: 'paid' } }), scores({ u1: 4 }));
    expect(refusalOf(early)).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'feedback.before-handover',
    });
  });

  it.each([
    ['the principal', trader('principal'), 'accepted'],
    ['the agent', trader('agent', [letterUntil(TODAY)]), 'accepted'],
    ['an agent without a valid letter', trader('agent', [letterUntil('2026-11-04')]), 'FORBIDDEN'],
    ['another agent of theirs', trader('other-agent', [letterUntil(TODAY)]), 'FORBIDDEN'],
    ['another trader', trader('competitor'), 'FORBIDDEN'],
    ['an officer', officer(['quarantine-officer']), 'FORBIDDEN'],
    ['Q-Office itself', OFFICE_ITSELF, 'FORBIDDEN'],
    ['a token', MACHINE, 'FORBIDDEN'],
  ])('is for the parties: %s', (_, actor, answer) => {
    expect(answerOf(giveFeedback(facts({ actor }), scores({ u9: 1 })))).toBe(answer);
  });

  it('is filled in once for an application', () => {
    const again = giveFeedback(facts({ isRated: true }), scores({ u1: 4 }));
    expect(refusalOf(again)).toMatchObject({ code: 'DUPLICATE' });
  });
});

describe('an element', () => {
  const rows = FEEDBACK_ELEMENTS.map((element) => [element] as const);

  it.each(rows)('%s is rated from 1 to 4 in whole numbers', (element: FeedbackElement) => {
    for (const score of [1, 2, 3, 4]) {
      expect(valueOf(giveFeedback(facts(), scores({ [element]: score })))[element]).toBe(score);
    }
    for (const score of [0, 5, -1, 2.5, NaN, Infinity]) {
      expect(reasonOf(giveFeedback(facts(), scores({ [element]: score })))).toBe(
        `feedback.no-score at ${element}`
      );
    }
  });

  it('may be left blank, but not every one', () => {
    expect(valueOf(giveFeedback(facts(), scores({ u5: 3 })))).toEqual({ ...BLANK, u5: 3 });
    expect(reasonOf(giveFeedback(facts(), BLANK))).toBe('feedback.all-blank at u1');
  });
});
