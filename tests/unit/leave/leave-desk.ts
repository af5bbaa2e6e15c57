import type { IsoDate } from '../../../src/domain/calendar/iso-date';
import type { Actor } from '../../../src/domain/identity/actor';
import { cancel } from '../../../src/domain/leave/cancel';
import { compensateDuty, withdrawCompensation } from '../../../src/domain/leave/compensation';
import { consider } from '../../../src/domain/leave/consider';
import { decide } from '../../../src/domain/leave/decide';
import { recall, type RecallInput } from '../../../src/domain/leave/recall';
import {
  accountsFrom,
  accountsOfYear,
  availableIn,
  balanceOf,
  type Account,
  type LedgerEntry,
  type Movement,
} from '../../../src/domain/leave/ledger';
import {
  availableInYear,
  projectedAccounts,
  type DaysByYear,
} from '../../../src/domain/leave/quota';
import type {
  LeaveFacts,
  LeaveRequest,
  LeaveVerdict,
  Requester,
} from '../../../src/domain/leave/request';
import { recount, type Recount } from '../../../src/domain/leave/recount';
import { settle } from '../../../src/domain/leave/settlement';
import type { StepInput } from '../../../src/domain/leave/step';
import type { Team } from '../../../src/domain/leave/threshold';
import { assess, submit, type Assessment } from '../../../src/domain/leave/submit';
import {
  isActive,
  type CarryOverReading,
  type LeaveState,
  type LedgerKind,
  type Outcome,
} from '../../../src/domain/leave/vocabulary';
import type { Refusal, Result } from '../../../src/domain/result';
import { sentence } from '../../../src/infra/texts';
import { ACTORS, CALENDAR, facts, PNS, recallInput, request, stepInput, sumUp } from './facts';

interface Posting {
  readonly requestKey: string | null;
  readonly entry: LedgerEntry;
}

/** What the database accepts as a movement of each kind. */
const MOVES: Readonly<Record<LedgerKind, (entry: LedgerEntry) => boolean>> = {
  grant: ({ days, held }) => days > 0 && held === 0,
  hold: ({ days, held, ofRequest }) => days === 0 && held > 0 && ofRequest,
  release: ({ days, held, ofRequest }) => days === 0 && held < 0 && ofRequest,
  consume: ({ days, held, ofRequest }) => days < 0 && held === days && ofRequest,
  restore: ({ days, held, ofRequest }) => days > 0 && held === 0 && ofRequest,
  lapse: ({ days, held }) => days < 0 && held === 0,
  'carry-in': ({ days, held, counterYear }) => days !== 0 && held === 0 && counterYear !== null,
  'defer-in': ({ days, held, counterYear }) => days !== 0 && held === 0 && counterYear !== null,
  compensation: ({ days, held, ofRequest }) => Math.abs(days) === 1 && held === 0 && !ofRequest,
  adjust: () => false,
};

interface Circumstances {
  readonly employee?: Requester;
  readonly reading?: CarryOverReading;
  readonly today?: IsoDate;
  readonly history?: readonly LedgerEntry[];
}

/** A step as somebody takes it; nobody limits how many are away unless `teams` says so. */
type StepAs = Partial<StepInput> & { actor?: Actor; teams?: readonly Team[] };

/**
 * One person's leave, kept as the application keeps it: requests, and a ledger that only grows.
 * It carries verdicts out and judges nothing; but like the database it takes no entry that would
 * bring an account below zero, and no second entry like one that is there.
 */
export class LeaveDesk {
  today: IsoDate;
  readonly requests = new Map<string, LeaveRequest>();
  readonly verdicts: LeaveVerdict[] = [];
  private readonly employee: Requester;
  private readonly reading: CarryOverReading;
  private readonly postings: Posting[] = [];
  /** Working days that each request counts, as it was last judged or recounted. */
  private readonly counted = new Map<string, DaysByYear>();
  private daysOff: ReadonlySet<IsoDate> = CALENDAR.daysOff;

  constructor({
    employee = PNS,
    reading = 'strict',
    today = '2026-09-01',
    history = [],
  }: Circumstances = {}) {
    this.employee = employee;
    this.reading = reading;
    this.today = today;
    this.post(null, history);
  }

  /** A copy that can go its own way from here. */
  copy(): LeaveDesk {
    const twin = new LeaveDesk({
      employee: this.employee,
      reading: this.reading,
      today: this.today,
    });
    twin.postings.push(...this.postings);
    for (const [key, stored] of this.requests) twin.requests.set(key, stored);
    for (const [key, days] of this.counted) twin.counted.set(key, days);
    twin.daysOff = this.daysOff;
    return twin;
  }

