import { officesToReconcile, type Offices } from '../../../domain/identity/office-wide';
import { todayIn } from '../../../infra/clock';
import { currentActor } from '../../../infra/current-actor';
import { parseInput } from '../../../infra/input';
import { currentLanguage, type Language } from '../../../infra/language';
import { valueOf } from '../../../infra/refusal-error';
import { fill } from '../../../infra/texts';
import { reconcileTexts, reconcileWords } from '../../../infra/texts/reconcile';
import { database, rowsOf } from '../../../infra/transaction';
import { reconcileQuery } from './report-query';

/** Something in the ledger that does not agree with the requests it tells of. */
export interface Discrepancy {
  readonly rule: keyof typeof reconcileTexts;
  /** What it is about, for people: a request's number, or an employee and an account. */
  readonly subject: string;
  readonly expected: string;
  readonly found: string;
  readonly employeeKey: string;
  /** Null where it is about no request, or about one that is gone. */
  readonly requestKey: string | null;
}

/**
 * Compares ledger, steps and requests by SQL of its own, not by the domain's arithmetic: what the
 * rules post wrongly must not be found right by the same rules. Each part names the employee, whose
 * office it belongs to. Words stand in braces, for the reader's language.
 */
const RECONCILE_SQL = `
with posted as (
  select request_key, year, sum(held) as held,
         -coalesce(sum(days) filter (where kind in ('consume', 'restore')), 0) as taken
    from leave_ledger_entries where request_key is not null group by 1, 2
),
annual as (
  select r.document_id as request_key, split.key::int as year,
         case when r.leave_state in ('submitted', 'considered') then split.value::int else 0 end as held,
         case when r.leave_state in ('approved', 'recalled') then split.value::int else 0 end as taken
    from leave_requests r cross join lateral jsonb_each_text(coalesce(r.days_by_year::jsonb, '{}')) split
   where r.leave_type = 'annual'
),
steps as (
  select request_key,
         count(*) filter (where step = 'consideration') as considerations,
         count(*) filter (where step = 'decision') as decisions,
         count(*) filter (where step = 'recall') as recalls,
         max(outcome) filter (where step = 'decision') as outcome
    from leave_decisions group by 1
),
of_employee as (
  select l.*, e.name || ' ' || e.nip as who
    from leave_ledger_entries l join employees e on e.document_id = l.employee_key
),
found as (
  select 'days-of-request' as rule, r.number || ' {' || r.leave_state || '} ' || year as subject,
         coalesce(a.held, 0) || ' {held}, ' || coalesce(a.taken, 0) || ' {used}' as expected,
         coalesce(p.held, 0) || ' {held}, ' || coalesce(p.taken, 0) || ' {used}' as found,
         r.employee_key, r.document_id as request_key
    from annual a full join posted p using (request_key, year)
    join leave_requests r on r.document_id = request_key
   where (coalesce(a.held, 0), coalesce(a.taken, 0))
         is distinct from (coalesce(p.held, 0), coalesce(p.taken, 0))
  union all
  select 'split-of-days', r.number || ' {' || r.leave_state || '}', coalesce(r.working_days, 0)::text,
         coalesce(sum(split.value::int), 0)::text, r.employee_key, r.document_id
    from leave_requests r
    left join lateral jsonb_each_text(coalesce(r.days_by_year::jsonb, '{}')) split on true
   where r.leave_state <> 'draft'
   group by r.id having coalesce(r.working_days, 0) <> coalesce(sum(split.value::int), 0)
  union all
  select distinct 'entry-without-request', l.who || ' ' || l.request_key, '{request}', '{none}',
         l.employee_key, null
    from of_employee l left join leave_requests r on r.document_id = l.request_key
   where l.request_key is not null and r.id is null
  union all
  select distinct 'entry-of-another', l.who || ' ' || r.number, e.name, l.employee_name,
         l.employee_key, l.request_key
    from of_employee l
    join leave_requests r on r.document_id = l.request_key and r.employee_key <> l.employee_key
    join employees e on e.document_id = r.employee_key
  union all
  select 'below-zero', who || ' ' || year || '/' || bucket_year, '{not_negative}',
         sum(days) || ' {days}, ' || sum(held) || ' {held}', employee_key, null
    from of_employee group by who, employee_key, leave_type, year, bucket_year
  having sum(held) < 0 or sum(days) - sum(held) < 0
  union all
  select 'moved-between-years', who || ' {' || replace(kind, '-', '_') || '} ' || bucket_year, '0', sum(days)::text,
         employee_key, null
    from of_employee where kind in ('carry-in', 'defer-in')
   group by who, employee_key, kind, bucket_year, least(year, counter_year),
            greatest(year, counter_year)
  having sum(days) <> 0
  union all
  select 'granted-once', who || ' ' || year, '1', count(*)::text, employee_key, null
    from of_employee where kind = 'grant' and request_key is null
   group by who, employee_key, leave_type, year having count(*) > 1
  union all
  select 'duty-compensated', e.name || ' ' || e.nip || ' ' || coalesce(d.date::text, l.duty_key),
         case when d.id is null then '0' else '1' end, coalesce(l.days, 0)::text, e.document_id, null
    from collective_leave_duties d
    full join (select duty_key, employee_key, sum(days) as days from leave_ledger_entries
                where duty_key is not null group by 1, 2) l
      on l.duty_key = d.document_id and l.employee_key = d.employee_key
    join employees e on e.document_id = coalesce(d.employee_key, l.employee_key)
   where coalesce(l.days, 0) <> case when d.id is null then 0 else 1 end
  union all
  select 'entry-numbers', who || ' {' || replace(kind, '-', '_') || '} ' || year || '/' || bucket_year,
         '1–' || count(*), string_agg(cycle::text, ', ' order by cycle), employee_key, request_key
    from of_employee group by who, employee_key, leave_type, request_key, kind, year, bucket_year
  having min(cycle) <> 1 or max(cycle) <> count(*) or count(distinct cycle) <> count(*)
  union all
  select 'steps-of-state', r.number || ' {' || r.leave_state || '}', '{steps}',
         coalesce(s.considerations, 0) || ' {considerations}, ' || coalesce(s.decisions, 0) ||
         ' {decisions}' || coalesce(' {' || s.outcome || '}', '') || ', ' ||
         coalesce(s.recalls, 0) || ' {recalls}',
         r.employee_key, r.document_id
    from leave_requests r left join steps s on s.request_key = r.document_id
   where not case
           when r.leave_state in ('draft', 'submitted') then s.request_key is null
           when r.leave_state = 'considered'
             then coalesce(s.considerations = 1 and s.decisions = 0, false)
           when r.leave_state in ('approved', 'recalled')
             then coalesce(s.considerations = 1 and s.decisions = 1
                           and s.outcome in ('approved', 'changed')
                           and s.recalls = (r.leave_state = 'recalled')::int, false)
           when r.leave_state in ('deferred', 'rejected')
             then coalesce(s.considerations = 1 and s.decisions = 1
                           and s.outcome = r.leave_state, false)
           else true end
  union all
  select distinct 'step-without-request', coalesce(d.request_number, d.request_key), '{request}',
         '{none}', d.employee_key, null
    from leave_decisions d left join leave_requests r on r.document_id = d.request_key
   where r.id is null
)
select f.rule, f.subject, f.expected, f.found, f.employee_key as "employeeKey",
       f.request_key as "requestKey"
  from found f left join employees e on e.document_id = f.employee_key
 where :offices::text[] is null or e.office_key = any(:offices)
 order by f.rule, f.subject`;

