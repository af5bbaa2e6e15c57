/**
 * Exact fractions of whole numbers, for figures that an officer must be able to recompute by hand:
 * no binary floating point, no rounding but the last one (compliance.md).
 */

/** A fraction; the denominator is always above 0. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

const DECIMAL = /^(-?)(\d{1,30})(?:\.(\d{1,30}))?$/;

export const ZERO: Fraction = { over: 0n, under: 1n };

const greatestDivisor = (a: bigint, b: bigint): bigint => {
  let [larger, smaller] = [a < 0n ? -a : a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
};

const reduce = (over: bigint, under: bigint): Fraction => {
  const divisor = greatestDivisor(over, under);
  return divisor === 1n ? { over, under } : { over: over / divisor, under: under / divisor };
};

/** A whole number as a fraction. */
export const whole = (count: number | bigint): Fraction => ({ over: BigInt(count), under: 1n });

/** Whether a text is a decimal number that `readDecimal` reads: '7', '0.25', '-1.5'. */
export const isDecimal = (text: string): boolean => DECIMAL.test(text);

/**
 * The exact value of a decimal text.
 * @throws RangeError for anything else: texts from outside are checked with `isDecimal` first.
 */
export const readDecimal = (text: string): Fraction => {
  const [, sign, digits = '', decimals = ''] = DECIMAL.exec(text) ?? [];
  if (sign === undefined) throw new RangeError(`'${text}' is no decimal number`);
  return reduce(BigInt(`${sign}${digits}${decimals}`), 10n ** BigInt(decimals.length));
};

export const add = (a: Fraction, b: Fraction): Fraction =>
  a.under === b.under
    ? reduce(a.over + b.over, a.under)
    : reduce(a.over * b.under + b.over * a.under, a.under * b.under);

export const subtract = (a: Fraction, b: Fraction): Fraction =>
  add(a, { over: -b.over, under: b.under });

export const multiply = (a: Fraction, b: Fraction): Fraction =>
  reduce(a.over * b.over, a.under * b.under);

/** @throws RangeError where `b` is 0. */
export const divide = (a: Fraction, b: Fraction): Fraction => {
  if (b.over === 0n) throw new RangeError('division by zero');
  return b.over < 0n
    ? reduce(-a.over * b.under, -b.over * a.under)
    : reduce(a.over * b.under, b.over * a.under);
};

/** Below 0, 0 or above 0, as `a` is less than, equal to or more than `b`. */
export const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

export const isAtLeast = (a: Fraction, b: Fraction): boolean => compare(a, b) >= 0;

export const largest = (a: Fraction, b: Fraction): Fraction => (compare(b, a) > 0 ? b : a);

export const sum = (parts: readonly Fraction[]): Fraction => parts.reduce(add, ZERO);

const floorOf = (over: bigint, under: bigint): bigint =>
  over >= 0n || over % under === 0n ? over / under : over / under - 1n;

const writeDigits = (units: bigint, places: number): string => {
  const digits = `${units < 0n ? -units : units}`.padStart(places + 1, '0');
  const text =
    places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(digits.length - places)}`;
  return units < 0n ? `-${text}` : text;
};

/** Rounded half up to so many decimals, all of them written: 95 is '95.00' with two. */
export const roundHalfUp = ({ over, under }: Fraction, places: number): string =>
  writeDigits(floorOf(2n * over * 10n ** BigInt(places) + under, 2n * under), places);

/**
 * The exact decimal text, without noughts at its end: '0.5', '7.5', '100'.
 * @throws RangeError for a fraction that no decimal text can hold, such as a third.
 */
export const writeDecimal = ({ over, under }: Fraction): string => {
  let places = 0;
  let power = 1n;
  while (power % under !== 0n) {
    // Each place adds a 2 and a 5: a denominator of b bits is reached within b places or never.
    if (places > under.toString(2).length) throw new RangeError(`${over}/${under} never ends`);
    places += 1;
    power *= 10n;
  }
  return writeDigits((over * power) / under, places);
};
