import { incidentsOf } from '../../../../database/incident-months';
import {
  listOf,
  monthOf,
  OFFICE_JSON,
  OFFICES_ASKED,
  PARTS_OF_MONTHS,
  sideBySide,
} from './asked-sql';

const MOST_INCIDENTS = 10;

/** What an event of a day weighs, as a share of its points. */
const weightOfAge = (day: string): string =>
  `(:ageWeights::numeric[])[width_bucket(${day}, :ageStarts::date[]) + 1]`;

/** Traders by the tier in force, and those whom somebody should see about. */
const TRADERS = `
tiers as (
  select t.office_key, t.tier, sum(t.change) as traders
    from offices_asked o join compliance_profile_tallies t on t.office_key = o.key
   group by 1, 2
),
served_first as (
  select count(*) as traders
    from offices_asked o
    join compliance_profiles p on p.office_key = o.key and p.tier = :priorityTier
     and p.priority_granted_on is not null
     and (p.priority_until is null or p.priority_until >= o.today)
),
to_coach as (
  select coalesce(sum(n.traders), 0) as traders
    from offices_asked o join coaching_needs n on n.office_key = o.key
)`;

/** Whether an event counts now, and is one of an office on some days. */
const eventOn = (e: string, office: string, first: string, last: string): string =>
  `${e}.office_key = ${office} and ${e}.known_until is null
   and ${e}.happened_on between ${first} and ${last}`;

const reviewOn = (r: string, office: string, first: string, last: string): string =>
  `${r}.office_key = ${office} and ${r}.on_day between ${first} and ${last}`;

/**
 * The ten heaviest consignments of the period. What is of one office, kind, severity and age weighs
 * the same: such groups are gone through heaviest first, each from its latest event on, until there
 * are ten. Of a consignment its heaviest event counts, so one that another of it goes before is passed
 * over.
 */
const WORST = `
terms as materialized (
  select k.key as kind, s.key as severity, k.value::numeric * s.value::numeric as points
    from jsonb_each_text(:base::jsonb) k, jsonb_each_text(:severity::jsonb) s
),
ages as (
  select weight,
         greatest((:ageStarts::date[])[place::int - 1], :from::date) as first_day,
         least((:ageStarts::date[])[place::int] - 1, :to::date) as last_day
    from unnest(:ageWeights::numeric[]) with ordinality a (weight, place)
),
groups as (
  select o.key as office_key, t.kind, t.severity, a.first_day, a.last_day,
         t.points * a.weight as weight
    from offices_asked o cross join terms t cross join ages a
   where t.points * a.weight > 0 and a.first_day <= a.last_day
   order by weight desc
),
worst as (
  select e.*, g.weight
    from groups g
   cross join lateral (
     select e.id, e.application_key, e.service_user_key, e.kind, e.severity, e.happened_on
       from compliance_events e
      where e.kind = g.kind and e.severity = g.severity
        and ${eventOn('e', 'g.office_key', 'g.first_day', 'g.last_day')}
        and not exists (
          select 1
            from compliance_events other
            join offices_asked o on ${eventOn('other', 'o.key', ':from::date', ':to::date')}
            join terms t on t.kind = other.kind and t.severity = other.severity
           where other.application_key = e.application_key
             and (t.points * ${weightOfAge('other.happened_on')}, other.happened_on, -other.id)
                 > (g.weight, e.happened_on, -e.id))
      order by e.happened_on desc, e.id limit ${MOST_INCIDENTS}) e
   order by g.weight desc, e.happened_on desc, e.id limit ${MOST_INCIDENTS}
)`;

/** Whether a month `m` is asked for as a whole: all of it, or all of its days on which there is something. */
const isWhole = (
  table: string,
  rowOn: (row: string, office: string, first: string, last: string) => string
): string => {
  const none = (first: string, last: string): string =>
    `not exists (select 1 from offices_asked o join ${table} x on ${rowOn('x', 'o.key', first, last)})`;
  return `m.first_day = m.month and m.last_day = m.month_end
          or ${none('m.month', 'm.first_day - 1')} and ${none('m.last_day + 1', 'm.month_end')}`;
};

/**
 * What happened in each month, and how traders moved. Months are counted already (`incident-months.ts`
 * and `tier-movements.ts` of `database/`); one that is not asked for as a whole is taken from the rows
 * themselves. Whoever moved at several offices is one trader.
 */