  get entries(): readonly LedgerEntry[] {
    return this.postings.map(({ entry }) => entry);
  }

  get movements(): readonly Movement[] {
    return sumUp(this.entries);
  }

  postedBy(key: string): readonly LedgerEntry[] {
    return this.postings.filter(({ requestKey }) => requestKey === key).map(({ entry }) => entry);
  }

  private standing(): LeaveFacts {
    return facts({
      employee: this.employee,
      reading: this.reading,
      today: this.today,
      calendar: { ...CALENDAR, daysOff: this.daysOff },
      movements: this.movements,
      deferred: this.deferred(),
    });
  }

  countedDays(key: string): number {
    return [...(this.counted.get(key) ?? [])].reduce((sum, [, days]) => sum + days, 0);
  }

  isDayOff(date: IsoDate): boolean {
    return this.daysOff.has(date);
  }

  /** A decree adds days off and takes others away; returns what each request's recount came to. */
  declare(added: readonly IsoDate[], removed: readonly IsoDate[] = []): Map<string, Recount> {
    this.daysOff = new Set([...this.daysOff, ...added].filter((day) => !removed.includes(day)));
    const recounts = new Map<string, Recount>();
    for (const [key, { state }] of this.requests) {
      if (!isActive(state)) continue;
      const result = recount(this.factsOf(key), this.counted.get(key) ?? new Map());
      if (result === null) continue;
      this.counted.set(key, result.daysByYear);
      this.post(key, result.entries);
      recounts.set(key, result);
    }
    return recounts;
  }

  /** A day on duty on collective leave is recorded, moved from the year `granted`, or removed. */
  duty(date: IsoDate | null, granted: number | null = null): Result<readonly LedgerEntry[]> {
    const result =
      date === null
        ? withdrawCompensation(this.standing(), granted ?? 0)
        : compensateDuty(
            {
              ...this.standing(),
              date,
              isCollective: this.daysOff.has(date),
              calendar: { ...CALENDAR, daysOff: new Set() },
            },
            granted
          );
    if (result.ok) this.post(null, result.value);
    return result;
  }

  factsOf(key: string, actor: Actor = ACTORS.requester): LeaveFacts {
    const stored = this.requests.get(key);
    if (stored === undefined) throw new Error(`there is no request ${key}`);
    return {
      ...facts({ ...this.standing(), actor, posted: sumUp(this.postedBy(key)) }),
      request: stored,
      others: [...this.requests.values()].filter(
        (other) => other.key !== key && isActive(other.state)
      ),
    };
  }

  /** A new draft; returns its key. */
  draft(startDate: IsoDate, endDate: IsoDate, fields: Partial<LeaveRequest> = {}): string {
    const key = `request-${this.requests.size + 1}`;
    const number = `CT-${this.requests.size + 1}`;
    this.requests.set(key, request({ key, number, startDate, endDate, ...fields }));
    return key;
  }

  preview(key: string): Assessment {
    return assess(this.factsOf(key));
  }

  submit(key: string, actor: Actor = ACTORS.requester): Result<LeaveVerdict> {
    return this.carryOut(key, submit(this.factsOf(key, actor)));
  }

  consider(
    key: string,
    outcome: Outcome = 'approved',
    { actor = ACTORS.superior, teams = [], ...fields }: StepAs = {}
  ): Result<LeaveVerdict> {
    return this.carryOut(
      key,
      consider(this.factsOf(key, actor), stepInput(outcome, fields), teams)
    );
  }

  decide(
    key: string,
    outcome: Outcome = 'approved',
    { actor = ACTORS.official, teams = [], ...fields }: StepAs = {}
  ): Result<LeaveVerdict> {
    return this.carryOut(key, decide(this.factsOf(key, actor), stepInput(outcome, fields), teams));
  }

  cancel(key: string, actor: Actor = ACTORS.requester): Result<LeaveVerdict | null> {
    return this.carryOut(key, cancel(this.factsOf(key, actor), 'Plans changed'));
  }

  recall(
    key: string,
    returnDate: IsoDate,
    { actor = ACTORS.official, ...fields }: Partial<RecallInput> & { actor?: Actor } = {}
  ): Result<LeaveVerdict> {
    return this.carryOut(key, recall(this.factsOf(key, actor), recallInput(returnDate, fields)));
  }

