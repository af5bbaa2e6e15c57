import { listed } from '../../../../../../database/listed';
import { countWaiting } from '../../../../../api/leave-request/reading/inbox';
import { hasDuty } from '../../../../../domain/identity/actor';
import { visibleRows } from '../../../../../domain/identity/visibility';
import { STANDING_STATES } from '../../../../../domain/leave/vocabulary';
import { todayIn } from '../../../../../infra/clock';
import { currentActor } from '../../../../../infra/current-actor';
import { database, rowsOf } from '../../../../../infra/transaction';
import { visibleSql } from '../../../../../infra/visible-rows';

/** A day of an office, in three numbers. */
export interface LeaveOverview {
  /** Requests that wait for the reader's step. */
  readonly waiting: number;
  /** People of the reader's office on leave today; of every office for a super admin. */
  readonly awayToday: number;
  /** Requests handed in this month, of those the reader may see. */
  readonly requestsThisMonth: number;
}

/** What concerns whoever looks, today. */
export const leaveOverview = async (): Promise<LeaveOverview> => {
  const db = database();
  const today = todayIn('Asia/Jakarta');
  const actor = await currentActor(db, today);
  const visible = visibleSql('r', visibleRows(actor, 'leave-request', today));
  const seesAll = hasDuty(actor, 'super-admin');
  const [row] = await rowsOf<Omit<LeaveOverview, 'waiting'>>(
    db,
    `select (select count(distinct r.employee_key)::int from leave_requests r
              where r.leave_state in (${listed(STANDING_STATES)})
                and r.start_date <= ? and r.end_date >= ?
                and (? or r.office_key = ?)) as "awayToday",
            (select count(*)::int from leave_requests r
              where r.submitted_at >= date_trunc('month', ?::date) - interval '7 hours'
                and (${visible.sql})) as "requestsThisMonth"`,
    [today, today, seesAll, actor.employee?.officeKey ?? '', today, ...visible.bindings]
  );
  return {
    waiting: await countWaiting(),
    awayToday: row?.awayToday ?? 0,
    requestsThisMonth: row?.requestsThisMonth ?? 0,
  };
};
