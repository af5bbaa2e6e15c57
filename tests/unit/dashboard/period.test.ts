import { monthsOf, periodOf, readDashboardQuery } from '../../../src/api/dashboard/reading/period';

const given = (query: Readonly<Record<string, string>>) =>
  periodOf(readDashboardQuery(query), '2026-03-02');

it.each([
  ['nothing is said', {}, '2025-04-01', '2026-03-02'],
  ['a page sends empty fields', { from: '', to: '', office: '' }, '2025-04-01', '2026-03-02'],
  ['an end is named', { to: '2025-12-31' }, '2025-01-01', '2025-12-31'],
  ['a beginning is named', { from: '2026-02-14' }, '2026-02-14', '2026-03-02'],
  ['both are named', { from: '2020-02-29', to: '2020-02-29' }, '2020-02-29', '2020-02-29'],
  ['ten years are asked for', { from: '2016-01-01', to: '2025-12-31' }, '2016-01-01', '2025-12-31'],
])('shows the right days where %s', (_, query: Readonly<Record<string, string>>, from, to) => {
  expect(given(query)).toEqual({ from, to });
});

it('names every month that the period has a day in', () => {
  expect(monthsOf({ from: '2025-11-30', to: '2026-02-01' })).toEqual([
    '2025-11',
    '2025-12',
    '2026-01',
    '2026-02',
  ]);
});
