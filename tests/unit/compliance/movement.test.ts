import { moveTier } from '../../../src/domain/compliance/movement';
import {
  RATED_TIERS,
  TIERS,
  type RatedTier,
  type Tier,
} from '../../../src/domain/compliance/vocabulary';

const NEEDED = 5;

const move = (
  standing: Tier | null,
  assessed: Tier,
  { clean = NEEDED, isReview = true, lastRated = standing === 'unrated' ? null : standing } = {}
): Tier => moveTier({ standing, lastRated, assessed, cleanApplications: clean, isReview }, NEEDED);

/** The tier in force by the one of before (rows) and the one assessed, in a review after a clean run. */
const IN_REVIEW = `
          green   yellow  orange  red
green     green   yellow  orange  red
yellow    green   yellow  orange  red
orange    yellow  yellow  orange  red
red       orange  orange  orange  red`;

/** The same where nothing may go up: between reviews, or too soon after an incident. */
const OTHERWISE = `
          green   yellow  orange  red
green     green   yellow  orange  red
yellow    yellow  yellow  orange  red
orange    orange  orange  orange  red
red       red     red     red     red`;

const rowsOf = (table: string): readonly (readonly [RatedTier, RatedTier, RatedTier])[] => {
  const [assessed = [], ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/) as RatedTier[]);
  return rows.flatMap(([standing, ...moved]) =>
    assessed.map((tier, index) => [standing!, tier, moved[index]!] as const)
  );
};

test.each(rowsOf(IN_REVIEW))(
  'a review of a clean run takes %s, assessed %s, to %s',
  (standing, assessed, moved) => {
    expect(move(standing, assessed)).toBe(moved);
    expect(move(standing, assessed, { clean: 1000 })).toBe(moved);
  }
);

test.each(rowsOf(OTHERWISE))(
  'between reviews, or without a clean run, %s, assessed %s, is %s',
  (standing, assessed, moved) => {
    expect(move(standing, assessed, { isReview: false })).toBe(moved);
    expect(move(standing, assessed, { clean: NEEDED - 1 })).toBe(moved);
    expect(move(standing, assessed, { clean: 0, isReview: false })).toBe(moved);
  }
);

test.each(TIERS)('a first rating is the tier assessed: %s', (assessed) => {
  for (const standing of [null, 'unrated'] as const) {
    expect(move(standing, assessed, { clean: 0, isReview: false })).toBe(assessed);
  }
});

test.each(TIERS)('who is %s and has too little left to judge by is unrated at once', (standing) => {
  expect(move(standing, 'unrated', { clean: 0, isReview: false })).toBe('unrated');
  expect(move(standing, 'unrated')).toBe('unrated');
});

test.each(rowsOf(IN_REVIEW))(
  'who was %s before being unrated, and is assessed %s in a review, is %s',
  (lastRated, assessed, moved) => {
    expect(move('unrated', assessed, { lastRated })).toBe(moved);
  }
);

test.each(rowsOf(OTHERWISE))(
  'who was %s before being unrated, and is assessed %s by an event, is %s',
  (lastRated, assessed, moved) => {
    expect(move('unrated', assessed, { lastRated, isReview: false })).toBe(moved);
  }
);

test('reviews lead from red to green in three steps, and no fewer', () => {
  const path: Tier[] = ['red'];
  for (let review = 0; review < 4; review += 1) path.push(move(path.at(-1)!, 'green'));
  expect(path).toEqual([...RATED_TIERS].reverse().concat('green'));
});

test('a policy that asks for no clean run lets reviews go up at once', () => {
  expect(
    moveTier(
      {
        standing: 'red',
        lastRated: 'red',
        assessed: 'green',
        cleanApplications: 0,
        isReview: true,
      },
      0
    )
  ).toBe('orange');
});
