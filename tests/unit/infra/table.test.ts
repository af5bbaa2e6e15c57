import { csvOf } from '../../../src/infra/table';

const cellOf = (value: string | number | null): string =>
  csvOf({ title: 'T', headings: ['h'], rows: [[value]] })
    .replace('\uFEFFh\r\n', '')
    .replace(/\r\n$/, '');

it.each([
  ['=1+1', "'=1+1"],
  ['+62', "'+62"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\rx', '"\'\rx"'],
  ['=cmd|"/c"', '"\'=cmd|""/c"""'],
])('%j would be run by a spreadsheet, and is made text', (given, written) => {
  expect(cellOf(given)).toBe(written);
});

it.each([
  ['Raka, S.P.', '"Raka, S.P."'],
  ['"Raka"', '"""Raka"""'],
  ['baris\nbaru', '"baris\nbaru"'],
  ['a=b', 'a=b'],
  [-2, '-2'],
  [1.5, '1.5'],
  [null, ''],
])('%j is written as any other value', (given, written) => {
  expect(cellOf(given)).toBe(written);
});
