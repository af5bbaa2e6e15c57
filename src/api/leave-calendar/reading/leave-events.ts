import { calendarScope, type CalendarScope } from '../../../domain/identity/office-wide';
import type { LeaveState } from '../../../domain/leave/vocabulary';
import { calendarFile, type DayEvent } from '../../../infra/calendar-file';
import { todayIn } from '../../../infra/clock';
import { currentActor } from '../../../infra/current-actor';
import type { Language } from '../../../infra/language';
import { fill } from '../../../infra/texts';
import { leaveExportTexts as texts } from '../../../infra/texts/leave-export';
import { database, rowsOf, type Queryable } from '../../../infra/transaction';
import { readCalendarQuery, type CalendarQuery } from './calendar-query';
import { ON_CALENDAR, peopleAskedFor } from './calendar-sql';

interface EventRow {
  readonly uid: string;
  readonly name: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly state: LeaveState;
  readonly isOwn: boolean;
  readonly isPending: boolean;
  readonly changedAt: Date;
}

/** A request only moves on; each move is a change that calendar programmes have to take over. */
const SEQUENCE: Readonly<Record<string, number>> = {
  submitted: 0,
  considered: 1,
  approved: 2,
  recalled: 3,
};

const eventFrom = (row: EventRow, language: Language): DayEvent => {
  const text = row.isOwn
    ? texts[row.isPending ? 'own-asked-for' : 'own-leave']
    : texts[row.isPending ? 'other-asked-for' : 'other-leave'];
  return {
    uid: row.uid,
    summary: fill(text[language], { name: row.name }, language),
    startDate: row.startDate,
    endDate: row.endDate,
    isTentative: row.isPending,
    sequence: SEQUENCE[row.state] ?? 0,
    changedAt: row.changedAt,
  };
};

export interface EventsAskedFor {
  readonly scope: CalendarScope;
  readonly query: CalendarQuery;
  /** The reader, whose own leave is told apart. */
  readonly ownKey: string | null;
  /** Whether what others have only asked for is shown as well. */
  readonly withPendingOfOthers: boolean;
}

/** Leave in a range as events of a calendar, oldest first: names and dates, no types, no reasons. */
export const leaveEvents = async (
  queryable: Queryable,
  { scope, query, ownKey, withPendingOfOthers }: EventsAskedFor,
  language: Language
): Promise<readonly DayEvent[]> => {
  const people = peopleAskedFor(scope, query);
  const rows = await rowsOf<EventRow>(
    queryable,
    `select * from (
       select md5('leave ' || r.document_id) || '@q-office' as uid, e.name,
              r.start_date::text as "startDate", r.end_date::text as "endDate",
              r.leave_state as state, e.document_id is not distinct from ? as "isOwn",
              r.leave_state in ('submitted', 'considered') as "isPending",
              r.updated_at as "changedAt"
         from employees e
         cross join lateral (select * from leave_requests r
                              where r.employee_key = e.document_id and ${ON_CALENDAR}
                                and r.end_date >= ? and r.start_date <= ?
                             offset 0) r
        where ${people.sql} or e.document_id is not distinct from ?) found
      where "isOwn" or not "isPending" or ?
      order by "startDate", name, uid`,
    [ownKey, query.from, query.to, ...people.bindings, ownKey, withPendingOfOthers]
  );
  return rows.map((row) => eventFrom(row, language));
};

/** The calendar of a range as a file, for the caller; what is only asked for is tentative. */
export const calendarExport = async (given: unknown, language: Language): Promise<string> => {
  const query = readCalendarQuery(given);
  const today = todayIn('Asia/Jakarta');
  const db = database();
  const actor = await currentActor(db, today);
  const events = await leaveEvents(
    db,
    {
      scope: calendarScope(actor, today),
      query,
      ownKey: actor.employee?.key ?? null,
      withPendingOfOthers: true,
    },
    language
  );
  return calendarFile(texts.calendar[language], language, events);
};
