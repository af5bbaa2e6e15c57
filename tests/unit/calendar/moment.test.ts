import { formatMoment } from '../../../src/domain/calendar/moment';

test.each([
  ['2026-03-09T05:00:00Z', 'Asia/Jakarta', 'id', '9 Maret 2026, 12.00 WIB'],
  ['2026-03-09T05:00:00Z', 'Asia/Makassar', 'en', '9 March 2026, 13:00 WITA'],
  ['2026-03-09T05:00:59.999Z', 'Asia/Jayapura', 'id', '9 Maret 2026, 14.00 WIT'],
  ['2026-12-31T17:00:00Z', 'Asia/Jakarta', 'en', '1 January 2027, 00:00 WIB'],
  ['2026-12-31T16:59:00Z', 'Asia/Jakarta', 'en', '31 December 2026, 23:59 WIB'],
] as const)('%s is in %s, for somebody who reads "%s", %s', (moment, zone, language, written) => {
  expect(formatMoment(Date.parse(moment), zone, language)).toBe(written);
});
