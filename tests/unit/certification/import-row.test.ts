import fc from 'fast-check';
import { parseInstant } from '../../../src/domain/calendar/parse-instant';
import { readApplicationRow } from '../../../src/domain/certification/import-row';
import { judgeApplicationRow } from '../../../src/domain/certification/judge-application-row';
import { repeatedRow } from '../../../src/domain/certification/known-row';
import { applicationGiven, FACTS } from './import-facts';

const judge = (fields: object) => {
  const row = readApplicationRow(applicationGiven(fields));
  return row.ok ? judgeApplicationRow(row.value, FACTS) : row;
};

const inShort = (result: ReturnType<typeof judge>): string =>
  result.ok
    ? 'accepted'
    : [result.refusal.reason, result.refusal.path]
        .filter((part) => part !== undefined)
        .join(' at ');

const HISTORY = {
  stage: 'closed',
  submittedAt: '2024-02-20T01:00:00Z',
  endedAt: '2024-03-01T01:00:00Z',
};
const AGENT = { agent: { code: 'PJ-2' } };

test.each<[string, object, string]>([
  ['as it should be', {}, 'accepted'],
  [
    'by a number as text, and text as a number',
    { externalRef: 77, packagesNumber: '12' },
    'accepted',
  ],
  ['with empty fields', { remarks: '', agent: null, workArea: '  ' }, 'accepted'],
  ['with a work area of the office', { workArea: 'PORT' }, 'accepted'],
  [
    'with one of another office',
    { workArea: 'PORT', office: 'JKT' },
    'integration.unknown-work-area at workArea',
  ],
  ['without items', { items: [] }, 'integration.missing at items'],
  ['with too many items', { items: Array(101).fill({}) }, 'integration.too-many at items'],
  [
    'with an item without unit',
    { items: [{ commodity: 'X', quantity: 1 }] },
    'integration.missing at items.0.unit',
  ],
  [
    'with an item of nothing',
    { items: [{ commodity: 'X', quantity: 0, unit: 'kg' }] },
    'billing.quantity-out-of-range at items.0.quantity',
  ],
  [
    'with an unknown field of an item',
    { items: [{ colour: 1 }] },
    'integration.unknown-field at items.0.colour',
  ],
  ['with a field too long', { marks: 'x'.repeat(5001) }, 'integration.too-long at marks'],
  ['with an unknown sector', { sector: 'fish' }, 'integration.not-one-of at sector'],
  [
    'with a country that is none',
    { originCountry: 'Japan' },
    'integration.bad-country at originCountry',
  ],
  ['with a part of a package', { packagesNumber: 1.5 }, 'integration.bad-number at packagesNumber'],
  ['by tax number, dotted', { serviceUser: { taxNumber: '01.234.567.8-901.000' } }, 'accepted'],
  [
    'by a bad tax number',
    { serviceUser: { taxNumber: '12' } },
    'service-user.tax-number at serviceUser.taxNumber',
  ],
  [
    'by somebody new',
    { serviceUser: { taxNumber: '999999999999999', name: 'CV Baru' } },
    'accepted',
  ],
  [
    'by somebody new without a name',
    { serviceUser: { taxNumber: '999999999999999' } },
    'integration.unknown-service-user at serviceUser',
  ],
  [
    'by an unknown code, whatever else',
    { serviceUser: { code: 'PJ-9', taxNumber: '999999999999999', name: 'CV' } },
    'integration.unknown-service-user at serviceUser',
  ],
  [
    'by somebody suspended',
    { serviceUser: { code: 'PJ-3' } },
    'integration.suspended at serviceUser',
  ],
  ['by somebody suspended, as history', { serviceUser: { code: 'PJ-3' }, ...HISTORY }, 'accepted'],
  ['through an agent with a letter', AGENT, 'accepted'],
  [
    'through them on the first day after it',
    { ...AGENT, submittedAt: '2026-02-28T16:00:00Z' },
    'integration.no-letter at agent',
  ],
  ['through them on its last day', { ...AGENT, submittedAt: '2026-02-28T15:59:59Z' }, 'accepted'],
  ['through them as history, without a letter', { ...AGENT, ...HISTORY }, 'accepted'],
  [
    'through an agent nobody knows',
    { agent: { code: 'PJ-9' } },
    'integration.unknown-agent at agent',
  ],
  ['through oneself', { agent: { code: 'PJ-1' } }, 'integration.own-agent at agent'],
  ['of the future', { submittedAt: '2026-03-02T05:05:01Z' }, 'integration.not-yet at submittedAt'],
  ['of a clock that runs ahead', { submittedAt: '2026-03-02T05:05:00Z' }, 'accepted'],
  [
    'ended without saying how',
    { endedAt: '2026-02-21T00:00:00Z' },
    'integration.not-ended at endedAt',
  ],
  ['closed without saying when', { stage: 'closed' }, 'integration.missing at endedAt'],
  [
    'ended before it began',
    { ...HISTORY, endedAt: '2024-02-20T00:59:59Z' },
    'integration.ends-before-start at endedAt',
  ],
  [
    'ended in the future',
    { ...HISTORY, endedAt: '2027-01-01T00:00:00Z' },
    'integration.not-yet at endedAt',
  ],
  ['in the middle of its way', { stage: 'invoiced' }, 'integration.not-one-of at stage'],
])('an application %s', (_, fields, expected) => {
  expect(inShort(judge(fields))).toBe(expected);
});

