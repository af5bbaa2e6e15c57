import { z } from 'zod';
import { addDays } from '../../../domain/calendar/iso-date';
import { calendarScope } from '../../../domain/identity/office-wide';
import { calendarFile } from '../../../infra/calendar-file';
import { todayIn } from '../../../infra/clock';
import { personBehind } from '../../../infra/current-actor';
import { notFound } from '../../../infra/input';
import type { Language } from '../../../infra/language';
import { database, preparedRowsOf } from '../../../infra/transaction';
import { leaveEvents } from '../../leave-calendar/reading/leave-events';
import { digestOf, TOKEN } from '../../../infra/secret-token';

/** How far a feed looks back and ahead, in days. */
const BACK = 92;
const AHEAD = 366;

const feedQuery = z.object({ token: z.string().regex(TOKEN) });

interface Holder {
  readonly employeeKey: string;
  readonly workArea: string | null;
  readonly orgUnit: string | null;
  readonly language: Language;
  readonly zone: string;
  readonly officeName: string;
  readonly accountId: number | null;
  readonly panelUserId: number | null;
}

/** Whose feed it is: somebody who still works here and could sign in. */
const HOLDER_SQL = `
select f.employee_key as "employeeKey", f.work_area_key as "workArea", f.org_unit_key as "orgUnit",
       coalesce(e.language, 'id') as language, o.time_zone as zone, o.name as "officeName",
       u.id as "accountId", a.id as "panelUserId"
  from calendar_feeds f
  join employees e on e.document_id = f.employee_key
  join offices o on o.document_id = e.office_key
  left join employees_account_lnk ul on ul.employee_id = e.id
  left join up_users u on u.id = ul.user_id and u.blocked is not true
  left join employees_panel_account_lnk al on al.employee_id = e.id
  left join admin_users a on a.id = al.user_id and a.is_active and a.blocked is not true
 where f.token_hash = :digest
   and (u.id is not null or a.id is not null)
   and (e.left_on is null or e.left_on >= :today::date)`;

/**
 * The calendar file of a feed, in its holder's language: their own leave, what they have only asked
 * for as tentative, and the standing leave of those whose absences they may see today. Throws 404
 * where the token opens nothing: unknown, revoked, or of somebody who has left or is locked out.
 */
export const readFeed = async (given: unknown): Promise<string> => {
  const query = feedQuery.safeParse(given);
  if (!query.success) throw notFound();
  const db = database();
  const [holder] = await preparedRowsOf<Holder>(db, HOLDER_SQL, {
    digest: digestOf(query.data.token),
    // West is last to begin a day; the day somebody leaves still counts.
    today: todayIn('Asia/Jakarta'),
  });
  if (holder === undefined) throw notFound();
  const { employeeKey, workArea, orgUnit, accountId, panelUserId, language, zone } = holder;
  const today = todayIn(zone);
  const actor = await personBehind(db, { accountId, panelUserId }, today);
  const events = await leaveEvents(
    db,
    {
      scope: calendarScope(actor, today),
      query: {
        from: addDays(today, -BACK),
        to: addDays(today, AHEAD),
        ...(workArea === null ? {} : { workArea }),
        ...(orgUnit === null ? {} : { orgUnit }),
      },
      ownKey: employeeKey,
      withPendingOfOthers: false,
    },
    language
  );
  return calendarFile(holder.officeName, language, events);
};
