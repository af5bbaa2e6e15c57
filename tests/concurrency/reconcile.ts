import type { Office } from '../harness';

/** Something in the ledger that does not agree with the requests it tells of. */
export interface Discrepancy {
  readonly rule: string;
  readonly subject: string;
  readonly expected: string;
  readonly found: string;
}

/**
 * Compares ledger, steps and requests by SQL of its own, not by the domain's arithmetic.
 * Days that pending requests hold and approved ones have used; accounts; moves between years;
 * grants; steps.
 */
const RECONCILE_SQL = `
with of_request as (
  select request_key,
         sum(held) as held,
         -coalesce(sum(days) filter (where kind in ('consume', 'restore')), 0) as taken
    from leave_ledger_entries where request_key is not null group by 1
),
expected as (
  select r.document_id as key, r.number, r.leave_state as state,
         case when r.leave_type = 'annual' and r.leave_state in ('submitted', 'considered')
              then r.working_days else 0 end as held,
         case when r.leave_type = 'annual' and r.leave_state = 'approved'
              then r.working_days else 0 end as taken
    from leave_requests r
),
steps as (
  select request_key,
         count(*) filter (where step = 'consideration') as considerations,
         count(*) filter (where step = 'decision') as decisions,
         max(outcome) filter (where step = 'decision') as outcome
    from leave_decisions group by 1
)
select 'a request holds and has used what its state says' as rule, e.number || ' ' || e.state as subject,
       e.held || ' held, ' || e.taken || ' used' as expected,
       coalesce(l.held, 0) || ' held, ' || coalesce(l.taken, 0) || ' used' as found
  from expected e left join of_request l on l.request_key = e.key
 where (e.held, e.taken) is distinct from (coalesce(l.held, 0), coalesce(l.taken, 0))
union all
select 'an entry belongs to a request that exists', l.request_key, 'a request', 'none'
  from of_request l left join leave_requests r on r.document_id = l.request_key
 where r.id is null
union all
select 'no account is below zero', employee_key || ' ' || year || '/' || bucket_year, '0 or more',
       sum(days) || ' days, ' || sum(held) || ' held'
  from leave_ledger_entries group by employee_key, leave_type, year, bucket_year
having sum(held) < 0 or sum(days) - sum(held) < 0
union all
select 'days that leave one year arrive in the other', employee_key || ' ' || kind || ' ' || bucket_year,
       '0', sum(days)::text
  from leave_ledger_entries where kind in ('carry-in', 'defer-in')
 group by employee_key, kind, bucket_year, least(year, counter_year), greatest(year, counter_year)
having sum(days) <> 0
union all
select 'a year is granted once', employee_key || ' ' || year, '1', count(*)::text
  from leave_ledger_entries where kind = 'grant' and request_key is null
 group by employee_key, year having count(*) > 1
union all
select 'a duty is compensated by one day', coalesce(d.document_id, l.duty_key),
       case when d.id is null then '0' else '1' end, coalesce(l.days, 0)::text
  from collective_leave_duties d
  full join (select duty_key, employee_key, sum(days) as days from leave_ledger_entries
              where duty_key is not null group by 1, 2) l
    on l.duty_key = d.document_id and l.employee_key = d.employee_key
 where coalesce(l.days, 0) <> case when d.id is null then 0 else 1 end
union all
select 'a request has the steps of its state', r.number || ' ' || r.leave_state, 'its steps',
       coalesce(s.considerations, 0) || ' considerations, ' || coalesce(s.decisions, 0) || ' decisions ' ||
       coalesce(s.outcome, '')
  from leave_requests r left join steps s on s.request_key = r.document_id
 where not case
         when r.leave_state in ('draft', 'submitted') then s.request_key is null
         when r.leave_state = 'considered' then s.considerations = 1 and s.decisions = 0
         when r.leave_state = 'approved'
           then s.considerations = 1 and s.decisions = 1 and s.outcome in ('approved', 'changed')
         when r.leave_state in ('deferred', 'rejected')
           then s.considerations = 1 and s.decisions = 1 and s.outcome = r.leave_state
         else true end`;

/** What does not reconcile; empty when all is well. */
export const findDiscrepancies = (office: Office): Promise<Discrepancy[]> =>
  office.sql<Discrepancy>(RECONCILE_SQL);
