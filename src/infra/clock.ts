import { AsyncLocalStorage } from 'node:async_hooks';
import type { IsoDate } from '../domain/calendar/iso-date';
import { dateInZone, OFFICE_TIME_ZONES, type OfficeTimeZone } from '../domain/calendar/time-zone';
import { environment } from './environment';

const isOfficeTimeZone = (zone: string): zone is OfficeTimeZone =>
  (OFFICE_TIME_ZONES as readonly string[]).includes(zone);

const todayByClock = (zone: string): IsoDate =>
  dateInZone(Date.now(), isOfficeTimeZone(zone) ? zone : 'Asia/Jakarta');

const chosenDay = new AsyncLocalStorage<IsoDate>();

/** Run `work` as if it were that day: for history that is written afterwards. */
export const onDay = <T>(day: IsoDate, work: () => Promise<T>): Promise<T> =>
  chosenDay.run(day, work);

/**
 * Today's date in an office. `Q_OFFICE_TODAY` fixes it for demonstrations and tests; production
 * refuses that setting.
 */
export const todayIn = (zone: string): IsoDate =>
  chosenDay.getStore() ?? environment().Q_OFFICE_TODAY ?? todayByClock(zone);

/** The moment to stamp a row with: now, or noon of a day that was chosen instead. */
export const momentIn = (zone: string): Date => {
  const day = chosenDay.getStore() ?? environment().Q_OFFICE_TODAY;
  if (day === undefined || day === todayByClock(zone)) return new Date();
  return new Date(`${day}T05:00:00Z`);
};
