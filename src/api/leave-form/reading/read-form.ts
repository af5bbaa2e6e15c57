import { visibleRows } from '../../../domain/identity/visibility';
import { PARTICULARS_SQL } from '../../../hooks/leave-request/particulars';
import { todayIn } from '../../../infra/clock';
import { currentActor } from '../../../infra/current-actor';
import { database, preparedRowsOf } from '../../../infra/transaction';
import { visibleSql } from '../../../infra/visible-rows';
import type { LeaveForm } from '../form/leave-form';

/** Strapi's moments carry no zone; they are UTC. */
const local = (column: string): string => `${column} at time zone 'UTC' at time zone zone.name`;
const day = (column: string): string => `(${local(column)})::date::text`;

/** Leave of other types that was granted before this request was handed in, the latest of each. */
const GRANTED_SQL = `(select json_agg(json_build_object(
      'leaveType', g.leave_type, 'startDate', g.start_date, 'endDate', g.end_date))
    from (select distinct on (p.leave_type) p.leave_type, d.start_date, d.end_date
            from leave_requests p
            join leave_decisions d on d.request_key = p.document_id and d.step = 'decision'
                                  and d.outcome in ('approved', 'changed')
           where p.employee_key = r.employee_key and p.leave_type <> 'annual'
             and p.document_id <> r.document_id
             and d.decided_at < coalesce(r.submitted_at, 'infinity')
             and coalesce(p.cancelled_at >= r.submitted_at, p.cancelled_at is null)
           order by p.leave_type, d.start_date desc) g)`;

/** The first hold only: what a later recount adds is no part of what was asked. */
const HELD_SQL = `(select json_agg(json_build_object('year', h.bucket_year, 'days', h.days))
    from (select l.bucket_year, sum(l.held)::int as days from leave_ledger_entries l
           where l.request_key = r.document_id and l.kind = 'hold' and l.cycle = 1
           group by 1) h)`;

const STEPS_SQL = `(select json_agg(json_build_object(
      'step', d.step, 'outcome', d.outcome, 'reason', d.reason, 'startDate', d.start_date,
      'endDate', d.end_date, 'workingDays', d.working_days, 'actorName', d.actor_name,
      'actorNip', d.actor_nip, 'actorPosition', d.actor_position, 'capacity', d.capacity,
      'decreeNumber', d.decree_number, 'actedFor', d.acted_for,
      'at', to_char(${local('d.decided_at')}, 'YYYY-MM-DD HH24.MI')) order by d.id)
    from leave_decisions d where d.request_key = r.document_id)`;

const FORM_SQL = `
select r.document_id as key, r.number, r.verification_code as "verificationCode",
       r.leave_type as "leaveType", r.leave_state as state, coalesce(r.abroad, false) as abroad,
       r.reason, r.address_during_leave as address, r.phone,
       coalesce(r.asked_start_date, r.start_date)::text as "startDate",
       coalesce(r.asked_end_date, r.end_date)::text as "endDate",
       coalesce(r.asked_working_days, r.working_days, 0) as "workingDays",
       coalesce(r.requester_at_submission, (${PARTICULARS_SQL})::jsonb)::json as requester,
       r.balance_at_submission::json as balance,
       coalesce(${HELD_SQL}, '[]') as held,
       coalesce(${GRANTED_SQL}, '[]') as granted,
       coalesce(${STEPS_SQL}, '[]') as steps,
       ${day('coalesce(r.submitted_at, r.created_at)')} as "writtenOn",
       ${day('greatest(r.created_at, r.submitted_at, r.considered_at, r.decided_at, r.cancelled_at)')} as "stateSince",
       zone.name as zone
  from leave_requests r
  join employees e on e.document_id = r.employee_key
  left join offices o on o.document_id = r.office_key
  left join offices_head_lnk head on head.office_id = o.id
  cross join lateral (select coalesce(o.time_zone, 'Asia/Jakarta') as name) zone`;

/** What the form of a request says; undefined where the caller may not see the request. */
export const readForm = async (documentId: string): Promise<LeaveForm | undefined> => {
  const db = database();
  const today = todayIn('Asia/Jakarta');
  const actor = await currentActor(db, today);
  const visible = visibleSql('r', visibleRows(actor, 'leave-request', today));
  const [form] = await preparedRowsOf<LeaveForm>(
    db,
    `${FORM_SQL} where r.document_id = ? and ${visible.sql}`,
    [documentId, ...visible.bindings]
  );
  return form;
};
