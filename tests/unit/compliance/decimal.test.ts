import fc from 'fast-check';
import {
  add,
  compare,
  divide,
  isDecimal,
  multiply,
  readDecimal,
  roundHalfUp,
  subtract,
  whole,
  writeDecimal,
} from '../../../src/domain/compliance/decimal';

test.each([
  ['0', '0'],
  ['0.50', '0.5'],
  ['7.5', '7.5'],
  ['100', '100'],
  ['100.000', '100'],
  ['-0.125', '-0.125'],
  ['0.0000000001', '0.0000000001'],
  ['123456789012345678901234567890.5', '123456789012345678901234567890.5'],
])('%s is written %s', (text, written) => {
  expect(isDecimal(text)).toBe(true);
  expect(writeDecimal(readDecimal(text))).toBe(written);
});

test.each(['', '.5', '5.', '1,5', '1e3', '+1', ' 1', '1 ', 'NaN', '0x1', '--1', '١'])(
  '%p is no decimal number',
  (text) => {
    expect(isDecimal(text)).toBe(false);
    expect(() => readDecimal(text)).toThrow(RangeError);
  }
);

test.each([
  ['89.995', 2, '90.00'],
  ['89.99499999999', 2, '89.99'],
  ['1.005', 2, '1.01'],
  ['0', 2, '0.00'],
  ['0.005', 2, '0.01'],
  ['9.5', 0, '10'],
  ['-0.5', 0, '0'],
  ['-1.51', 1, '-1.5'],
])('%s to %d decimals is %s', (text, places, rounded) => {
  expect(roundHalfUp(readDecimal(text), places)).toBe(rounded);
});

test('a third has no end, and nothing is divided by nothing', () => {
  expect(() => writeDecimal(divide(whole(1), whole(3)))).toThrow(RangeError);
  expect(roundHalfUp(divide(whole(-1), whole(-3)), 6)).toBe('0.333333');
  expect(() => divide(whole(1), whole(0))).toThrow(RangeError);
});

const thousandths = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const asDecimal = (n: number) => divide(whole(n), whole(1000));

test('sums, differences and products of decimals are those of whole numbers', () => {
  fc.assert(
    fc.property(thousandths, thousandths, (a, b) => {
      const [x, y] = [asDecimal(a), asDecimal(b)];
      expect(compare(add(x, y), asDecimal(a + b))).toBe(0);
      expect(compare(subtract(x, y), asDecimal(a - b))).toBe(0);
      expect(
        compare(multiply(multiply(x, y), whole(1_000_000)), whole(BigInt(a) * BigInt(b)))
      ).toBe(0);
      expect(Math.sign(compare(x, y))).toBe(Math.sign(a - b));
      if (b !== 0) expect(compare(multiply(divide(x, y), y), x)).toBe(0);
      expect(compare(readDecimal(writeDecimal(x)), x)).toBe(0);
    })
  );
});
