import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { addDays, type IsoDate } from '../domain/calendar/iso-date';

/** A stretch of whole days in a calendar file (RFC 5545). */
export interface DayEvent {
  /** The same for the same matter for ever, so that a calendar programme changes what it has. */
  readonly uid: string;
  readonly summary: string;
  readonly startDate: IsoDate;
  /** The last day, inclusive; the file names the day after. */
  readonly endDate: IsoDate;
  readonly isTentative: boolean;
  /** Grows with every change of the event. */
  readonly sequence: number;
  readonly changedAt: Date;
}

export const CALENDAR_TYPE = 'text/calendar; charset=utf-8';
const REFRESH_SECONDS = 60 * 60;

/** The text of a calendar file: all-day events that block nobody's time. */
export const calendarFile = (
  name: string,
  language: string,
  events: readonly DayEvent[]
): string => {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Q-Office', product: 'Leave calendar', language: language.toUpperCase() },
    ttl: REFRESH_SECONDS,
  });
  for (const { uid, summary, startDate, endDate, isTentative, sequence, changedAt } of events) {
    calendar.createEvent({
      id: uid,
      summary,
      // Texts of dates stay the days they are: the library reads and writes them as UTC.
      start: startDate,
      end: addDays(endDate, 1),
      allDay: true,
      status: isTentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      sequence,
      stamp: changedAt,
      lastModified: changedAt,
    });
  }
  return calendar.toString();
};
