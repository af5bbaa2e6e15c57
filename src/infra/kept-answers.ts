import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context } from 'koa';

const zip = promisify(gzip);

/** A body as it goes out, and the state of the database it tells of. */
export interface KeptAnswer {
  readonly state: string;
  /** When reading it began, in milliseconds. */
  readonly since: number;
  readonly plain: Buffer;
  readonly zipped: Buffer;
}

/** What was read, and the state that it was read in. */
interface Read {
  readonly state: string;
  readonly body: string;
}

/** What is worth keeping: the calendar of an office's year is some 400 kB. */
const MOST_BYTES = 48 * 1024 * 1024;

const kept = new Map<string, KeptAnswer>();
const beingRead = new Map<string, Promise<KeptAnswer>>();
let bytes = 0;

const sizeOf = ({ plain, zipped }: KeptAnswer): number => plain.length + zipped.length;

const forget = (key: string): void => {
  const known = kept.get(key);
  if (known === undefined) return;
  kept.delete(key);
  bytes -= sizeOf(known);
};

const keep = (key: string, answer: KeptAnswer): void => {
  forget(key);
  kept.set(key, answer);
  bytes += sizeOf(answer);
  for (const oldest of kept.keys()) {
    if (bytes <= MOST_BYTES) break;
    forget(oldest);
  }
};

const readAfresh = async (key: string, read: () => Promise<Read>): Promise<KeptAnswer> => {
  const since = Date.now();
  const { state, body } = await read();
  const plain = Buffer.from(body);
  const answer = { state, since, plain, zipped: await zip(plain, { level: 6 }) };
  keep(key, answer);
  return answer;
};

/** Read it once for everybody who asks while it is being read. */
const readForAll = async (key: string, read: () => Promise<Read>): Promise<KeptAnswer> => {
  const reading = readAfresh(key, read);
  beingRead.set(key, reading);
  try {
    return await reading;
  } finally {
    if (beingRead.get(key) === reading) beingRead.delete(key);
  }
};

/**
 * The answer to `key` as the database has it in `state`, from memory where it was read in that state
 * before. Nothing is ever answered of another state, so that it does not matter how many
 * instances run; who asks for the same at once waits for one reading.
 */
export const answerInState = async (
  key: string,
  state: string,
  read: () => Promise<Read>
): Promise<KeptAnswer> => {
  const known = kept.get(key);
  if (known?.state === state) return known;
  const awaited = await beingRead.get(key)?.catch(() => undefined);
  if (awaited?.state === state) return awaited;
  return readForAll(key, read);
};

/**
 * The answer to `key`, from memory where reading it began at most so long ago; who asks for the same
 * at once waits for one reading. For figures that say as of when they are.
 * @param longest milliseconds
 */
export const answerForAWhile = async (
  key: string,
  longest: number,
  read: () => Promise<Read>
): Promise<KeptAnswer> => {
  const known = kept.get(key);
  if (known !== undefined && Date.now() - known.since < longest) return known;
  return beingRead.get(key) ?? readForAll(key, read);
};

/** An answer by its entity tag; its bytes only where they are asked for. */
export interface Answer {
  readonly tag: string;
  readonly read: () => Promise<KeptAnswer>;
}

/** The entity tag of what is asked by `key`, in a state of the database. */
export const tagOf = (key: string, state: string): string =>
  `W/"${state}-${createHash('sha256').update(key).digest('base64url').slice(0, 16)}"`;

/**
 * The answer to `key` in `state`, whose body is read where it is not kept. What has changed since the
 * state was read is in the body already, and is read again next time.
 */
export const keptAnswer = (key: string, state: string, read: () => Promise<string>): Answer => ({
  tag: tagOf(key, state),
  read: () => answerInState(key, state, async () => ({ state, body: await read() })),
});

/**
 * Answer 304 to whoever holds it as it is, and packed bytes to whoever takes them: lines to an
 * outpost are slow.
 */
export const sendKept = async (ctx: Context, { tag, read }: Answer): Promise<void> => {
  ctx.set('ETag', tag);
  ctx.set('Cache-Control', 'private, no-cache');
  ctx.vary('Accept-Encoding');
  ctx.status = 200;
  if (ctx.fresh) {
    ctx.status = 304;
    return;
  }
  const { plain, zipped } = await read();
  const packs = ctx.acceptsEncodings('gzip', 'identity') === 'gzip';
  if (packs) ctx.set('Content-Encoding', 'gzip');
  ctx.type = 'application/json';
  ctx.body = packs ? zipped : plain;
};
