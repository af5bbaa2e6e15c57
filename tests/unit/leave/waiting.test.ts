import { remindersDue, type ReminderTerms } from '../../../src/domain/leave/waiting';
import { CALENDAR } from './facts';

const TERMS: ReminderTerms = { remindAfterDays: 3, escalateAfterDays: 5 };

/** Reminders of a step that waits since Thursday, 12 March 2026; 18 to 24 March are days off. */
const on = (
  today: string,
  terms: ReminderTerms = TERMS,
  state: 'submitted' | 'considered' = 'submitted'
): string[] =>
  remindersDue({ state, since: '2026-03-12', today, calendar: CALENDAR }, terms).map(
    ({ kind, to, round, waited }) => `${kind} ${to} ${round} ${waited}`
  );

const REMINDED = 'waiting.reminder superior';
const ESCALATED = 'waiting.escalation personnel 1';

it.each([
  ['the same day', '2026-03-12', []],
  ['on Monday, the second day', '2026-03-16', []],
  ['on Tuesday, the third', '2026-03-17', [`${REMINDED} 1 3`]],
  ['over the long holidays', '2026-03-24', [`${REMINDED} 1 3`]],
  ['on the fourth day', '2026-03-25', [`${REMINDED} 1 4`]],
  ['on the fifth', '2026-03-26', [`${REMINDED} 1 5`, `${ESCALATED} 5`]],
  ['on the sixth', '2026-03-27', [`${REMINDED} 2 6`, `${ESCALATED} 6`]],
  ['two months later', '2026-05-29', [`${REMINDED} 5 45`, `${ESCALATED} 45`]],
])('a step that waits is reminded of by working days: %s', (_when, today, expected) => {
  expect(on(today)).toEqual(expected);
});

it('an empty setting is never', () => {
  const never = { remindAfterDays: null, escalateAfterDays: null };
  expect(on('2026-12-31', never)).toEqual([]);
  expect(on('2026-12-31', { ...never, escalateAfterDays: 1 })).toHaveLength(1);
});

it('what was considered waits for the official', () => {
  expect(on('2026-03-17', TERMS, 'considered')).toEqual(['waiting.reminder official 1 3']);
});
