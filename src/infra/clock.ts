import { AsyncLocalStorage } from 'node:async_hooks';
import type { IsoDate } from '../domain/calendar/iso-date';
import { dateInZone, OFFICE_TIME_ZONES, type OfficeTimeZone } from '../domain/calendar/time-zone';
import { environment } from './environment';

const isOfficeTimeZone = (zone: string): zone is OfficeTimeZone =>
  (OFFICE_TIME_ZONES as readonly string[]).includes(zone);

const dateIn = (zone: string, instantMs: number): IsoDate =>
  dateInZone(instantMs, isOfficeTimeZone(zone) ? zone : 'Asia/Jakarta');

const todayByClock = (zone: string): IsoDate => dateIn(zone, Date.now());

/** The time that somebody has chosen instead of now; a day's hours do not matter then. */
type ChosenTime = { readonly day: IsoDate } | { readonly moment: number };

const chosenTime = new AsyncLocalStorage<ChosenTime>();

/** Run `work` as if it were that day: for history that is written afterwards. */
export const onDay = <T>(day: IsoDate, work: () => Promise<T>): Promise<T> =>
  chosenTime.run({ day }, work);

/**
 * Run `work` as if it were that moment: for history in which hours count.
 * @param moment milliseconds since 1970-01-01T00:00Z
 */
export const atMoment = <T>(moment: number, work: () => Promise<T>): Promise<T> =>
  chosenTime.run({ moment }, work);

/** The moment that `atMoment` has chosen; undefined where it is whatever it is. */
export const chosenMoment = (): Date | undefined => {
  const chosen = chosenTime.getStore();
  return chosen !== undefined && 'moment' in chosen ? new Date(chosen.moment) : undefined;
};

const chosenDay = (): IsoDate | undefined => {
  const chosen = chosenTime.getStore();
  return chosen !== undefined && 'day' in chosen ? chosen.day : environment().Q_OFFICE_TODAY;
};

/**
 * Today's date in an office. `Q_OFFICE_TODAY` fixes it for demonstrations and tests; production
 * refuses that setting.
 */
export const todayIn = (zone: string): IsoDate => {
  const moment = chosenMoment();
  if (moment !== undefined) return dateIn(zone, moment.getTime());
  return chosenDay() ?? todayByClock(zone);
};

/** The moment to stamp a row with: now, or the one that was chosen, or noon of a chosen day. */
export const momentIn = (zone: string): Date => {
  const moment = chosenMoment();
  if (moment !== undefined) return moment;
  const day = chosenDay();
  if (day === undefined || day === todayByClock(zone)) return new Date();
  return new Date(`${day}T05:00:00Z`);
};
