import { yearOf, type IsoDate } from '../../../domain/calendar/iso-date';
import type { Actor } from '../../../domain/identity/actor';
import { matches, visibleRows } from '../../../domain/identity/visibility';
import { accountOf, balanceOf, post } from '../../../domain/leave/ledger';
import { projectedAccounts } from '../../../domain/leave/quota';
import { standsAbove } from '../../../domain/leave/authority';
import { settle } from '../../../domain/leave/settlement';
import { refuse } from '../../../domain/result';
import { loadLedger } from '../../../hooks/leave-request/load-facts';
import { routeOf } from '../../../hooks/leave-request/route-of-request';
import { todayIn } from '../../../infra/clock';
import { currentActor } from '../../../infra/current-actor';
import { notFound } from '../../../infra/input';
import { errorFrom } from '../../../infra/refusal-error';
import { database, type Queryable } from '../../../infra/transaction';

export interface Balance {
  readonly employee: { readonly documentId: string; readonly name: string; readonly nip: string };
  readonly year: number;
  readonly leaveType: 'annual';
  /** By the year the days were granted for, oldest first: the order in which they are used. */
  readonly buckets: readonly {
    readonly year: number;
    readonly granted: number;
    readonly used: number;
    readonly held: number;
    readonly remaining: number;
  }[];
  /** Days not used yet; `available` is less what pending requests hold. */
  readonly remaining: number;
  readonly available: number;
  /** True for a year not opened yet: promised carry-over and the grant to come. */
  readonly projected: boolean;
}

const isAbove = async (
  queryable: Queryable,
  actor: Actor,
  key: string,
  today: IsoDate
): Promise<boolean> => {
  const route = await routeOf(queryable, { key });
  return (
    route !== undefined && standsAbove(actor, { ...route, officeKey: route.officeKey ?? '' }, today)
  );
};

/**
 * As `balanceIn`, for an actor who is known already; undefined for employees that are not known or
 * that the actor may not see. Throws 400 for a year after next.
 */
export const findBalance = async (
  actor: Actor,
  year: number | undefined,
  key: string
): Promise<Balance | undefined> => {
  const db = database();
  const ledger = await loadLedger(db, key);
  if (ledger === undefined) return undefined;
  const { facts, person } = ledger;
  const seen =
    matches(visibleRows(actor, 'employee', facts.today), {
      documentId: key,
      officeKey: person.officeKey,
    }) || (await isAbove(db, actor, key, facts.today));
  if (!seen) return undefined;

  const current = yearOf(facts.today);
  const asked = year ?? current;
  if (asked > current + 1) {
    throw errorFrom(
      refuse('INVALID', 'leave.year-not-known', { year: current + 1 }, 'year').refusal
    );
  }
  const settled = { ...facts, movements: post(facts.movements, settle(facts)) };
  const buckets = projectedAccounts(settled, asked).map(({ bucket, free }) => {
    const { used, held, ...account } = accountOf(settled.movements, asked, bucket);
    // What is still to come is granted in the projection, and free.
    const expected = free + held - balanceOf({ used, held, ...account });
    const granted = account.granted + expected;
    return { year: bucket, granted, used, held, remaining: granted - used };
  });
  const remaining = buckets.reduce((sum, bucket) => sum + bucket.remaining, 0);
  return {
    employee: { documentId: key, name: person.name, nip: person.nip },
    year: asked,
    leaveType: 'annual',
    buckets,
    remaining,
    available: remaining - buckets.reduce((sum, bucket) => sum + bucket.held, 0),
    projected: asked > current,
  };
};

/**
 * Somebody's annual leave in a year, in working days; the caller's own unless an employee is named.
 * Throws 403 for callers who are no employee, 404 for employees the caller may not see, and 400 for
 * a year after next.
 */
export const balanceIn = async (
  year: number | undefined,
  employeeKey: string | undefined
): Promise<Balance> => {
  const actor = await currentActor(database(), todayIn('Asia/Jakarta'));
  const key = employeeKey ?? actor.employee?.key;
  if (key === undefined) throw errorFrom(refuse('FORBIDDEN', 'input.sign-in').refusal);
  const balance = await findBalance(actor, year, key);
  if (balance === undefined) throw notFound();
  return balance;
};
