import { accept, refuse, type Result } from '../result';

/** Reads one value of a row from another system; `path` is its field, for the refusal. */
export type Reader<T> = (value: unknown, path: string) => Result<T>;
type Readers = Readonly<Record<string, Reader<unknown>>>;

/** What a row says: null where it leaves a field out, which the required ones never are. */
export type Said<Fields extends Readers, Required extends keyof Fields = never> = {
  readonly [Name in keyof Fields]:
    (Fields[Name] extends Reader<infer T> ? T : never) | (Name extends Required ? never : null);
};

const LONGEST_LINE = 255;
const LONGEST_TEXT = 5000;
/** What a database column of whole numbers holds. */
const LARGEST_COUNT = 2_147_483_647;

const isAbsent = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Halves of a surrogate pair, which no column stores; nor does one store the null character. */
const HALF_A_CHARACTER = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const textUpTo =
  (longest: number): Reader<string> =>
  (value, path) => {
    // Systems write codes of digits as numbers.
    const text = typeof value === 'number' && Number.isFinite(value) ? `${value}` : value;
    if (typeof text !== 'string' || text.includes('\0') || HALF_A_CHARACTER.test(text)) {
      return refuse('INVALID', 'integration.bad-text', {}, path);
    }
    const trimmed = text.trim();
    return trimmed.length > longest
      ? refuse('INVALID', 'integration.too-long', { most: longest }, path)
      : accept(trimmed);
  };

/** A line of up to 255 characters. */
export const line = textUpTo(LONGEST_LINE);
/** A text of up to 5,000 characters. */
export const text = textUpTo(LONGEST_TEXT);

/** One of the words that Q-Office has for something. */
export const oneOf =
  <Word extends string>(words: readonly Word[]): Reader<Word> =>
  (value, path) => {
    const word = words.find((candidate) => candidate === value);
    return word === undefined
      ? refuse('INVALID', 'integration.not-one-of', { choices: words.join(', ') }, path)
      : accept(word);
  };

/** A whole number from 0, as a number or its digits. */
export const wholeNumber =
  (largest: number): Reader<number> =>
  (value, path) => {
    const digits = typeof value === 'number' ? `${value}` : value;
    const number = typeof digits === 'string' && /^\d+$/.test(digits.trim()) ? Number(digits) : NaN;
    return number <= largest
      ? accept(number)
      : refuse('INVALID', 'integration.bad-number', {}, path);
  };

/** A count that fits the database's column. */
export const count = wholeNumber(LARGEST_COUNT);

/** A country by its two letters (ISO 3166-1 alpha-2). */
export const country: Reader<string> = (value, path) =>
  typeof value === 'string' && /^[a-z]{2}$/i.test(value.trim())
    ? accept(value.trim().toUpperCase())
    : refuse('INVALID', 'integration.bad-country', {}, path);

/** What a reading reader gives where it succeeds. */
export type Read<Reading extends (given: unknown) => Result<unknown>> = Extract<
  ReturnType<Reading>,
  { readonly ok: true }
>['value'];

const at = (path: string, field: string): string => (path === '' ? field : `${path}.${field}`);

/**
 * Read the fields of a row, or of a part of it. Empty text is as good as no field.
 * @returns what it says, or `INVALID` at the first field that is unknown, missing or unreadable
 */
export const readFields = <Fields extends Readers, Required extends keyof Fields & string>(
  given: unknown,
  readers: Fields,
  required: readonly Required[],
  path = ''
): Result<Said<Fields, Required>> => {
  if (!isRecord(given)) {
    return refuse('INVALID', 'integration.no-fields', {}, path === '' ? undefined : path);
  }
  const unknown = Object.keys(given).find((field) => !Object.hasOwn(readers, field));
  if (unknown !== undefined) {
    const field = unknown.slice(0, LONGEST_LINE);
    return refuse('INVALID', 'integration.unknown-field', { field }, at(path, field));
  }
  const said: Record<string, unknown> = {};
  for (const [field, read] of Object.entries(readers)) {
    if (isAbsent(given[field])) {
      if ((required as readonly string[]).includes(field)) {
        return refuse('INVALID', 'integration.missing', {}, at(path, field));
      }
      said[field] = null;
      continue;
    }
    const value = read(given[field], at(path, field));
    if (!value.ok) return value;
    said[field] = value.value;
  }
  return accept(said as Said<Fields, Required>);
};

/** A part of a row that has fields of its own. */
export const part =
  <Fields extends Readers, Required extends keyof Fields & string>(
    readers: Fields,
    required: readonly Required[]
  ): Reader<Said<Fields, Required>> =>
  (value, path) =>
    readFields(value, readers, required, path);

/** A list of parts: at least one, and no more than `most`. */
export const listOf =
  <T>(read: Reader<T>, most: number): Reader<readonly T[]> =>
  (value, path) => {
    if (!Array.isArray(value) || value.length === 0) {
      return refuse('INVALID', 'integration.missing', {}, path);
    }
    if (value.length > most) return refuse('INVALID', 'integration.too-many', { most }, path);
    const items: T[] = [];
    for (const [index, each] of value.entries()) {
      const item = read(each, `${path}.${index}`);
      if (!item.ok) return item;
      items.push(item.value);
    }
    return accept(items);
  };
