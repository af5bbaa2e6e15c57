/** The words of the leave domain. No state, type or outcome is typed anywhere else. */

export const LEAVE_TYPES = [
  'annual',
  'long',
  'sick',
  'maternity',
  'important-reason',
  'collective',
  'unpaid',
] as const;
export type LeaveType = (typeof LEAVE_TYPES)[number];

export const LEAVE_STATES = [
  'draft',
  'submitted',
  'considered',
  'approved',
  'deferred',
  'rejected',
  'cancelled',
  'recalled',
] as const;
export type LeaveState = (typeof LEAVE_STATES)[number];

/**
 * States in which a request occupies its days: one person has at most one of these on any day. Who
 * was recalled was away until then: the days served stay taken.
 */
export const ACTIVE_STATES = [
  'submitted',
  'considered',
  'approved',
  'recalled',
] as const satisfies LeaveState[];

/** States in which leave was granted: its days are taken, or will be. */
export const STANDING_STATES = ['approved', 'recalled'] as const satisfies LeaveState[];

/** Leave from which somebody can be called back to work (leave.md, Workflow). */
export const RECALLABLE_TYPES = [
  'annual',
  'long',
  'important-reason',
  'collective',
] as const satisfies LeaveType[];

/** States in which somebody still has to act. */
export const PENDING_STATES = ['submitted', 'considered'] as const satisfies LeaveState[];

export const OUTCOMES = ['approved', 'changed', 'deferred', 'rejected'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const STEPS = ['consideration', 'decision', 'recall'] as const;
export type Step = (typeof STEPS)[number];

export const LEDGER_KINDS = [
  'grant',
  'carry-in',
  'defer-in',
  'compensation',
  'hold',
  'release',
  'consume',
  'restore',
  'lapse',
  'adjust',
] as const;
export type LedgerKind = (typeof LEDGER_KINDS)[number];

/** Why leave is asked for, where the law gives that reason an effect of its own. */
export const CIRCUMSTANCES = [
  'religious-duty',
  'miscarriage',
  'delivery',
  'family-illness',
  'family-death',
  'marriage',
  'disaster',
] as const;
export type Circumstance = (typeof CIRCUMSTANCES)[number];

export const CAPACITIES = ['definitive', 'plh', 'plt'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** How `strict` and `six-plus-six` read the two-year rule: see `rollover.ts`. */
export const CARRY_OVER_READINGS = ['strict', 'six-plus-six'] as const;
export type CarryOverReading = (typeof CARRY_OVER_READINGS)[number];

export const isPending = (state: LeaveState): boolean =>
  (PENDING_STATES as readonly LeaveState[]).includes(state);

export const isActive = (state: LeaveState): boolean =>
  (ACTIVE_STATES as readonly LeaveState[]).includes(state);
