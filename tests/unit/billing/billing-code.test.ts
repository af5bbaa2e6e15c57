import {
  expire,
  expiryOf,
  giveCode,
  hasExpired,
  type CodeFacts,
} from '../../../src/domain/billing/billing-code';
import {
  dueAt,
  INVOICE_EVENTS,
  outstandingOf,
  stateAfter,
} from '../../../src/domain/billing/invoice';
import { INVOICE_STATES } from '../../../src/domain/billing/vocabulary';
import { accepted, refused } from './tariffs';

const CODE = '820260504000001';
const NEXT_CODE = '820260504000002';
const SECOND = 1000;
const ISSUED = Date.parse('2026-05-04T09:30:15+07:00');
const EXPIRES = Date.parse('2026-05-11T09:30:15+07:00');

const factsWith = (fields: Partial<CodeFacts> = {}): CodeFacts => ({
  invoiceState: 'open',
  current: { code: CODE, expiresAt: EXPIRES },
  isTaken: false,
  now: EXPIRES,
  ...fields,
});

describe('a billing code', () => {
  it('is valid for exactly seven times twenty-four hours', () => {
    expect(expiryOf(ISSUED)).toBe(EXPIRES);
  });

  test.each([
    ['a second before', -SECOND, false],
    ['a millisecond before', -1, false],
    ['at the very instant', 0, true],
    ['a second after', SECOND, true],
  ])('%s of its expiry has expired: %s ms, %s', (_, offset, expired) => {
    expect(hasExpired(EXPIRES, EXPIRES + offset)).toBe(expired);
  });

  it('is given to a bill that has none yet', () => {
    const facts = factsWith({ current: null, now: ISSUED });
    expect(accepted(giveCode({ code: CODE, issuedAt: ISSUED }, facts))).toEqual({
      invoiceState: 'open',
      expiresAt: EXPIRES,
    });
  });

  test.each(['open', 'expired'] as const)('a new one opens a bill that is %s', (invoiceState) => {
    const given = { code: NEXT_CODE, issuedAt: EXPIRES };
    expect(accepted(giveCode(given, factsWith({ invoiceState })))).toEqual({
      invoiceState: 'open',
      expiresAt: expiryOf(EXPIRES),
    });
  });

  test.each(INVOICE_STATES)('given once more to a bill that is %s changes nothing', (state) => {
    const facts = factsWith({ invoiceState: state, isTaken: true, now: ISSUED });
    expect(accepted(giveCode({ code: CODE, issuedAt: ISSUED + SECOND }, facts))).toBeNull();
  });

  test.each<[string, string, number, Partial<CodeFacts>, string, string]>([
    ['fourteen digits', '82026050400000', EXPIRES, {}, 'INVALID', 'code-malformed'],
    ['sixteen digits', '8202605040000012', EXPIRES, {}, 'INVALID', 'code-malformed'],
    ['a letter in it', '82026050400000A', EXPIRES, {}, 'INVALID', 'code-malformed'],
    [
      'an issue more than five minutes ahead',
      NEXT_CODE,
      EXPIRES + 301 * SECOND,
      {},
      'INVALID',
      'code-not-yet',
    ],
    [
      'an issue seven days ago',
      NEXT_CODE,
      ISSUED,
      { current: null },
      'INVALID',
      'code-expired-already',
    ],
    ['a bill known by it', NEXT_CODE, EXPIRES, { isTaken: true }, 'DUPLICATE', 'code-taken'],
    [
      'another that is still valid',
      NEXT_CODE,
      EXPIRES - SECOND,
      { now: EXPIRES - 1 },
      'WRONG_STATE',
      'code-still-valid',
    ],
    [
      'a bill that is paid',
      NEXT_CODE,
      EXPIRES,
      { invoiceState: 'paid' },
      'WRONG_STATE',
      'no-code-when-paid',
    ],
    [
      'a bill that was cancelled',
      NEXT_CODE,
      EXPIRES,
      { invoiceState: 'cancelled' },
      'WRONG_STATE',
      'no-code-when-cancelled',
    ],
  ])('is refused with %s', (_, code, issuedAt, fields, refusal, reason) => {
    expect(refused(giveCode({ code, issuedAt }, factsWith(fields)))).toMatchObject({
      code: refusal,
      reason: `billing.${reason}`,
    });
  });

  it('may be dated five minutes ahead, as clocks differ', () => {
    const issuedAt = EXPIRES + 300 * SECOND;
    expect(giveCode({ code: NEXT_CODE, issuedAt }, factsWith()).ok).toBe(true);
  });
});

describe('a bill', () => {
  test.each([
    ['open', EXPIRES - 1, null],
    ['open', EXPIRES, 'expired'],
    ['expired', EXPIRES, null],
    ['paid', EXPIRES, null],
    ['cancelled', EXPIRES, null],
  ] as const)('that is %s becomes, at %d, %s', (state, now, becomes) => {
    expect(expire(state, EXPIRES, now)).toBe(becomes);
  });

  it('without a billing code does not expire', () => {
    expect(expire('open', null, EXPIRES)).toBeNull();
  });

  it('moves as the table says, and never otherwise', () => {
    const moves = INVOICE_EVENTS.flatMap((event) =>
      INVOICE_STATES.map((from) => [event, from, stateAfter(event, from)] as const)
    ).filter(([, , to]) => to !== undefined);
    expect(moves.map(([event, from, to]) => `${event}: ${from} → ${to}`)).toEqual([
      'pay: open → paid',
      'pay: expired → paid',
      'expire: open → expired',
      'renew: open → open',
      'renew: expired → open',
      'cancel: open → cancelled',
      'cancel: expired → cancelled',
    ]);
  });

  it('is expected to be paid within a day, or what the office says', () => {
    expect(dueAt(ISSUED) - ISSUED).toBe(86_400_000);
    expect(dueAt(ISSUED, 48) - ISSUED).toBe(2 * 86_400_000);
  });

  test.each([
    [0, 67_500],
    [67_000, 500],
    [67_500, 0],
    [70_000, 0],
  ])('with %d applied to its 67,500 lacks %d', (applied, outstanding) => {
    expect(outstandingOf({ state: 'open', total: 67_500, applied })).toBe(outstanding);
  });
});
