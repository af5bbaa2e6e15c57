import {
  FEEDBACK_ELEMENTS,
  giveFeedback,
  type FeedbackElement,
  type FeedbackFacts,
  type FeedbackScores,
} from '../../../src/domain/certification/feedback';
import { STAGES } from '../../../src/domain/certification/vocabulary';
import { answerOf, reasonOf, refusalOf, valueOf } from './supervision-facts';

const BLANK = Object.fromEntries(
  FEEDBACK_ELEMENTS.map((element) => [element, null])
) as FeedbackScores;
const scores = (fields: Partial<FeedbackScores>): FeedbackScores => ({ ...BLANK, ...fields });

const facts = ({
  application,
  ...fields
}: Partial<Omit<FeedbackFacts, 'application'>> & {
  application?: Partial<FeedbackFacts['application']>;
} = {}): FeedbackFacts => ({
  tradersOfActor: ['principal'],
  isRated: false,
  ...fields,
  application: {
    stage: 'handed-over',
    principalKey: 'principal',
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
    ['the principal', ['principal'], 'agent', 'accepted'],
    ['the agent', ['agent'], 'agent', 'accepted'],
    ['an agent without a valid letter', ['agent'], null, 'FORBIDDEN'],
    ['another trader', ['competitor'], 'agent', 'FORBIDDEN'],
    ['who is no trader', [], null, 'FORBIDDEN'],
  ])('is for the parties: %s', (_, tradersOfActor, agentKey, answer) => {
    const given = facts({ tradersOfActor, application: { agentKey } });
    expect(answerOf(giveFeedback(given, scores({ u9: 1 })))).toBe(answer);
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