const BY_MONTH = `
parts as materialized (
  select m.month, m.first_day, m.last_day,
         ${isWhole('compliance_events', eventOn)} as has_all_events,
         ${isWhole('compliance_reviews', reviewOn)} as has_all_reviews
    from (${PARTS_OF_MONTHS}) m
),
incidents as materialized (
  select i.month, i.kind, i.consignments
    from parts p cross join offices_asked o
    join incident_months i on i.office_key = o.key and i.month = p.month
   where p.has_all_events
  union all
  select month, kind, consignments from (${incidentsOf(`
    select o.key as office_key, p.month, e.application_key, e.kind
      from parts p cross join offices_asked o
      join compliance_events e on ${eventOn('e', 'o.key', 'p.first_day', 'p.last_day')}
     where not p.has_all_events`)}) partly
),
moved as (
  select month, from_tier, to_tier, sum(traders) as traders
    from (select t.month, t.from_tier, t.to_tier, t.traders
            from parts p cross join offices_asked o
            join tier_movements t on t.office_key = o.key and t.month = p.month
           where p.has_all_reviews
          union all
          select t.month, t.from_tier, t.to_tier, 1 - count(*)
            from parts p
            join (select distinct month, service_user_key, from_tier, to_tier
                    from trader_movements where elsewhere) s on s.month = p.month
            join trader_movements t
              on (t.service_user_key, t.month, t.from_tier, t.to_tier)
                 = (s.service_user_key, s.month, s.from_tier, s.to_tier)
            join offices_asked o on o.key = t.office_key
           where p.has_all_reviews
           group by t.month, t.service_user_key, t.from_tier, t.to_tier
          union all
          select p.month, r.from_tier, r.to_tier, count(distinct r.service_user_key)
            from parts p cross join offices_asked o
            join compliance_reviews r on ${reviewOn('r', 'o.key', 'p.first_day', 'p.last_day')}
           where not p.has_all_reviews
           group by 1, 2, 3) either
   group by month, from_tier, to_tier
)`;

/** The sum of some rows, 0 where there is none. */
const sumOf = (column: string, where?: string): string =>
  `coalesce(sum(${column})${where === undefined ? '' : ` filter (where ${where})`}, 0)`;

const tierCounts = (tiers: readonly string[]): string =>
  [
    `'traders', ${sumOf('t.traders')}`,
    ...tiers.map((tier) => `'${tier}', ${sumOf('t.traders', `t.tier = '${tier}'`)}`),
  ].join(', ');

/** @param tiers @param kinds words of domain/compliance, in order */
export const complianceSql = (tiers: readonly string[], kinds: readonly string[]): string => `
with ${OFFICES_ASKED}, ${TRADERS}, ${WORST}, ${BY_MONTH}
select json_build_object(
  'figures', (select json_build_object(${tierCounts(tiers)},
    'priority', (select traders from served_first),
    'toCoach', (select traders from to_coach)) from tiers t),
  'movements', ${listOf(
    `json_build_object('month', ${monthOf('month')}, 'from', from_tier, 'to', to_tier,
                       'traders', traders)`,
    'moved',
    `month, array_position(:tiers::text[], from_tier::text), array_position(:tiers::text[], to_tier::text)`
  )},
  'worst', ${listOf(
    `json_build_object('applicationKey', w.application_key, 'applicationNumber', a.number,
       'serviceUserKey', w.service_user_key, 'serviceUserName', p.service_user_name,
       'kind', w.kind, 'severity', w.severity, 'happenedOn', w.happened_on,
       'weight', trim_scale(w.weight)::text)`,
    `worst w
       join service_applications a on a.document_id = w.application_key
       left join compliance_profiles p on p.service_user_key = w.service_user_key`,
    'w.weight desc, w.happened_on desc, w.id'
  )},
  'eventsByMonth', ${listOf(
    'line',
    `(select m.month, json_build_object('month', ${monthOf('m.month')}, ${kinds
      .map((kind) => `'${kind}', ${sumOf('i.consignments', `i.kind = '${kind}'`)}`)
      .join(', ')}) as line
       from parts m left join incidents i on i.month = m.month group by m.month) by_month`,
    'month'
  )},
  'byOffice', ${sideBySide(
    listOf(
      'line',
      `(select o.code, json_build_object('office', ${OFFICE_JSON}, ${tierCounts(tiers)}) as line
         from offices_asked o left join tiers t on t.office_key = o.key
        group by o.key, o.code, o.name) by_office`,
      'code'
    )
  )}) as answer`;
