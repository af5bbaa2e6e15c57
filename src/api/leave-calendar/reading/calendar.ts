import { calendarScope, type CalendarScope } from '../../../domain/identity/office-wide';
import type { IsoDate } from '../../../domain/calendar/iso-date';
import type { LeaveState } from '../../../domain/leave/vocabulary';
import { todayIn } from '../../../infra/clock';
import { currentActor } from '../../../infra/current-actor';
import { notFound } from '../../../infra/input';
import { answerInState, tagOf, type Answer } from '../../../infra/kept-answers';
import { database, preparedRowsOf, rowsOf } from '../../../infra/transaction';
import { readCalendarQuery, type CalendarQuery } from './calendar-query';
import { calendarSql } from './calendar-sql';

/** What the route answers: names and dates, never type or reason. */
export interface LeaveCalendar {
  readonly data: readonly {
    readonly employee: { readonly name: string };
    readonly startDate: IsoDate;
    readonly endDate: IsoDate;
    readonly leaveState: LeaveState;
  }[];
  readonly meta: {
    readonly perDay: readonly {
      readonly date: IsoDate;
      /** People whose leave stands that day, and those who have asked for it. */
      readonly away: number;
      readonly pending: number;
      /** How many may be away at once; null unless a work area or unit is looked at that says so. */
      readonly threshold: number | null;
      readonly holiday: { readonly name: string; readonly kind: string } | null;
    }[];
  };
}

interface CalendarRow {
  readonly state: string;
  readonly permitted: boolean;
  readonly body: string;
}

const STATE_SQL = 'select changed_in::text as state from leave_calendar_state';

const readCalendar = async (scope: CalendarScope, query: CalendarQuery): Promise<CalendarRow> => {
  const { sql, bindings } = calendarSql(scope, query);
  // Not prepared: how many people and days there are decides how it is best read.
  const [row] = await rowsOf<CalendarRow>(database(), sql, bindings);
  if (!row?.permitted) throw notFound();
  return row;
};

/**
 * The calendar that the caller asks for, by its entity tag, and on demand its bytes. The tag alone
 * costs one look at the state of the calendar. Throws 400 for a query that cannot be read, and 404
 * for a work area, unit or office that the caller does not see.
 */
export const calendarFor = async (given: unknown): Promise<Answer> => {
  const query = readCalendarQuery(given);
  const today = todayIn('Asia/Jakarta');
  const db = database();
  const scope = calendarScope(await currentActor(db, today), today);
  const [current] = await preparedRowsOf<{ state: string }>(db, STATE_SQL, []);
  const state = current?.state ?? '';
  const key = JSON.stringify([scope, query]);
  return {
    tag: tagOf(key, state),
    read: () => answerInState(key, state, () => readCalendar(scope, query)),
  };
};

/** The same calendar as values, for GraphQL, spreadsheets and calendar files. */
export const leaveCalendar = async (given: unknown): Promise<LeaveCalendar> => {
  const { plain } = await (await calendarFor(given)).read();
  return JSON.parse(plain.toString()) as LeaveCalendar;
};