  /** Draft, submit, consider and decide; returns the key. Every step must be accepted. */
  grant(startDate: IsoDate, endDate: IsoDate, fields: Partial<LeaveRequest> = {}): string {
    const key = this.draft(startDate, endDate, fields);
    accepted(this.submit(key));
    accepted(this.consider(key));
    accepted(this.decide(key));
    return key;
  }

  /** The job that runs by itself; returns what it posted. */
  settle(today: IsoDate = this.today): readonly LedgerEntry[] {
    this.today = today;
    const due = settle(this.standing());
    this.post(null, due);
    return due;
  }

  stateOf(key: string): LeaveState | undefined {
    return this.requests.get(key)?.state;
  }

  accounts(): readonly Account[] {
    return accountsFrom(this.movements);
  }

  /** What is left in a year's buckets, as {bucket: days}; empty buckets are left out. */
  remaining(year: number): Record<number, number> {
    return Object.fromEntries(
      accountsOfYear(this.movements, year)
        .filter((account) => balanceOf(account) > 0)
        .map((account) => [account.bucket, balanceOf(account)])
    );
  }

  /** What can be asked for in a year, as {bucket: days}; empty buckets are left out. */
  projection(year: number): Record<number, number> {
    return Object.fromEntries(
      projectedAccounts(this.standing(), year)
        .filter(({ free }) => free > 0)
        .map(({ bucket, free }) => [bucket, free])
    );
  }

  available(year: number): number {
    return availableInYear(this.standing(), year);
  }

  /** Days lapsed in a year, and when. */
  lapsed(year: number): { days: number; on: readonly IsoDate[] } {
    const lapses = this.entries.filter((entry) => entry.kind === 'lapse' && entry.year === year);
    return {
      days: lapses.reduce((sum, { days }) => sum - days, 0),
      on: [...new Set(lapses.map(({ postedOn }) => postedOn))],
    };
  }

  private deferred(): LeaveFacts['deferred'] {
    return this.postings
      .filter(
        ({ requestKey, entry }) =>
          entry.kind === 'release' &&
          requestKey !== null &&
          this.requests.get(requestKey)?.state === 'deferred'
      )
      .map(({ entry: { year, bucket, held } }) => ({ year, bucket, days: -held }));
  }

  private carryOut<T extends LeaveVerdict | null>(key: string, result: Result<T>): Result<T> {
    if (result.ok && result.value !== null) {
      const { state, changes, entries } = result.value;
      const stored = this.requests.get(key) as LeaveRequest;
      if (changes.daysByYear !== undefined) this.counted.set(key, changes.daysByYear);
      this.requests.set(key, {
        ...stored,
        state,
        startDate: changes.startDate ?? stored.startDate,
        endDate: changes.endDate ?? stored.endDate,
      });
      this.post(key, entries);
      this.verdicts.push(result.value);
    }
    return result;
  }

  private post(key: string | null, entries: readonly LedgerEntry[]): void {
    for (const entry of entries) {
      const requestKey = entry.ofRequest ? (key ?? 'history') : null;
      const isLike = (other: Posting): boolean =>
        other.requestKey === requestKey &&
        (['year', 'bucket', 'kind', 'cycle'] as const).every(
          (field) => other.entry[field] === entry[field]
        );
      if (this.postings.some(isLike)) throw new Error(`posted twice: ${JSON.stringify(entry)}`);
      if (!MOVES[entry.kind](entry)) throw new Error(`no such movement: ${JSON.stringify(entry)}`);
      this.postings.push({ requestKey, entry });
      const account = accountsOfYear(this.movements, entry.year).find(
        ({ bucket }) => bucket === entry.bucket
      );
      if (account && (account.held < 0 || availableIn(account) < 0)) {
        throw new Error(`below zero after ${JSON.stringify(entry)}: ${JSON.stringify(account)}`);
      }
    }
  }
}

/** The value of an accepted result; an error naming the refusal otherwise. */
export const accepted = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
};

/**
 * The refusal of a refused result; an error where it was accepted, or where the sentence for it
 * leaves a place open.
 */
export const refused = <T>(result: Result<T>): Refusal => {
  if (result.ok) throw new Error('accepted, though it should be refused');
  const { reason, params } = result.refusal;
  for (const language of ['id', 'en'] as const) {
    const text = sentence(reason, params, language);
    if (text === reason || /[{}]/.test(text)) throw new Error(`no whole sentence: ${text}`);
  }
  return result.refusal;
};
