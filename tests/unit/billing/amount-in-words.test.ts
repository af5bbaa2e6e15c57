import fc from 'fast-check';
import { amountInWords } from '../../../src/domain/billing/amount-in-words';
import { LARGEST_AMOUNT } from '../../../src/domain/billing/rupiah';

test.each([
  [0, 'nol'],
  [1, 'satu'],
  [10, 'sepuluh'],
  [11, 'sebelas'],
  [12, 'dua belas'],
  [19, 'sembilan belas'],
  [20, 'dua puluh'],
  [21, 'dua puluh satu'],
  [100, 'seratus'],
  [101, 'seratus satu'],
  [110, 'seratus sepuluh'],
  [111, 'seratus sebelas'],
  [200, 'dua ratus'],
  [999, 'sembilan ratus sembilan puluh sembilan'],
  [1000, 'seribu'],
  [1001, 'seribu satu'],
  [1100, 'seribu seratus'],
  [2000, 'dua ribu'],
  [11_000, 'sebelas ribu'],
  [21_000, 'dua puluh satu ribu'],
  [67_500, 'enam puluh tujuh ribu lima ratus'],
  [101_000, 'seratus satu ribu'],
  [255_750, 'dua ratus lima puluh lima ribu tujuh ratus lima puluh'],
  [455_000, 'empat ratus lima puluh lima ribu'],
  [1_000_000, 'satu juta'],
  [1_001_000, 'satu juta seribu'],
  [1_000_000_000, 'satu miliar'],
  [1_000_000_000_000, 'satu triliun'],
  [1_000_000_000_001, 'satu triliun satu'],
  [2_001_000_100, 'dua miliar satu juta seratus'],
])('%d rupiah are written: %s rupiah', (amount, words) => {
  expect(amountInWords(amount)).toBe(`${words} rupiah`);
});

const ONES = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
];
const SCALES: Readonly<Record<string, number>> = {
  ribu: 1e3,
  juta: 1e6,
  miliar: 1e9,
  triliun: 1e12,
};

/** Read an amount back, word by word, as somebody would who holds the receipt. */
const readWords = (text: string): number => {
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const word of text.replace(/^seribu\b|(?<= )seribu\b/g, 'satu ribu').split(' ')) {
    const scale = SCALES[word];
    if (word === 'rupiah') return total + group + digit;
    else if (scale !== undefined) {
      total += (group + digit) * scale;
      group = 0;
      digit = 0;
    } else if (word === 'seratus') group += 100;
    else if (word === 'ratus' || word === 'puluh') {
      group += digit * (word === 'ratus' ? 100 : 10);
      digit = 0;
    } else if (word === 'belas') digit += 10;
    else digit += ONES.indexOf(word);
  }
  throw new Error(`no rupiah in "${text}"`);
};

const amount = fc.oneof(
  fc.integer({ min: 0, max: 1999 }),
  fc.integer({ min: 0, max: 9_999_999 }),
  fc.maxSafeInteger().map((number) => Math.abs(number) % (LARGEST_AMOUNT + 1))
);

test('an amount is read back from its words', () => {
  fc.assert(
    fc.property(amount, (rupiah) => {
      const words = amountInWords(rupiah);
      expect(readWords(words)).toBe(rupiah);
      expect(words).toMatch(/^[a-z]+(?: [a-z]+)*$/);
      expect(words).not.toMatch(/satu (?:ratus|puluh|belas)/);
    }),
    { numRuns: 1000 }
  );
});

test.each([-1, 0.5, LARGEST_AMOUNT + 1, NaN, Infinity])(
  '%d is no amount to be written',
  (amount) => {
    expect(() => amountInWords(amount)).toThrow(RangeError);
  }
);

test('the largest amount is written', () => {
  expect(readWords(amountInWords(LARGEST_AMOUNT))).toBe(LARGEST_AMOUNT);
});
