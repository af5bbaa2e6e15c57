import { LARGEST_AMOUNT, type Rupiah } from './rupiah';

const DIGITS = [
  '',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
] as const;

/** Powers of a thousand, smallest first. */
const SCALES = ['', 'ribu', 'juta', 'miliar', 'triliun'] as const;

/** The words of 0–99; eleven to nineteen are "belas", and eleven is "sebelas". */
const belowHundred = (number: number): readonly string[] => {
  const tens = Math.floor(number / 10);
  const ones = DIGITS[number % 10] ?? '';
  if (number < 10) return [ones];
  if (number === 10) return ['sepuluh'];
  if (number === 11) return ['sebelas'];
  return tens === 1 ? [ones, 'belas'] : [DIGITS[tens] ?? '', 'puluh', ones];
};

const belowThousand = (number: number): readonly string[] => {
  const hundreds = Math.floor(number / 100);
  const rest = belowHundred(number % 100);
  if (hundreds === 0) return rest;
  return hundreds === 1 ? ['seratus', ...rest] : [DIGITS[hundreds] ?? '', 'ratus', ...rest];
};

/** One group of three digits with its scale. One thousand is "seribu"; one million is "satu juta". */
const group = (number: number, scale: number): readonly string[] => {
  if (number === 0) return [];
  return number === 1 && scale === 1 ? ['seribu'] : [...belowThousand(number), SCALES[scale] ?? ''];
};

/**
 * An amount in Indonesian words, as a receipt says it: 255,750 is "dua ratus lima puluh lima ribu
 * tujuh ratus lima puluh rupiah".
 * @param rupiah a whole number from 0 to 999,999,999,999,999
 * @throws RangeError for anything else: a fault of the program, not of a person
 */
export const amountInWords = (rupiah: Rupiah): string => {
  if (!Number.isInteger(rupiah) || rupiah < 0 || rupiah > LARGEST_AMOUNT) {
    throw new RangeError(`${rupiah} cannot be put into words`);
  }
  if (rupiah === 0) return 'nol rupiah';
  const words = SCALES.map((_, scale) =>
    group(Math.floor(rupiah / 1000 ** scale) % 1000, scale)
  ).reverse();
  return [...words.flat(), 'rupiah'].filter((word) => word !== '').join(' ');
};
