import { z } from 'zod';
import { colleagueRows } from '../../../domain/identity/visibility';
import { isIsoDate } from '../../../domain/calendar/iso-date';
import { refuse } from '../../../domain/result';
import { ACTIVE_STATES_SQL } from '../../../hooks/leave-request/active-states';
import { todayIn } from '../../../infra/clock';
import { currentActor } from '../../../infra/current-actor';
import { parseInput } from '../../../infra/input';
import { errorFrom } from '../../../infra/refusal-error';
import { database, rowsOf } from '../../../infra/transaction';
import { visibleSql } from '../../../infra/visible-rows';

/** A colleague as whoever looks for a substitute may see them. */
export interface PossibleSubstitute {
  readonly documentId: string;
  readonly name: string;
  readonly position: string | null;
  /** Whether they are on leave, or have asked for it, on any of the days. */
  readonly away: boolean;
}

const date = z
  .string('must be a date like 2026-09-07')
  .refine(isIsoDate, 'must be a date like 2026-09-07');
const days = z
  .strictObject({ startDate: date, endDate: date })
  .refine(({ startDate, endDate }) => startDate <= endDate, {
    path: ['endDate'],
    message: 'must not lie before startDate',
  });

/**
 * Colleagues who could stand in for the caller from `startDate` to `endDate`, by name; those who
 * leave before the end are not among them. Throws 400 for days that cannot be read, 403 for callers
 * who are no employee.
 */
export const substitutesFor = async (query: unknown): Promise<readonly PossibleSubstitute[]> => {
  const { startDate, endDate } = parseInput(days, query);
  const db = database();
  const actor = await currentActor(db, todayIn('Asia/Jakarta'));
  if (actor.employee === null) throw errorFrom(refuse('FORBIDDEN', 'input.sign-in').refusal);
  const colleagues = visibleSql('e', colleagueRows(actor));
  return rowsOf<PossibleSubstitute>(
    db,
    `select e.document_id as "documentId", e.name, e.position,
            exists (select 1 from leave_requests r
                     where r.employee_key = e.document_id and r.leave_state in ${ACTIVE_STATES_SQL}
                       and r.end_date >= ? and r.start_date <= ?) as away
       from employees e
      where ${colleagues.sql} and e.document_id <> ?
        and (e.left_on is null or e.left_on >= ?)
      order by e.name, e.id`,
    [startDate, endDate, ...colleagues.bindings, actor.employee.key, endDate]
  );
};
