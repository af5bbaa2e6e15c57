import { FEEDBACK_ELEMENTS, HIGHEST_SCORE, type FeedbackElement } from '../certification/feedback';
import {
  divide,
  isAtLeast,
  multiply,
  readDecimal,
  roundHalfUp,
  sum,
  whole,
  type Fraction,
} from '../compliance/decimal';

export const IKM_GRADES = ['A', 'B', 'C', 'D'] as const;
export type IkmGrade = (typeof IKM_GRADES)[number];

/** The lowest index of each grade but the last. */
const LOWEST_OF_GRADE: readonly (readonly [IkmGrade, string])[] = [
  ['A', '88.31'],
  ['B', '76.61'],
  ['C', '65.00'],
];

/** What was answered to an element: the sum of the answers, and how many they are. */
export interface ElementAnswers {
  readonly sum: number;
  readonly answered: number;
}

export type SurveyAnswers = Readonly<Record<FeedbackElement, ElementAnswers>>;

export interface ElementMean {
  readonly element: FeedbackElement;
  /** 1.00 to 4.00, rounded half up; null where nobody answered. */
  readonly mean: string | null;
  readonly answered: number;
}

/** The satisfaction index; null where an element has no answer at all. */
export interface Ikm {
  /** 25.00 to 100.00 */
  readonly ikm: string | null;
  readonly grade: IkmGrade | null;
  readonly elements: readonly ElementMean[];
}

const PLACES = 2;

/** Makes the best answer 100. */
const FULL_MARKS = divide(whole(100), whole(HIGHEST_SCORE));

/** Each element weighs exactly a ninth: with 0.11 a perfect survey would come to 99.00. */
const ELEMENT_WEIGHT = divide(whole(1), whole(FEEDBACK_ELEMENTS.length));

const meanOf = ({ sum: total, answered }: ElementAnswers): Fraction | null =>
  answered === 0 ? null : divide(whole(total), whole(answered));

const gradeOf = (ikm: string): IkmGrade =>
  LOWEST_OF_GRADE.find(([, lowest]) => isAtLeast(readDecimal(ikm), readDecimal(lowest)))?.[0] ??
  'D';

/**
 * The index of a survey (Permenpan-RB 14/2017): 25 × the sum of the elements' means, each by exactly
 * 1/9. An answer left blank is in no sum and no count, so it shrinks what its element is divided by.
 * Rounded half up to two decimals first, then graded.
 */
export const ikmOf = (answers: SurveyAnswers): Ikm => {
  const means = FEEDBACK_ELEMENTS.map((element) => meanOf(answers[element]));
  const known = means.filter((mean) => mean !== null);
  const ikm =
    known.length < means.length
      ? null
      : roundHalfUp(multiply(multiply(FULL_MARKS, ELEMENT_WEIGHT), sum(known)), PLACES);
  return {
    ikm,
    grade: ikm === null ? null : gradeOf(ikm),
    elements: FEEDBACK_ELEMENTS.map((element, index) => {
      const mean = means[index] ?? null;
      return {
        element,
        mean: mean === null ? null : roundHalfUp(mean, PLACES),
        answered: answers[element].answered,
      };
    }),
  };
};
