import type { DateLanguage } from '../calendar/iso-date';
import { accept, refuse, type Result } from '../result';
import { groupDigits } from './rupiah';

/** A quantity in whole thousandths of its unit: 250.75 t is 250,750. Exact, as no fraction would be. */
export type Thousandths = number;

const PER_UNIT = 1000;
const DECIMALS = 3;

/** 999,999,999.999 of any unit; still a safe integer in thousandths. */
export const LARGEST_QUANTITY: Thousandths = 999_999_999_999;

const DECIMAL = /^(-?\d{1,15})(?:\.(\d{1,20}))?$/;
const DECIMAL_MARK: Readonly<Record<DateLanguage, string>> = { id: ',', en: '.' };

/** The quantity of so many whole units, as 1 certificate. */
export const wholeUnits = (count: number): Thousandths => count * PER_UNIT;

export const isWhole = (quantity: Thousandths): boolean => quantity % PER_UNIT === 0;

/**
 * Read a quantity from outside: a number or its text, with a point before at most three decimals
 * (noughts after them are no precision, and pass). Nothing is rounded.
 * @param path the input field, for the refusal
 * @returns thousandths, or `INVALID` with the reason `billing.quantity-malformed`,
 *   `billing.quantity-too-fine` or `billing.quantity-out-of-range`
 */
export const parseQuantity = (value: unknown, path?: string): Result<Thousandths> => {
  const text = typeof value === 'number' ? `${value}` : value;
  const parts = typeof text === 'string' ? DECIMAL.exec(text.trim()) : null;
  if (parts === null) return refuse('INVALID', 'billing.quantity-malformed', {}, path);
  const [, whole = '', fraction = ''] = parts;
  const decimals = fraction.replace(/0+$/, '');
  if (decimals.length > DECIMALS) return refuse('INVALID', 'billing.quantity-too-fine', {}, path);
  const quantity = Number(`${whole}${decimals.padEnd(DECIMALS, '0')}`);
  return quantity > 0 && quantity <= LARGEST_QUANTITY
    ? accept(quantity)
    : refuse('INVALID', 'billing.quantity-out-of-range', {}, path);
};

/** The quantity as programs write it, always with three decimals: '250.750'. */
export const writeQuantity = (quantity: Thousandths): string => {
  const digits = `${quantity}`.padStart(DECIMALS + 1, '0');
  return `${digits.slice(0, -DECIMALS)}.${digits.slice(-DECIMALS)}`;
};

/** The quantity as people write it: '12.500,75' in Indonesian, '12,500.75' in English. */
export const formatQuantity = (quantity: Thousandths, language: DateLanguage): string => {
  const [whole = '', fraction = ''] = writeQuantity(quantity).split('.');
  const decimals = fraction.replace(/0+$/, '');
  const grouped = groupDigits(whole, language);
  return decimals === '' ? grouped : `${grouped}${DECIMAL_MARK[language]}${decimals}`;
};
