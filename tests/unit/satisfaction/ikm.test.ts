import fc from 'fast-check';
import { FEEDBACK_ELEMENTS } from '../../../src/domain/certification/feedback';
import { ikmOf, type SurveyAnswers } from '../../../src/domain/satisfaction/ikm';
import { cases } from '../../cases/ikm.json';

const survey = (sums: readonly number[], answered: readonly number[]): SurveyAnswers =>
  Object.fromEntries(
    FEEDBACK_ELEMENTS.map((element, index) => [
      element,
      { sum: sums[index] ?? 0, answered: answered[index] ?? 0 },
    ])
  ) as unknown as SurveyAnswers;

const nine = (value: number): number[] => Array.from({ length: 9 }, () => value);

test.each(cases)('case $id comes to $ikm, $grade', ({ sums, answered, ikm, grade }) => {
  expect(ikmOf(survey(sums, answered))).toMatchObject({ ikm, grade });
});

test('a perfect survey is 100.00, and the worst 25.00', () => {
  expect(ikmOf(survey(nine(4), nine(1)))).toMatchObject({ ikm: '100.00', grade: 'A' });
  expect(ikmOf(survey(nine(1), nine(1)))).toMatchObject({ ikm: '25.00', grade: 'D' });
});

test.each([1, 9])('there is no index while element %d has no answer', (position) => {
  const answered = nine(3).map((count, index) => (index === position - 1 ? 0 : count));
  const { ikm, grade, elements } = ikmOf(survey(nine(9), answered));
  expect([ikm, grade]).toEqual([null, null]);
  expect(elements[position - 1]).toEqual({
    element: `u${position}`,
    mean: null,
    answered: 0,
  });
  expect(elements[4]).toEqual({ element: 'u5', mean: '3.00', answered: 3 });
});

test('there is no index of no survey', () => {
  expect(ikmOf(survey([], []))).toMatchObject({ ikm: null, grade: null });
});

test('an answer left blank shrinks what its element is divided by, and is no nought', () => {
  const blank = ikmOf(survey([4, ...nine(8).slice(1)], [1, ...nine(2).slice(1)]));
  expect(blank.ikm).toBe('100.00');
  expect(blank.elements[0]).toEqual({ element: 'u1', mean: '4.00', answered: 1 });
});

describe('the index is rounded half up first, and graded then', () => {
  it.each([
    ['88.305', '88.31', 'A'],
    ['76.605', '76.61', 'B'],
    ['64.995', '65.00', 'C'],
  ])('%s is %s', (exact, ikm, grade) => {
    // of 10,000 answers to each element, 3600 points are one point of the index
    const total = Math.round(Number(exact) * 3600);
    const sums = nine(Math.floor(total / 9)).map((sum, index) => sum + (index < total % 9 ? 1 : 0));
    expect(ikmOf(survey(sums, nine(10_000)))).toMatchObject({ ikm, grade });
    const [first = 0, ...others] = sums;
    const less = ikmOf(survey([first - 1, ...others], nine(10_000)));
    expect(Number(less.ikm)).toBe(Number((Number(ikm) - 0.01).toFixed(2)));
    expect(less.grade).not.toBe(grade);
  });
});

test('the index is what whole numbers give, whatever was answered', () => {
  const answers = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(fc.tuple(...FEEDBACK_ELEMENTS.map(() => answers)), (byElement) => {
      const totals = byElement.map((scores) => scores.reduce((total, score) => total + score, 0));
      const counts = byElement.map(({ length }) => length);
      const common = counts.reduce((product, count) => product * BigInt(count), 1n);
      const scaled = totals.reduce(
        (total, sum, index) => total + (BigInt(sum) * common) / BigInt(counts[index]!),
        0n
      );
      const hundredths = (2n * 2500n * scaled + 9n * common) / (18n * common);
      const { ikm } = ikmOf(survey(totals, counts));
      expect(ikm).toBe(`${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`);
    })
  );
});
