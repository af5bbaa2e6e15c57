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
insert into request_counts as c (name, caller, since, count) values (:name, :caller, now(), 1)
on conflict (name, caller) do update set
  count = case when c.since < now() - make_interval(secs => :seconds) then 1 else c.count + 1 end,
  since = case when c.since < now() - make_interval(secs => :seconds) then now() else c.since end
returning count`;

/** Count one more request of a caller, by address; whether it is still within the limit. */
export const isWithinLimit = async (
  queryable: Queryable,
  { name, most, seconds }: RequestLimit,
  caller: string
): Promise<boolean> => {
  const [row] = await rowsOf<{ count: number }>(queryable, COUNT_SQL, { name, caller, seconds });
  return (row?.count ?? 0) <= most;
};

/**
 * Count one more request of a caller, and throw 429 in the reader's language where it is over the
 * limit; when to come back stands in the header `Retry-After`.
 */
export const requireWithinLimit = async (limit: RequestLimit, caller: string): Promise<void> => {
  if (await isWithinLimit(database(), limit, caller)) return;
  strapi.requestContext.get()?.set('Retry-After', String(limit.seconds));
  throw createError(429, sentence('input.too-many', {}, currentLanguage()), {
    name: 'RateLimitError',
    details: { code: 'TOO_MANY_REQUESTS' },
  });
};
