import type { IsoDate } from '../../../domain/calendar/iso-date';
import { calendarScope, type CalendarScope } from '../../../domain/identity/office-wide';
import { todayIn } from '../../../infra/clock';
import { currentActor } from '../../../infra/current-actor';
import { database, rowsOf } from '../../../infra/transaction';
import type { SqlCondition } from '../../../infra/visible-rows';
import { inOffices, openPlaces, PLACES } from './calendar-sql';

/** A part of an office that a calendar can be asked of; `parameter` names it in the query. */
export interface CalendarPlace {
  readonly parameter: 'office' | (typeof PLACES)[number]['parameter'];
  readonly documentId: string;
  readonly name: string;
}

export interface CalendarPlaces {
  /** The day it is in the caller's office. */
  readonly today: IsoDate;
  /** Whether the caller is an employee, who may keep feeds of their own. */
  readonly keepsFeeds: boolean;
  /** Offices, then work areas, then units, each by name. */
  readonly places: readonly CalendarPlace[];
}

const officesOf = (scope: CalendarScope): SqlCondition =>
  inOffices('p.document_id', scope.kind === 'nobody' ? [] : scope.offices);

const placesOf = async (scope: CalendarScope): Promise<readonly CalendarPlace[]> => {
  const parts = [
    { parameter: 'office', table: 'offices', open: officesOf(scope) },
    ...PLACES.map((place) => ({ ...place, open: openPlaces(place, scope) })),
  ];
  return rowsOf<CalendarPlace>(
    database(),
    parts
      .map(
        ({ parameter, table, open }, index) =>
          `select ${index} as rank, '${parameter}' as parameter, p.document_id as "documentId", p.name
             from ${table} p where ${open.sql}`
      )
      .join(' union all ')
      .concat(' order by rank, name, "documentId"'),
    parts.flatMap(({ open }) => open.bindings)
  );
};

/** What the caller may ask a calendar of; the calendar itself judges again. */
export const calendarPlaces = async (): Promise<CalendarPlaces> => {
  const db = database();
  const actor = await currentActor(db, todayIn('Asia/Jakarta'));
  const { employee } = actor;
  const [own] = await rowsOf<{ zone: string }>(
    db,
    'select time_zone as zone from offices where document_id = ?',
    [employee?.officeKey ?? '']
  );
  const today = todayIn(own?.zone ?? 'Asia/Jakarta');
  const places = await placesOf(calendarScope(actor, today));
  return {
    today,
    keepsFeeds: employee !== null,
    places: places.map(({ parameter, documentId, name }) => ({ parameter, documentId, name })),
  };
};
