import type { IsoDate } from '../domain/calendar/iso-date';
import { dateInZone, type OfficeTimeZone } from '../domain/calendar/time-zone';
import { remindersDue, type ReminderTerms, type WaitingStep } from '../domain/leave/waiting';
import { PENDING_STATES } from '../domain/leave/vocabulary';
import { lockRequest } from '../hooks/leave-request/load-facts';
import { remindPeople } from '../hooks/leave-request/remind-people';
import { todayIn } from '../infra/clock';
import { database, inTransaction, rowsOf } from '../infra/transaction';

interface WaitingRequest extends ReminderTerms {
  readonly key: string;
  readonly state: WaitingStep['state'];
  readonly since: Date;
  readonly zone: OfficeTimeZone;
  readonly daysOff: readonly IsoDate[] | null;
}

/** What waits in offices that remind anybody, with the days off since; holidays of all are read once an office. */
const WAITING_SQL = `
with terms as (
  select o.document_id as key, o.time_zone as zone, o.remind_after_days, o.escalate_after_days,
         (select json_agg(h.date) from holidays h
           where (h.office_key is null or h.office_key = o.document_id)
             and h.date >= (select min(submitted_at)::date - 1 from leave_requests
                             where leave_state = any(:states) and office_key = o.document_id)) as days_off
    from offices o
   where o.remind_after_days is not null or o.escalate_after_days is not null)
select r.document_id as key, r.leave_state as state, t.zone,
       coalesce(r.considered_at, r.submitted_at) as since,
       t.remind_after_days as "remindAfterDays", t.escalate_after_days as "escalateAfterDays",
       t.days_off as "daysOff"
  from leave_requests r join terms t on t.key = r.office_key
 where r.leave_state = any(:states) and r.submitted_at is not null
 order by r.id`;

/**
 * Remind whoever has left a request waiting, and then personnel administration, by the settings of
 * the office. Each reminder is told once, however often and on however many instances this runs.
 * Returns how many messages were owed.
 */
export const remindWaiting = async (): Promise<{ reminders: number }> => {
  const waiting = await rowsOf<WaitingRequest>(database(), WAITING_SQL, {
    states: [...PENDING_STATES],
  });
  let reminders = 0;
  for (const { key, state, since, zone, daysOff, ...terms } of waiting) {
    const due = remindersDue(
      {
        state,
        since: dateInZone(since.getTime(), zone),
        today: todayIn(zone),
        calendar: { pattern: 'five-day', daysOff: new Set(daysOff) },
      },
      terms
    );
    if (due.length === 0) continue;
    reminders += await inTransaction(async (trx) => {
      const request = await lockRequest(trx, key);
      // Somebody may have acted meanwhile.
      return request?.state === state ? remindPeople(trx, request, due, zone) : 0;
    });
  }
  return { reminders };
};
