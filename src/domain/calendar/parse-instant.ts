import { accept, refuse, type Result } from '../result';
import { toEpochDay } from './epoch-day';
import { isIsoDate } from './iso-date';

const MOMENT =
  /^(\d{4}-\d{2}-\d{2})[T ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,9}))?)?(?:(Z)|([+-])(0\d|1[0-4]):?([0-5]\d))$/i;

const MS_PER_DAY = 86_400_000;
const MS_PER_HOUR = 3_600_000;
const MS_PER_MINUTE = 60_000;
const MS_PER_SECOND = 1000;
const DECIMALS_OF_MS = 3;

/**
 * Read a moment from outside: date, time and the zone's distance from UTC, like
 * '2026-11-05T09:30:00+07:00' or '2026-11-05T02:30:00Z'. Without the zone it would mean three
 * moments in Indonesia, so it is refused; fractions finer than a millisecond are cut off.
 * @param path the input field, for the refusal
 * @returns milliseconds since 1970-01-01T00:00Z, or `INVALID` with the reason `integration.bad-moment`
 */
export const parseInstant = (text: unknown, path?: string): Result<number> => {
  const parts = typeof text === 'string' ? MOMENT.exec(text.trim()) : null;
  const [
    ,
    date = '',
    hours,
    minutes,
    seconds = '0',
    fraction = '',
    ,
    sign,
    zoneHours,
    zoneMinutes,
  ] = parts ?? [];
  if (parts === null || !isIsoDate(date)) {
    return refuse('INVALID', 'integration.bad-moment', {}, path);
  }
  const ahead =
    sign === undefined ? 0 : Number(zoneHours) * MS_PER_HOUR + Number(zoneMinutes) * MS_PER_MINUTE;
  return accept(
    toEpochDay(date) * MS_PER_DAY +
      Number(hours) * MS_PER_HOUR +
      Number(minutes) * MS_PER_MINUTE +
      Number(seconds) * MS_PER_SECOND +
      Number(fraction.slice(0, DECIMALS_OF_MS).padEnd(DECIMALS_OF_MS, '0')) -
      (sign === '-' ? -ahead : ahead)
  );
};