test('history keeps when it began and ended, and closes what was not cancelled', () => {
  const closed = judge(HISTORY);
  const cancelled = judge({ ...HISTORY, stage: 'cancelled' });
  expect(closed).toMatchObject({
    value: { day: '2024-02-20', closedAt: Date.parse('2024-03-01T01:00:00Z') },
  });
  expect(cancelled).toMatchObject({ value: { stage: 'cancelled', closedAt: null } });
});

test('a quantity is kept to the thousandth', () => {
  expect(judge({})).toMatchObject({ value: { row: { items: [{ quantity: 1_250_750 }] } } });
});

test('whatever comes in is either read or refused, and never throws', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.anything(),
        fc.anything().map((x) => applicationGiven({ items: x }))
      ),
      (given) => {
        const read = readApplicationRow(given);
        expect(read.ok || read.refusal.code === 'INVALID').toBe(true);
      }
    )
  );
});

test.each([
  ['2026-11-05T09:30:00+07:00', '2026-11-05T02:30:00.000Z'],
  ['2026-11-05 09:30+0700', '2026-11-05T02:30:00.000Z'],
  ['2026-11-05T02:30:00.1239Z', '2026-11-05T02:30:00.123Z'],
  ['2026-11-05T02:30:00-01:30', '2026-11-05T04:00:00.000Z'],
])('the moment %s is %s', (text, expected) => {
  const moment = parseInstant(text);
  expect(moment.ok && new Date(moment.value).toISOString()).toBe(expected);
});

test.each(['2026-11-05T09:30:00', '2026-02-30T09:30:00Z', '2026-11-05', 'now', 5, null])(
  'the moment %s is refused',
  (text) => {
    expect(parseInstant(text)).toMatchObject({ refusal: { reason: 'integration.bad-moment' } });
  }
);

test('moments are read as the engine reads them', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
      (date) => {
        expect(parseInstant(date.toISOString())).toEqual({ ok: true, value: date.getTime() });
      }
    )
  );
});

test.each([
  ['the same content, recorded', { digest: 'a', isRecorded: true }, 'unchanged'],
  ['the same content, waiting', { digest: 'a', isRecorded: false }, 'waiting'],
  ['content that nobody kept', { digest: null, isRecorded: true }, 'unchanged'],
  ['other content', { digest: 'b', isRecorded: true }, 'DUPLICATE'],
  ['other content, waiting', { digest: 'b', isRecorded: false }, 'DUPLICATE'],
])('a reference that comes again with %s', (_, known, expected) => {
  const repeated = repeatedRow(known, 'a');
  expect(repeated.ok ? repeated.value : repeated.refusal.code).toBe(expected);
});
