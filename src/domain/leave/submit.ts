import { yearOf } from '../calendar/iso-date';
import { workingDaysByYear } from '../calendar/work-calendar';
import { accept, refuse, type Refusal, type Result } from '../result';
import { maySubmit } from './authority';
import { mayHaveAdvance, problemsOf } from './eligibility';
import {
  accountOf,
  accountsOfYear,
  availableIn,
  balanceOf,
  entriesOfRequest,
  post,
  type LedgerEntry,
} from './ledger';
import { policyOn, type LeavePolicy } from './policy';
import { holdDays, poolOf, type DaysByYear } from './quota';
import type { LeaveFacts, LeaveVerdict } from './request';
import { settle } from './settlement';
import { transitionFor } from './transitions';

/** The rule a request is judged by: the one in force on its first day. */
export const policyFor = (facts: LeaveFacts): Result<LeavePolicy> => {
  const { request, employee, policies } = facts;
  const policy = policyOn(policies, request.leaveType, employee.employmentType, request.startDate);
  return policy === undefined
    ? refuse('NOT_ELIGIBLE', 'leave.no-rule', { date: request.startDate }, 'leaveType')
    : accept(policy);
};

export const total = (days: DaysByYear): number =>
  [...days.values()].reduce((sum, count) => sum + count, 0);

/** What is left of N-2, N-1 and N: section V of the form. */
const recordOf = (facts: LeaveFacts): { year: number; remaining: number }[] => {
  const year = yearOf(facts.today);
  const accounts = accountsOfYear(facts.movements, year);
  return [year - 2, year - 1, year].map((bucket) => ({
    year: bucket,
    remaining: accounts
      .filter((account) => account.bucket === bucket)
      .reduce((sum, account) => sum + balanceOf(account), 0),
  }));
};

/**
 * Advance days of a PPPK's first year: granted for this request alone, then held by it. Where the
 * first right was opened early for another request, they come out of that.
 */
export const holdAdvance = (facts: LeaveFacts, days: DaysByYear): readonly LedgerEntry[] => {
  const shares = [...days].map(([year, count]) => ({ year, bucket: year, days: count }));
  const lacking = shares.map((share) => {
    const opened = availableIn(accountOf(facts.movements, share.year, share.year));
    return { ...share, days: Math.max(0, share.days - opened) };
  });
  return [
    ...entriesOfRequest('grant', lacking, facts.today, facts.posted),
    ...entriesOfRequest('hold', shares, facts.today, facts.posted),
  ];
};

/** What a request would come to if it were submitted now; nothing is written. */
export interface Assessment {
  readonly workingDays: number;
  readonly daysByYear: DaysByYear;
  /** Annual days that can be asked for in the years the request touches, before it and after. */
  readonly available: number;
  readonly availableAfter: number;
  /** Those days by the year they were granted for, and how many of them this request would draw. */
  readonly buckets: readonly {
    readonly year: number;
    readonly days: number;
    readonly available: number;
  }[];
  readonly problems: readonly Refusal[];
  /** Ledger entries of a submission: what is due anyway, then the hold. */
  readonly entries: readonly LedgerEntry[];
  readonly balanceAtSubmission: readonly { readonly year: number; readonly remaining: number }[];
}

/** Judge a request as a submission would. Sources: leave.md, Types, Working days, Annual quota. */
export const assess = (given: LeaveFacts): Assessment => {
  const due = settle(given);
  const facts = { ...given, movements: post(given.movements, due) };
  const { request } = facts;
  const daysByYear = workingDaysByYear(request.startDate, request.endDate, facts.calendar);
  const years = [...new Set([yearOf(request.startDate), yearOf(request.endDate)])];
  const pool = poolOf(facts, years);
  const policy = policyFor(facts);
  const problems: Refusal[] = policy.ok ? [...problemsOf(facts, policy.value)] : [policy.refusal];
  let holds: readonly LedgerEntry[] = [];
  if (policy.ok && request.leaveType === 'annual' && total(daysByYear) > 0) {
    const held = mayHaveAdvance(facts, policy.value)
      ? accept(holdAdvance(facts, daysByYear))
      : holdDays(facts, daysByYear);
    if (held.ok) holds = held.value;
    // Who has no right yet is told so; that the quota is empty as well adds nothing.
    else if (!problems.some((problem) => problem.code === 'NOT_ELIGIBLE')) {
      problems.push(held.refusal);
    }
  }
  const available = [...pool.values()].reduce((sum, days) => sum + days, 0);
  const drawn = (bucket: number): number =>
    holds.reduce((sum, entry) => sum + (entry.bucket === bucket ? entry.held : 0), 0);
  const taken = request.leaveType === 'annual' ? total(daysByYear) : 0;
  return {
    workingDays: total(daysByYear),
    daysByYear,
    available,
    availableAfter: Math.max(0, available - taken),
    buckets: [...pool].map(([year, free]) => ({ year, days: drawn(year), available: free })),
    problems,
    entries: [...due, ...holds],
    balanceAtSubmission: recordOf(facts),
  };
};

/**
 * The employee (or personnel administration for them) hands the request in.
 * Refuses by the first problem of `assess`; holds the days and freezes the leave record.
 */
export const submit = (facts: LeaveFacts): Result<LeaveVerdict> => {
  const { request } = facts;
  if (!maySubmit(facts)) return refuse('FORBIDDEN', 'leave.only-requester');
  const transition = transitionFor('submit', request.state);
  if (transition === undefined) return refuse('WRONG_STATE', 'leave.already-submitted');

  const assessment = assess(facts);
  const [problem] = assessment.problems;
  if (problem !== undefined) return { ok: false, refusal: problem };

  return accept({
    state: transition.to,
    changes: {
      workingDays: assessment.workingDays,
      daysByYear: assessment.daysByYear,
      askedStartDate: request.startDate,
      askedEndDate: request.endDate,
      askedWorkingDays: assessment.workingDays,
      balanceAtSubmission: assessment.balanceAtSubmission,
      requesterAtSubmission: facts.employee.particulars,
    },
    entries: assessment.entries,
    step: null,
    events: [
      { kind: 'leave.submitted', to: ['superior', 'requester'] },
      // The head has nobody above them here: personnel administration brings in what is decided.
      ...(facts.employee.headsOffice
        ? [{ kind: 'leave.decided-outside', to: ['personnel'] } as const]
        : []),
    ],
  });
};
