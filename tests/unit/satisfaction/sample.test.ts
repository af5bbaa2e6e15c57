import { recommendedSample } from '../../../src/domain/satisfaction/sample';

/** Rows of the table of Krejcie and Morgan (1970). */
test.each([
  [10, 10],
  [15, 14],
  [20, 19],
  [25, 24],
  [30, 28],
  [50, 44],
  [75, 63],
  [100, 80],
  [150, 108],
  [200, 132],
  [260, 155],
  [500, 217],
  [1000, 278],
  [1500, 306],
  [5000, 357],
  [10_000, 370],
  [75_000, 382],
  [1_000_000, 384],
])('of %d people served, %d should answer', (served, sample) => {
  expect(recommendedSample(served)).toBe(sample);
});

test('of nobody nobody, and never more than were served', () => {
  expect(recommendedSample(0)).toBe(0);
  for (let served = 1; served <= 200; served += 1) {
    expect(recommendedSample(served)).toBeLessThanOrEqual(served);
    expect(recommendedSample(served)).toBeGreaterThanOrEqual(recommendedSample(served - 1));
  }
});
