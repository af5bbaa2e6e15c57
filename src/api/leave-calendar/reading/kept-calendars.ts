import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const zip = promisify(gzip);

/** A calendar as it goes out, and the state of the database it tells of. */
export interface KeptCalendar {
  readonly state: string;
  readonly plain: Buffer;
  readonly zipped: Buffer;
}

/** What is worth keeping: an office's year is some 400 kB. */
const MOST_BYTES = 48 * 1024 * 1024;

const kept = new Map<string, KeptCalendar>();
const beingRead = new Map<string, Promise<KeptCalendar>>();
let bytes = 0;

const sizeOf = ({ plain, zipped }: KeptCalendar): number => plain.length + zipped.length;

const forget = (key: string): void => {
  const known = kept.get(key);
  if (known === undefined) return;
  kept.delete(key);
  bytes -= sizeOf(known);
};

const keep = (key: string, calendar: KeptCalendar): void => {
  forget(key);
  kept.set(key, calendar);
  bytes += sizeOf(calendar);
  for (const oldest of kept.keys()) {
    if (bytes <= MOST_BYTES) break;
    forget(oldest);
  }
};

const readAfresh = async (
  key: string,
  read: () => Promise<{ readonly state: string; readonly body: string }>
): Promise<KeptCalendar> => {
  const { state, body } = await read();
  const plain = Buffer.from(body);
  const calendar = { state, plain, zipped: await zip(plain, { level: 6 }) };
  keep(key, calendar);
  return calendar;
};

/**
 * The calendar of `key` as the database has it in `state`, from memory where it was read in that
 * state before. Nothing is ever answered of another state, so that it does not matter how many
 * instances run; who asks for the same at once waits for one reading.
 */
export const calendarInState = async (
  key: string,
  state: string,
  read: () => Promise<{ readonly state: string; readonly body: string }>
): Promise<KeptCalendar> => {
  const known = kept.get(key);
  if (known?.state === state) return known;
  const awaited = await beingRead.get(key)?.catch(() => undefined);
  if (awaited?.state === state) return awaited;
  const reading = readAfresh(key, read);
  beingRead.set(key, reading);
  try {
    return await reading;
  } finally {
    if (beingRead.get(key) === reading) beingRead.delete(key);
  }
};
