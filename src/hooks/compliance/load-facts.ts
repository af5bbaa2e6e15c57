import type { IsoDate } from '../../domain/calendar/iso-date';
import type { CompliancePolicy } from '../../domain/compliance/policy';
import {
  ageBuckets,
  ENDING_A_RUN,
  type KnownEvent,
  type ProfileFacts,
} from '../../domain/compliance/profile';
import { preparedRowsOf, type Queryable } from '../../infra/transaction';

/** Where facts are read: the tables that are kept, or others of the same columns. */
export interface FactTables {
  readonly consignments: string;
  readonly events: string;
}

export const KEPT: FactTables = {
  consignments: 'finalised_consignments',
  events: 'compliance_events',
};

/** An event of the log, with what it is: an action or an NNC. */
export interface LoggedEvent extends KnownEvent {
  readonly key: string;
  readonly source: 'action' | 'nnc';
  readonly knownFrom: IsoDate;
}

interface FactsRow {
  readonly key: string;
  readonly events: readonly LoggedEvent[];
  readonly counts: Readonly<Record<string, number>> | null;
  readonly clean: number;
}

/** Whoever somebody's own consignments are of, and those they act for; both for themselves. */
const both = (table: string, columns: string): string => `
  select ${columns} from ${table} where service_user_key = k.key
  union all
  select ${columns} from ${table} where agent_key = k.key and service_user_key <> k.key`;

/**
 * Counts come from an index alone. What was known on the day counts, and nothing else: the answer is
 * the same whenever it is asked for.
 */
const factsSql = ({ consignments, events }: FactTables): string => `
select k.key, coalesce(e.events, '[]'::json) as events, v.counts,
       (coalesce(v.clean, 0) - s.soiled)::int as clean
  from unnest(:keys::text[]) as k (key)
 cross join lateral (
   select json_agg(json_build_object('key', x.event_key, 'source', x.source,
            'applicationKey', x.application_key, 'kind', x.kind, 'severity', x.severity,
            'happenedOn', x.happened_on, 'knownFrom', x.known_from)
            order by x.happened_on, x.event_key) as events,
          max(x.happened_on) filter (where x.severity = any(:ending::text[])) as last_on
     from (${both(events, '*')}) x
    where x.known_from <= :day::date and (x.known_until is null or x.known_until > :day::date)
      and x.happened_on <= :day::date) e
 cross join lateral (
   select json_object_agg(g.bucket, g.consignments) as counts, sum(g.clean) as clean
     from (select width_bucket(f.finalised_on, :starts::date[]) as bucket,
                  count(*)::int as consignments,
                  count(*) filter (where e.last_on is null or f.finalised_on > e.last_on) as clean
             from (${both(consignments, 'finalised_on, known_on')}) f
            where f.finalised_on <= :day::date and f.known_on <= :day::date
            group by 1) g) v
 cross join lateral (
   select count(distinct x.application_key) as soiled
     from (${both(events, '*')}) x
     join ${consignments} f on f.application_key = x.application_key
    where x.known_from <= :day::date and (x.known_until is null or x.known_until > :day::date)
      and x.happened_on <= :day::date and x.severity = any(:ending::text[])
      and f.finalised_on > e.last_on and f.finalised_on <= :day::date
      and f.known_on <= :day::date) s`;

const KEPT_SQL = factsSql(KEPT);

/**
 * What Q-Office knew of traders at the end of a day.
 * @param policies by whose ages consignments are counted; what is counted serves each of them
 * @returns facts by the trader's key
 */
export const loadFacts = async (
  queryable: Queryable,
  keys: readonly string[],
  day: IsoDate,
  policies: readonly CompliancePolicy[],
  tables: FactTables = KEPT
): Promise<ReadonlyMap<string, ProfileFacts<LoggedEvent>>> => {
  const { ages, starts } = ageBuckets(policies, day);
  const sql = tables === KEPT ? KEPT_SQL : factsSql(tables);
  const rows = await preparedRowsOf<FactsRow>(queryable, sql, {
    keys: [...keys],
    day,
    starts: [...starts],
    ending: [...ENDING_A_RUN],
  });
  return new Map(
    rows.map(({ key, events, counts, clean }) => [
      key,
      {
        events,
        cleanApplications: clean,
        shipments: Object.entries(counts ?? {}).map(([bucket, count]) => ({
          count,
          age: ages[Number(bucket)] ?? 0,
        })),
      },
    ])
  );
};
