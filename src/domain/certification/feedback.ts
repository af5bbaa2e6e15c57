import type { IsoDate } from '../calendar/iso-date';
import type { Actor } from '../identity/actor';
import { accept, refuse, type Result } from '../result';
import type { ServiceApplication } from './application';
import { standingsOf, type Standing } from './standing';
import { stageTransition } from './transitions';
import type { Stage } from './vocabulary';

/**
 * The nine elements of the satisfaction survey (Permenpan-RB 14/2017): requirements, procedure,
 * time, cost, product, competence, behaviour, complaint handling, facilities.
 */
export const FEEDBACK_ELEMENTS = ['u1', 'u2', 'u3', 'u4', 'u5', 'u6', 'u7', 'u8', 'u9'] as const;
export type FeedbackElement = (typeof FEEDBACK_ELEMENTS)[number];

export const LOWEST_SCORE = 1;
export const HIGHEST_SCORE = 4;

/** What was answered; an element left blank is null, and never a zero. */
export type FeedbackScores = Readonly<Record<FeedbackElement, number | null>>;

/** Stages in which the survey is open: the certificate is in somebody's hands. */
export const SURVEY_STAGES: readonly Stage[] = ['handed-over', 'closed'];

/** A rating is the last thing an application waits for. */
export const isClosedByFeedback = (stage: Stage): boolean =>
  stageTransition('close', stage) !== undefined;

/** The application that is rated, and who rates it. */
export interface FeedbackFacts {
  readonly actor: Actor;
  readonly application: Pick<
    ServiceApplication,
    'stage' | 'officeKey' | 'serviceUserKey' | 'agentKey'
  >;
  /** Whether the application has been rated. */
  readonly isRated: boolean;
  readonly today: IsoDate;
}

/** Whose opinion is asked: the agent's while the letter of authority is valid. */
const PARTIES: readonly Standing[] = ['principal', 'agent'];

const isScore = (score: number): boolean =>
  Number.isInteger(score) && score >= LOWEST_SCORE && score <= HIGHEST_SCORE;

const checkScores = (scores: FeedbackScores): Result<FeedbackScores> => {
  const wrong = FEEDBACK_ELEMENTS.find((element) => {
    const score = scores[element];
    return score !== null && !isScore(score);
  });
  if (wrong !== undefined) {
    const params = { lowest: LOWEST_SCORE, highest: HIGHEST_SCORE };
    return refuse('INVALID', 'feedback.no-score', params, wrong);
  }
  return FEEDBACK_ELEMENTS.every((element) => scores[element] === null)
    ? refuse('INVALID', 'feedback.all-blank', {}, 'u1')
    : accept(scores);
};

/**
 * The principal or the agent rates the service, once for an application, after the handover
 * (service.md, rule 5).
 *
 * FORBIDDEN for others; WRONG_STATE before the handover; DUPLICATE a second time; INVALID where an
 * answer is no whole number from 1 to 4, or all are blank.
 */
export const giveFeedback = (
  { actor, application, isRated, today }: FeedbackFacts,
  scores: FeedbackScores
): Result<FeedbackScores> => {
  const standings = standingsOf(actor, application, today);
  if (!standings.some((standing) => PARTIES.includes(standing))) {
    return refuse('FORBIDDEN', 'feedback.only-parties');
  }
  if (!SURVEY_STAGES.includes(application.stage)) {
    return refuse('WRONG_STATE', 'feedback.before-handover');
  }
  return isRated ? refuse('DUPLICATE', 'feedback.given-already') : checkScores(scores);
};
