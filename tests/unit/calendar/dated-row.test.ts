import fc from 'fast-check';
import {
  changeDatedRow,
  isInForce,
  openDatedRow,
  removeDatedRow,
  type Period,
} from '../../../src/domain/calendar/dated-row';
import { addDays } from '../../../src/domain/calendar/iso-date';
import type { Result } from '../../../src/domain/result';
import { anyDate } from './arbitrary-dates';

const TODAY = '2026-03-02';

const period = (validFrom: string, validUntil: string | null = null): Period => ({
  validFrom,
  validUntil,
});

const reasonOf = (result: Result<unknown>): string =>
  result.ok ? 'accepted' : `${result.refusal.code} ${result.refusal.reason}`;

test.each([
  ['before its first day', '2026-01-31', false],
  ['on its first day', '2026-02-01', true],
  ['between', '2026-02-10', true],
  ['on its last day', '2026-02-28', true],
  ['after its last day', '2026-03-01', false],
])('a row counts %s: %s', (_when, date, counts) => {
  expect(isInForce(period('2026-02-01', '2026-02-28'), date)).toBe(counts);
});

test('an open row counts for ever', () => {
  expect(isInForce(period('2026-02-01'), '2999-12-31')).toBe(true);
});

test.each([
  ['for a day', period('2026-03-02', '2026-03-02'), 'accepted'],
  ['without an end', period('2026-03-02'), 'accepted'],
  ['of the past', period('2020-01-01', '2020-12-31'), 'accepted'],
  ['that ends first', period('2026-03-02', '2026-03-01'), 'INVALID dated.ends-before-start'],
])('a new row %s', (_what, row, expected) => {
  expect(reasonOf(openDatedRow(row))).toBe(expected);
});

const BEGUN = period('2026-01-01');
const BEGUN_TODAY = period(TODAY);
const ENDED = period('2025-01-01', '2026-03-01');
const ENDS_TODAY = period('2025-01-01', TODAY);
const TO_COME = period('2026-03-03', '2026-12-31');

test.each([
  ['in force keeps its figure', BEGUN, BEGUN, ['rate'], 'WRONG_STATE dated.in-force'],
  [
    'that begins today keeps its figure',
    BEGUN_TODAY,
    BEGUN_TODAY,
    ['rate'],
    'WRONG_STATE dated.in-force',
  ],
  [
    'in force keeps its first day',
    BEGUN,
    period('2026-04-01'),
    ['validFrom'],
    'WRONG_STATE dated.in-force',
  ],
  ['in force keeps its code', BEGUN, BEGUN, ['nameId', 'code'], 'WRONG_STATE dated.in-force'],
  ['in force gets other names', BEGUN, BEGUN, ['nameId', 'nameEn'], 'accepted'],
  ['in force ends today', BEGUN, period('2026-01-01', TODAY), ['validUntil'], 'accepted'],
  ['in force ends later', BEGUN, period('2026-01-01', '2026-06-30'), ['validUntil'], 'accepted'],
  [
    'in force did not end yesterday',
    BEGUN,
    period('2026-01-01', '2026-03-01'),
    ['validUntil'],
    'INVALID dated.ends-in-past',
  ],
  ['that ends today stays open', ENDS_TODAY, period('2025-01-01'), ['validUntil'], 'accepted'],
  [
    'that has ended is not revived',
    ENDED,
    period('2025-01-01'),
    ['validUntil'],
    'WRONG_STATE dated.ended',
  ],
  ['that has ended gets another name', ENDED, ENDED, ['nameEn'], 'accepted'],
  [
    'to come changes altogether',
    TO_COME,
    period('2026-05-01'),
    ['rate', 'code', 'validFrom', 'validUntil'],
    'accepted',
  ],
  [
    'to come does not end first',
    TO_COME,
    period('2026-05-01', '2026-04-30'),
    ['validFrom', 'validUntil'],
    'INVALID dated.ends-before-start',
  ],
  ['that nobody changes is saved', ENDED, ENDED, [], 'accepted'],
] as const)('a row %s', (_what, stored, next, changed, expected) => {
  expect(reasonOf(changeDatedRow(stored, next, changed, TODAY))).toBe(expected);
});

test('the refusal names the field at fault', () => {
  const result = changeDatedRow(BEGUN, BEGUN, ['nameId', 'rate'], TODAY);
  expect(result.ok || result.refusal.path).toBe('rate');
});

test.each([
  ['in force', BEGUN, 'WRONG_STATE dated.stays'],
  ['that begins today', BEGUN_TODAY, 'WRONG_STATE dated.stays'],
  ['that has ended', ENDED, 'WRONG_STATE dated.stays'],
  ['to come', TO_COME, 'accepted'],
])('a row %s is removed: %s', (_what, row, expected) => {
  expect(reasonOf(removeDatedRow(row, TODAY))).toBe(expected);
});

test('whatever is changed, what counted on a day before today counts as before', () => {
  const anyPeriod = fc
    .tuple(anyDate, fc.option(fc.nat(4000), { nil: null }))
    .map(([from, days]) => period(from, days === null ? null : addDays(from, days)));
  fc.assert(
    fc.property(anyPeriod, anyPeriod, fc.nat(4000), (stored, asked, ago) => {
      const today = addDays(stored.validFrom, ago);
      const next = { ...asked, validFrom: stored.validFrom };
      const changed = next.validUntil === stored.validUntil ? [] : ['validUntil'];
      const result = changeDatedRow(stored, next, changed, today);
      if (!result.ok) return;
      for (const day of [stored.validFrom, addDays(today, -1)]) {
        if (day < today) expect(isInForce(next, day)).toBe(isInForce(stored, day));
      }
    })
  );
});
