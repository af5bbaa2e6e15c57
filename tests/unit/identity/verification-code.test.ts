import {
  readVerificationCode,
  writeVerificationCode,
} from '../../../src/domain/identity/verification-code';

const CODE = 'K7QF2M9X03TBYW5C';

test('a code is printed in groups of four', () => {
  expect(writeVerificationCode(CODE)).toBe('K7QF-2M9X-03TB-YW5C');
});

test.each([
  ['as it is printed', 'K7QF-2M9X-03TB-YW5C'],
  ['without dashes', 'K7QF2M9X03TBYW5C'],
  ['in lower case', 'k7qf-2m9x-03tb-yw5c'],
  ['with spaces', ' k7qf 2m9x 03tb yw5c '],
  ['with the letter O for nought', 'K7QF-2M9X-O3TB-YW5C'],
])('a code is read %s', (_, typed) => {
  expect(readVerificationCode(typed)).toBe(CODE);
});

test('the letters I and L are read as the digit they look like', () => {
  expect(readVerificationCode('iL11-0000-0000-0000')).toBe('1111000000000000');
});

test.each([
  '',
  'K7QF-2M9X-03TB-YW5',
  'K7QF-2M9X-03TB-YW5CC',
  'K7QF-2M9X-03TB-YWUC',
  '../../etc/passwd',
])('“%s” is no code', (typed) => {
  expect(readVerificationCode(typed)).toBeUndefined();
});
