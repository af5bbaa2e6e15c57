import {
  hasPriority,
  prioritiesOpenTo,
  type PriorityOutcome,
} from '../../../domain/compliance/priority';
import type { Tier } from '../../../domain/compliance/vocabulary';
import { officesToOversee } from '../../../domain/identity/oversight';
import { todayIn } from '../../../infra/clock';
import { currentActor } from '../../../infra/current-actor';
import { parseInput } from '../../../infra/input';
import { valueOf } from '../../../infra/refusal-error';
import { todaysOfOffices } from '../../../infra/todays';
import { database, rowsOf } from '../../../infra/transaction';
import { givenIn, PRIORITY_LISTS, priorityQuery } from './list-query';
import {
  allOf,
  named,
  ofOffices,
  paginationOf,
  TODAY_THERE,
  TRADER_COLUMNS,
  type ListedTrader,
} from './traders-listed';

/** The latest decision on a trader, with the figures that were frozen in it. */
export interface LatestDecision {
  readonly documentId: string;
  readonly outcome: PriorityOutcome;
  readonly reason: string;
  readonly validUntil: string | null;
  readonly decidedOn: string;
  readonly decidedByName: string | null;
  readonly tier: Tier;
  readonly score: string | null;
  readonly asOf: string;
}

export interface PriorityTrader extends ListedTrader {
  readonly latest: LatestDecision | null;
  /** Whether the trader is served first today. */
  readonly priority: boolean;
  /** What the caller may decide now. */
  readonly decisions: readonly PriorityOutcome[];
}

type PriorityListName = (typeof PRIORITY_LISTS)[number];

/**
 * In which list a trader stands: as `hasPriority` and `isProposed` have it (domain/compliance/priority),
 * with what was granted to who is no longer green among what was granted. Null for the others.
 */
const LISTED = `
select p.id, p.service_user_key, d.id as decision_id,
       case when d.outcome in ('granted', 'declined') and coalesce(d.valid_until >= ${TODAY_THERE}, true)
            then d.outcome
            when p.tier = 'green' then 'proposed' end as list
  from compliance_profiles p
  left join (select distinct on (service_user_key) id, service_user_key, outcome, valid_until
               from priority_decisions order by service_user_key, id desc) d
    on d.service_user_key = p.service_user_key`;

const LIST_SQL = (condition: string): string => `
with listed as (${LISTED} where ${condition}),
counts as (select json_object_agg(list, n) as lists
             from (select list, count(*)::int as n from listed where list is not null group by list) c)
select counts.lists, page.*
  from counts
  left join lateral (
    select${TRADER_COLUMNS}, ${TODAY_THERE}::text as today,
           case when d.id is not null then json_build_object(
             'documentId', d.document_id, 'outcome', d.outcome, 'reason', d.reason,
             'validUntil', d.valid_until, 'decidedOn', d.decided_on,
             'decidedByName', d.decided_by_name, 'tier', d.tier, 'score', d.score::text,
             'asOf', d.as_of) end as latest
      from listed l
      join compliance_profiles p on p.id = l.id
      join offices o on o.document_id = p.office_key
      left join priority_decisions d on d.id = l.decision_id
     where l.list = ?
     order by p.score desc nulls last, p.volume desc nulls last, p.id limit ? offset ?) page on true`;

interface Row extends Omit<ListedTrader, 'serviceUser'> {
  readonly lists: Readonly<Partial<Record<PriorityListName, number>>> | null;
  /** Null where the page is empty. */
  readonly serviceUser: ListedTrader['serviceUser'] | null;
  readonly latest: LatestDecision | null;
  readonly today: string;
}

const hasTrader = (row: Row): row is Row & { readonly serviceUser: ListedTrader['serviceUser'] } =>
  row.serviceUser !== null;

/**
 * Traders to whom priority is proposed, granted, or declined for now: the best score first.
 * Throws 400 for a query that cannot be read, and 403 for who does not read of priority.
 */
export const priorityList = async (query: Readonly<Record<string, unknown>>) => {
  const { office, search, list, page, pageSize } = parseInput(priorityQuery, givenIn(query));
  const today = todayIn('Asia/Jakarta');
  const actor = await currentActor(database(), today);
  const offices = valueOf(officesToOversee(actor, 'priority-decision', today));
  const asked = allOf([ofOffices(offices, office), named(search)]);
  const todays = await todaysOfOffices(database());
  const rows = await rowsOf<Row>(database(), LIST_SQL(asked.sql), [
    todays,
    ...asked.bindings,
    todays,
    list,
    pageSize,
    (page - 1) * pageSize,
  ]);
  const lists = rows[0]?.lists ?? {};
  const counts = Object.fromEntries(PRIORITY_LISTS.map((name) => [name, lists[name] ?? 0]));
  const data = rows.filter(hasTrader).map(({ lists: _, today: there, ...trader }) => {
    const standing = { tier: trader.tier, latest: trader.latest };
    const officeKey = trader.office.documentId;
    return {
      ...trader,
      priority: hasPriority(standing, there),
      decisions: prioritiesOpenTo({ actor, officeKey, standing, today: there }),
    };
  });
  return {
    data: data satisfies readonly PriorityTrader[],
    meta: { pagination: paginationOf(page, pageSize, lists[list] ?? 0), counts },
  };
};
