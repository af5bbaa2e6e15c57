import createError from 'http-errors';
import { currentLanguage } from './language';
import { sentence } from './texts';
import { database, rowsOf, type Queryable } from './transaction';

/** How often one caller may ask for something. */
export interface RequestLimit {
  /** What is asked for; each is counted by itself. */
  readonly name: string;
  readonly most: number;
  readonly seconds: number;
}

/**
 * Counts are kept in the database, so that all instances share them; the table is not logged, as a
 * crash may forget them. Old ones go along the way, a few at a time.
 */
const COUNT_SQL = `
with swept as (
  delete from request_counts where (name, caller) in (
    select name, caller from request_counts
     where since < now() - interval '1 hour' limit 20 for update skip locked))
insert into request_counts as c (name, caller, since, count) values (:name, :caller, now(), :hits)
on conflict (name, caller) do update set
  count = case when c.since < now() - make_interval(secs => :seconds) then :hits else c.count + :hits end,
  since = case when c.since < now() - make_interval(secs => :seconds) then now() else c.since end
returning count`;

const count = async (
  queryable: Queryable,
  { name, seconds }: RequestLimit,
  caller: string,
  hits: number
): Promise<number> => {
  const bindings = { name, caller, seconds, hits };
  const [row] = await rowsOf<{ count: number }>(queryable, COUNT_SQL, bindings);
  return row?.count ?? 0;
};

/** Count one more request of a caller, by address; whether it is still within the limit. */
export const isWithinLimit = async (
  queryable: Queryable,
  limit: RequestLimit,
  caller: string
): Promise<boolean> => (await count(queryable, limit, caller, 1)) <= limit.most;

/** What this instance has counted of a caller, and what of it the others know. */
interface Tally {
  readonly until: number;
  untold: number;
  known: number;
}

const tallies = new Map<string, Tally>();
const MOST_TALLIES = 10_000;
/** A tenth of the limit is counted here before the others are told. */
const SHARES = 10;
const MS_PER_SECOND = 1000;

const tallyOf = (key: string, seconds: number): Tally => {
  const now = Date.now();
  const known = tallies.get(key);
  if (known !== undefined && known.until > now) return known;
  if (tallies.size >= MOST_TALLIES) tallies.clear();
  const made = { until: now + seconds * MS_PER_SECOND, untold: 0, known: 0 };
  tallies.set(key, made);
  return made;
};

/**
 * Like `isWithinLimit`, for what is asked often and costs little: an instance tells the others of a
 * tenth of the limit at a time, so that most requests write nothing. Each instance may let through
 * that tenth too much.
 */
export const isRoughlyWithinLimit = async (
  queryable: Queryable,
  limit: RequestLimit,
  caller: string
): Promise<boolean> => {
  const { name, most, seconds } = limit;
  const tally = tallyOf(`${name} ${caller}`, seconds);
  tally.untold += 1;
  if (tally.untold >= most / SHARES) {
    const hits = tally.untold;
    tally.untold = 0;
    tally.known = await count(queryable, limit, caller, hits);
  }
  return tally.known + tally.untold <= most;
};

/** 429 in the reader's language; when to come back stands in the header `Retry-After`. */
export const tooMany = ({ seconds }: RequestLimit): Error => {
  strapi.requestContext.get()?.set('Retry-After', String(seconds));
  return createError(429, sentence('input.too-many', {}, currentLanguage()), {
    name: 'RateLimitError',
    details: { code: 'TOO_MANY_REQUESTS' },
  });
};

/** Count one more request of a caller; throws `tooMany` where it is over the limit. */
export const requireWithinLimit = async (limit: RequestLimit, caller: string): Promise<void> => {
  if (!(await isWithinLimit(database(), limit, caller))) throw tooMany(limit);
};