/** The words of a finding, which the statement leaves open: states, kinds and what is counted. */
const inWords = (found: Discrepancy, language: Language): Discrepancy => {
  const words = Object.fromEntries(
    Object.entries(reconcileWords).map(([place, text]) => [place, text[language]])
  );
  const said = (text: string): string => fill(text, words, language);
  return {
    ...found,
    subject: said(found.subject),
    expected: said(found.expected),
    found: said(found.found),
  };
};

/** What does not reconcile in these offices; empty when all is well. */
export const findDiscrepancies = async (
  offices: Offices,
  language: Language = 'en'
): Promise<Discrepancy[]> => {
  const found = await rowsOf<Discrepancy>(database(), RECONCILE_SQL, {
    offices: offices === 'all' ? null : [...offices],
  });
  return found.map((discrepancy) => inWords(discrepancy, language));
};

/**
 * The reconcile report that the caller asks for, each finding with its sentence. Throws 403 for
 * callers who are not personnel administration of the office.
 */
export const reconcile = async (
  given: unknown
): Promise<readonly (Discrepancy & { readonly message: string })[]> => {
  const { office } = parseInput(reconcileQuery, given);
  const actor = await currentActor(database(), todayIn('Asia/Jakarta'));
  const language = currentLanguage();
  const found = await findDiscrepancies(valueOf(officesToReconcile(actor, office)), language);
  return found.map((discrepancy) => ({
    ...discrepancy,
    message: reconcileTexts[discrepancy.rule][language],
  }));
};
