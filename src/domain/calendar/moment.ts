import { formatDate, type DateLanguage } from './iso-date';
import { dateInZone, hoursAhead, type OfficeTimeZone } from './time-zone';

/** What people call the zones. */
const ZONE_NAMES: Readonly<Record<OfficeTimeZone, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

const CLOCK_MARK: Readonly<Record<DateLanguage, string>> = { id: '.', en: ':' };

const MS_PER_MINUTE = 60_000;
const MINUTES_PER_HOUR = 60;
const HOURS_PER_DAY = 24;
const MS_PER_SECOND = 1000;
const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_HOUR = 3600;

const twoDigits = (number: number): string => `${number}`.padStart(2, '0');

/**
 * A moment as an office's clock shows it, to the minute and with the zone's name: '9 Maret 2026,
 * 12.00 WIB' in Indonesian, '9 March 2026, 12:00 WIB' in English.
 * @param instantMs milliseconds since 1970-01-01T00:00Z
 */
export const formatMoment = (
  instantMs: number,
  zone: OfficeTimeZone,
  language: DateLanguage
): string => {
  const minutes = Math.floor(instantMs / MS_PER_MINUTE) + hoursAhead(zone) * MINUTES_PER_HOUR;
  const hour = Math.floor(minutes / MINUTES_PER_HOUR) % HOURS_PER_DAY;
  const clock = [hour, minutes % MINUTES_PER_HOUR].map(twoDigits).join(CLOCK_MARK[language]);
  return `${formatDate(dateInZone(instantMs, zone), language)}, ${clock} ${ZONE_NAMES[zone]}`;
};

/**
 * A moment as programs exchange it, with an office's distance from UTC: '2026-11-05T09:12:00+07:00'.
 * @param instantMs milliseconds since 1970-01-01T00:00Z
 */
export const isoMoment = (instantMs: number, zone: OfficeTimeZone): string => {
  const ahead = hoursAhead(zone);
  const seconds = Math.floor(instantMs / MS_PER_SECOND) + ahead * SECONDS_PER_HOUR;
  const clock = [
    Math.floor(seconds / SECONDS_PER_HOUR) % HOURS_PER_DAY,
    Math.floor(seconds / SECONDS_PER_MINUTE) % MINUTES_PER_HOUR,
    seconds % SECONDS_PER_MINUTE,
  ].map(twoDigits);
  return `${dateInZone(instantMs, zone)}T${clock.join(':')}+${twoDigits(ahead)}:00`;
};
