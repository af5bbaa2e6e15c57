import fc from 'fast-check';
import { addDays, addMonths } from '../../../src/domain/calendar/iso-date';
import {
  amendSession,
  callOffSession,
  followedUntil,
  isFollowed,
  isPlanned,
  writeSession,
  type CoachingFacts,
} from '../../../src/domain/compliance/coaching';
import {
  EVERYBODY,
  NAMES,
  OFFICE,
  OTHER_OFFICE,
  reasonOf,
  TODAY,
  valueOf,
  type Somebody,
} from '../certification/supervision-facts';

const facts = (who: Somebody = 'supervision', officeKey = OFFICE): CoachingFacts => ({
  actor: EVERYBODY[who],
  officeKey,
  today: TODAY,
});

const KEEPERS: readonly Somebody[] = [
  'supervision',
  'the head',
  'the acting head',
  'a super admin',
  'Q-Office itself',
];

const PLANNED = { heldOn: '2026-11-20' };
const HELD = { heldOn: '2026-10-20' };

it.each(NAMES)('coaching is kept by supervision and the head: %s', (who) => {
  const expected = KEEPERS.includes(who) ? 'accepted' : 'coaching.only-supervision';
  expect(reasonOf(writeSession(facts(who), PLANNED))).toBe(expected);
  expect(reasonOf(amendSession(facts(who), PLANNED, { heldOn: '2026-11-21' }))).toBe(expected);
  expect(reasonOf(callOffSession(facts(who), PLANNED))).toBe(expected);
});

it('supervision of one office coaches no trader of another', () => {
  expect(reasonOf(writeSession(facts('supervision', OTHER_OFFICE), PLANNED))).toBe(
    'coaching.only-supervision'
  );
});

it.each([
  ['2026-11-05', 'accepted'],
  ['2026-08-05', 'accepted'],
  ['2026-08-04', 'coaching.too-long-ago at heldOn'],
  ['2027-02-01', 'accepted'],
])('a session of %s is written: %s', (heldOn, expected) => {
  expect(reasonOf(writeSession(facts(), { heldOn }))).toBe(expected);
});

it('the day of a session to come may move, also to a day that has been', () => {
  expect(valueOf(amendSession(facts(), PLANNED, { heldOn: '2026-11-01' }))).toBe('2027-02-01');
  expect(reasonOf(amendSession(facts(), PLANNED, { heldOn: '2026-01-01' }))).toBe(
    'coaching.too-long-ago at heldOn'
  );
});

it('the day of a session that was held stays, and so does the session', () => {
  expect(reasonOf(amendSession(facts(), HELD, { heldOn: '2026-10-21' }))).toBe(
    'coaching.held-already at heldOn'
  );
  expect(valueOf(amendSession(facts(), HELD, HELD))).toBe('2027-01-20');
  expect(reasonOf(callOffSession(facts(), HELD))).toBe('coaching.held-stays');
  expect(reasonOf(callOffSession(facts(), { heldOn: TODAY }))).toBe('coaching.held-stays');
});

it.each([
  ['2026-11-30', '2027-02-28'],
  ['2026-08-31', '2026-11-30'],
  ['2026-11-05', '2027-02-05'],
])('the score after a session of %s is followed until %s', (heldOn, until) => {
  expect(followedUntil({ heldOn })).toBe(until);
  expect(isFollowed({ heldOn }, until)).toBe(true);
  expect(isFollowed({ heldOn }, addDays(until, 1))).toBe(false);
});

it('on every day a session is to come, followed, or over: one of the three', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 800 }), (a, b) => {
      const session = { heldOn: addDays('2026-01-01', a) };
      const today = addDays('2026-01-01', b);
      const isOver = today > addMonths(session.heldOn, 3);
      const states = [isPlanned(session, today), isFollowed(session, today), isOver];
      expect(states.filter(Boolean)).toHaveLength(1);
    })
  );
});
