import { addDays, type IsoDate } from '../calendar/iso-date';
import { countWorkingDays, type WorkCalendar } from '../calendar/work-calendar';
import type { Audience } from './request';
import type { PENDING_STATES } from './vocabulary';

/** When an office wants people reminded, in working days; null is never. */
export interface ReminderTerms {
  readonly remindAfterDays: number | null;
  readonly escalateAfterDays: number | null;
}

export interface WaitingStep {
  readonly state: (typeof PENDING_STATES)[number];
  /** The day since which the step has waited; it does not count itself. */
  readonly since: IsoDate;
  readonly today: IsoDate;
  /** Of the office: the clocks of its people run on its week. */
  readonly calendar: WorkCalendar;
}

export const REMINDERS = ['waiting.reminder', 'waiting.escalation'] as const;

export interface Reminder {
  readonly kind: (typeof REMINDERS)[number];
  readonly to: Audience;
  /** How often the term has run out; each time is told once. */
  readonly round: number;
  /** Working days that the step has waited. */
  readonly waited: number;
}

/** Who has not acted after so many reminders will not by one more. */
const MOST_ROUNDS = 5;

const WHOSE_STEP = { submitted: 'superior', considered: 'official' } as const;

/**
 * The reminders that a waiting step has come to: whoever holds it each time the office's term has
 * run out, five times at most; personnel administration once, after a term of its own (leave.md,
 * "No step for n working days"). Weekends and holidays do not count.
 */
export const remindersDue = (
  { state, since, today, calendar }: WaitingStep,
  { remindAfterDays, escalateAfterDays }: ReminderTerms
): readonly Reminder[] => {
  const waited = countWorkingDays(addDays(since, 1), today, calendar);
  const round =
    remindAfterDays === null
      ? 0
      : Math.min(MOST_ROUNDS, Math.floor(waited / Math.max(1, remindAfterDays)));
  const isEscalated = escalateAfterDays !== null && waited >= Math.max(1, escalateAfterDays);
  return [
    ...(round > 0
      ? [{ kind: 'waiting.reminder', to: WHOSE_STEP[state], round, waited } as const]
      : []),
    ...(isEscalated
      ? [{ kind: 'waiting.escalation', to: 'personnel', round: 1, waited } as const]
      : []),
  ];
};
