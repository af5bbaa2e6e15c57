import {
  decidePriority,
  hasPriority,
  isProposed,
  prioritiesOpenTo,
  PRIORITY_OUTCOMES,
  type PriorityDecision,
  type PriorityFacts,
  type PriorityOutcome,
  type PriorityStanding,
} from '../../../src/domain/compliance/priority';
import { TIERS, type Tier } from '../../../src/domain/compliance/vocabulary';
import {
  EVERYBODY,
  NAMES,
  OFFICE,
  OTHER_OFFICE,
  reasonOf,
  TODAY,
  type Somebody,
} from '../certification/supervision-facts';

const decision = (
  outcome: PriorityOutcome,
  validUntil: string | null = null
): PriorityDecision => ({
  outcome,
  validUntil,
});

const standing = (
  tier: Tier = 'green',
  latest: PriorityDecision | null = null
): PriorityStanding => ({
  tier,
  latest,
});

const facts = (
  of: PriorityStanding = standing(),
  who: Somebody = 'supervision',
  officeKey = OFFICE
): PriorityFacts => ({ actor: EVERYBODY[who], officeKey, standing: of, today: TODAY });

const YESTERDAY = '2026-11-04';

/** The decision that was last, whether it is a proposal again, and whether it holds for who is green. */
const HISTORIES: readonly (readonly [string, PriorityDecision | null, boolean, boolean])[] = [
  ['no decision', null, true, false],
  ['a grant', decision('granted'), false, true],
  ['a grant until today', decision('granted', TODAY), false, true],
  ['a grant that ran out yesterday', decision('granted', YESTERDAY), true, false],
  ['a refusal', decision('declined'), false, false],
  ['a refusal that ran out yesterday', decision('declined', YESTERDAY), true, false],
  ['an end', decision('ended'), true, false],
];

describe.each(HISTORIES)('after %s', (_, latest, isOpen, holds) => {
  it.each(TIERS)('a trader in %s', (tier) => {
    expect(isProposed(standing(tier, latest), TODAY)).toBe(tier === 'green' && isOpen);
    expect(hasPriority(standing(tier, latest), TODAY)).toBe(tier === 'green' && holds);
  });
});

const KEEPERS: readonly Somebody[] = [
  'supervision',
  'the head',
  'the acting head',
  'a super admin',
  'Q-Office itself',
];

it.each(NAMES)('priority is decided by supervision and the head: %s', (who) => {
  const isKeeper = KEEPERS.includes(who);
  const expected = isKeeper ? 'accepted' : 'priority.only-supervision';
  expect(reasonOf(decidePriority(facts(standing(), who), decision('granted'), 'Baik'))).toBe(
    expected
  );
  expect(prioritiesOpenTo(facts(standing(), who))).toEqual(isKeeper ? ['granted', 'declined'] : []);
});

it('supervision of one office decides on no trader of another', () => {
  const elsewhere = facts(standing(), 'supervision', OTHER_OFFICE);
  expect(reasonOf(decidePriority(elsewhere, decision('granted'), 'Baik'))).toBe(
    'priority.only-supervision'
  );
});

it.each([
  ['green', null, 'accepted', 'accepted', 'priority.none-to-end'],
  ['yellow', null, 'priority.not-green', 'priority.not-green', 'priority.none-to-end'],
  ['red', null, 'priority.not-green', 'priority.not-green', 'priority.none-to-end'],
  ['unrated', null, 'priority.not-green', 'priority.not-green', 'priority.none-to-end'],
  ['green', 'granted', 'priority.granted-already', 'priority.decided-already', 'accepted'],
  // Who lost green still has a grant that somebody may end.
  ['orange', 'granted', 'priority.not-green', 'priority.not-green', 'accepted'],
  ['green', 'declined', 'accepted', 'priority.decided-already', 'priority.none-to-end'],
  ['green', 'ended', 'accepted', 'accepted', 'priority.none-to-end'],
] as const)('%s, after %s: grant %s, decline %s, end %s', (tier, latest, ...answers) => {
  const of = standing(tier, latest === null ? null : decision(latest));
  const given = PRIORITY_OUTCOMES.map((outcome) =>
    reasonOf(decidePriority(facts(of), decision(outcome), 'Alasan'))
  );
  expect(given).toEqual(answers);
  const open = PRIORITY_OUTCOMES.filter((_, index) => answers[index] === 'accepted');
  expect(prioritiesOpenTo(facts(of))).toEqual(open);
});

it.each([
  ['no reason', decision('granted'), ' ', 'priority.reason-missing at reason'],
  [
    'a last day in the past',
    decision('granted', YESTERDAY),
    'x',
    'priority.runs-out-before-today at validUntil',
  ],
  ['a last day today', decision('granted', TODAY), 'x', 'accepted'],
  [
    'an end with a last day',
    decision('ended', TODAY),
    'x',
    'priority.end-has-no-end at validUntil',
  ],
])('a decision with %s', (_, given, reason, expected) => {
  expect(reasonOf(decidePriority(facts(), given, reason))).toBe(expected);
});
