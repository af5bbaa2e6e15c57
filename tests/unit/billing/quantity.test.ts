import fc from 'fast-check';
import {
  formatQuantity,
  LARGEST_QUANTITY,
  parseQuantity,
  writeQuantity,
} from '../../../src/domain/billing/quantity';
import { formatRupiah } from '../../../src/domain/billing/rupiah';
import { accepted, refused } from './tariffs';

const quantity = fc.integer({ min: 1, max: LARGEST_QUANTITY });

test.each([
  [250.75, 250_750],
  ['250.75', 250_750],
  ['250.750', 250_750],
  ['250.750000', 250_750],
  [12_500, 12_500_000],
  ['007', 7000],
  [' 1 ', 1000],
  [0.001, 1],
  ['0.001', 1],
  [1.005, 1005],
  [999_999_999.999, 999_999_999_999],
  ['999999999.999', 999_999_999_999],
])('%p is read as %d thousandths', (value, thousandths) => {
  expect(accepted(parseQuantity(value))).toBe(thousandths);
});

test.each([
  ['', 'malformed'],
  ['a lot', 'malformed'],
  ['250,75', 'malformed'],
  ['12.500,75', 'malformed'],
  ['1 000', 'malformed'],
  ['.5', 'malformed'],
  ['5.', 'malformed'],
  ['1e3', 'malformed'],
  ['0x10', 'malformed'],
  ['9'.repeat(400), 'malformed'],
  [1e-7, 'malformed'],
  [NaN, 'malformed'],
  [Infinity, 'malformed'],
  [null, 'malformed'],
  [undefined, 'malformed'],
  [true, 'malformed'],
  [[5], 'malformed'],
  [0.0005, 'too-fine'],
  ['250.7501', 'too-fine'],
  [0.1 + 0.2, 'too-fine'],
  [0, 'out-of-range'],
  ['0.000', 'out-of-range'],
  ['-0', 'out-of-range'],
  [-5, 'out-of-range'],
  ['-0.001', 'out-of-range'],
  ['1000000000', 'out-of-range'],
  [1_000_000_000, 'out-of-range'],
])('%p is no quantity: %s', (value, reason) => {
  expect(refused(parseQuantity(value, 'items.0.quantity'))).toEqual({
    code: 'INVALID',
    reason: `billing.quantity-${reason}`,
    params: {},
    path: 'items.0.quantity',
  });
});

test('a quantity survives being written, as text and as a JSON number', () => {
  fc.assert(
    fc.property(quantity, (thousandths) => {
      const text = writeQuantity(thousandths);
      expect(text).toMatch(/^\d+\.\d{3}$/);
      expect(accepted(parseQuantity(text))).toBe(thousandths);
      expect(accepted(parseQuantity(JSON.parse(text)))).toBe(thousandths);
    })
  );
});

test.each([
  [250_750, '250.750', '250,75', '250.75'],
  [12_500_000, '12500.000', '12.500', '12,500'],
  [1, '0.001', '0,001', '0.001'],
  [100, '0.100', '0,1', '0.1'],
  [999_999_999_999, '999999999.999', '999.999.999,999', '999,999,999.999'],
])('%d thousandths are written %s, and read %s or %s by people', (thousandths, text, id, en) => {
  expect(writeQuantity(thousandths)).toBe(text);
  expect(formatQuantity(thousandths, 'id')).toBe(id);
  expect(formatQuantity(thousandths, 'en')).toBe(en);
});

test.each([
  [0, 'Rp0', 'Rp0'],
  [500, 'Rp500', 'Rp500'],
  [67_500, 'Rp67.500', 'Rp67,500'],
  [999_999_999_999, 'Rp999.999.999.999', 'Rp999,999,999,999'],
])('%d rupiah are written %s in Indonesian and %s in English', (amount, id, en) => {
  expect([formatRupiah(amount, 'id'), formatRupiah(amount, 'en')]).toEqual([id, en]);
});
