import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const APPLICATION_COLUMNS = [
  'external_ref',
  'Office',
  'sector',
  'direction',
  'service_user_tax_number',
  'service_user_name',
  'item_commodity',
  'item_quantity',
  'item_unit',
  'submitted_at',
];

const lines = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.map((cell) => `"${cell}"`).join(';')}\r\n`).join('');

/**
 * A folder as another system stages it: `count` applications of two items each, an inspection of every
 * second one, and a payment for every tenth; the last application is at an office that nobody knows.
 */
export const stagingFolder = (count: number): string => {
  const folder = join(mkdtempSync(join(tmpdir(), 'q-office-staging-')), 'iqfast');
  mkdirSync(folder);
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const applications = numbers.flatMap((number) => [
    [
      `A-${number}`,
      number === count ? 'NOWHERE' : 'DEMO',
      'plant',
      'export',
      String(100_000_000_000_000 + (number % 50)),
      `PT Dagang; "Tani" ${number % 50}`.replaceAll('"', '""'),
      'Mangga',
      '1250.75',
      'kg',
      '2026-02-01T08:00:00+08:00',
    ],
    [`A-${number}`, '', '', '', '', '', 'Salak', '3', 'package', ''],
  ]);
  writeFileSync(
    join(folder, 'applications.csv'),
    `\uFEFF${lines([APPLICATION_COLUMNS, ...applications])}`
  );
  writeFileSync(
    join(folder, 'actions.csv'),
    lines([
      ['externalRef', 'application', 'kind', 'actedOn', 'outcome'],
      ...numbers
        .filter((number) => number % 2 === 0)
        .map((number) => [`Q-${number}`, `A-${number}`, 'inspection', '2026-02-03', 'passed']),
    ])
  );
  writeFileSync(
    join(folder, 'payments.csv'),
    lines([
      ['billingCode', 'ntpn', 'ntb', 'amount', 'paidAt'],
      ...numbers
        .filter((number) => number % 10 === 0)
        .map((number) => [
          830_000_000_000_000 + number,
          `BATCH${String(number).padStart(11, '0')}`,
          `BANK${String(number).padStart(8, '0')}`,
          67_500,
          '2026-02-10T08:00:00+07:00',
        ]),
    ])
  );
  return folder;
};
