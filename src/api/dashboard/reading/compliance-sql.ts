import { listOf, monthOf, MONTHS_ASKED, OFFICE_JSON, OFFICES_ASKED, sideBySide } from './asked-sql';

const MOST_INCIDENTS = 10;

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
coached as (
  select service_user_key, max(held_on) as held_on from coaching_sessions group by 1
),
to_coach as (
  select count(*) as traders
    from offices_asked o
    join compliance_profiles p on p.office_key = o.key and p.tier = any(:coached)
    left join coached c on c.service_user_key = p.service_user_key
   where c.held_on is null
      or c.held_on < (select max(r.on_day) from compliance_reviews r
                       where r.service_user_key = p.service_user_key and r.to_tier = any(:coached)
                         and r.from_tier <> all(:coached))
)`;

/**
 * What counts now of what happened in the period with consignments of the offices. Points, and which
 * kind is worse than which, are worked out once for each kind and severity, not for each event.
 */
const EVENTS = `
terms as materialized (
  select k.key as kind, s.key as severity, k.value::numeric * s.value::numeric as points,
         array_position(:adverse::text[], k.key) as rank
    from jsonb_each_text(:base::jsonb) k, jsonb_each_text(:severity::jsonb) s
),
events as materialized (
  select e.id, e.application_key, e.service_user_key, e.kind, e.severity, e.happened_on, t.rank,
         t.points * (:ageWeights::numeric[])[width_bucket(e.happened_on, :ageStarts::date[]) + 1]
           as weight
    from offices_asked o
    join compliance_events e on e.office_key = o.key and e.known_until is null
                            and e.happened_on between :from::date and :to::date
    join terms t on t.kind = e.kind and t.severity = e.severity
),
worst as (
  select * from (select distinct on (application_key) * from events
                  where weight > 0 order by application_key, weight desc, happened_on desc, id) heaviest
   order by weight desc, happened_on desc, id limit ${MOST_INCIDENTS}
),
by_consignment as (
  select happened_on - extract(day from happened_on)::int + 1 as first_day, application_key,
         max(rank) as worst, bool_or(rank is null) as has_nnc
    from events group by 1, 2
),
by_month as (
  select ${monthOf('first_day')} as month, has_nnc, (:adverse::text[])[worst] as worst,
         count(*) as consignments
    from by_consignment group by first_day, has_nnc, worst
)`;

const tierCounts = (tiers: readonly string[], where = ''): string =>
  tiers
    .map(
      (tier) => `'${tier}', (select coalesce(sum(traders), 0) from tiers t
                              where t.tier = '${tier}' ${where})`
    )
    .join(', ');

/** @param tiers @param kinds words of domain/compliance, in order */
export const complianceSql = (tiers: readonly string[], adverse: readonly string[]): string => `
with ${OFFICES_ASKED}, ${MONTHS_ASKED}, ${TRADERS}, ${EVENTS}
select json_build_object(
  'figures', json_build_object(
    'traders', (select coalesce(sum(traders), 0) from tiers), ${tierCounts(tiers)},
    'priority', (select traders from served_first),
    'toCoach', (select traders from to_coach)),
  'movements', ${listOf(
    `json_build_object('month', month, 'from', from_tier, 'to', to_tier, 'traders', traders)`,
    `(select ${monthOf('r.on_day')} as month, r.from_tier, r.to_tier,
             count(distinct r.service_user_key) as traders
        from offices_asked o
        join compliance_reviews r on r.office_key = o.key
                                 and r.on_day between :from::date and :to::date
       group by 1, 2, 3) moved`,
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
    `json_build_object('month', m.month, ${adverse
      .map(
        (kind) => `'${kind}', (select coalesce(sum(consignments), 0) from by_month b
                                where b.month = m.month and b.worst = '${kind}')`
      )
      .join(', ')},
       'nnc', (select coalesce(sum(consignments), 0) from by_month b
                where b.month = m.month and b.has_nnc))`,
    'months_asked m',
    'm.month'
  )},
  'byOffice', ${sideBySide(
    listOf(
      `json_build_object('office', ${OFFICE_JSON},
         'traders', (select coalesce(sum(traders), 0) from tiers t where t.office_key = o.key),
         ${tierCounts(tiers, 'and t.office_key = o.key')})`,
      'offices_asked o',
      'o.code'
    )
  )}) as answer`;
