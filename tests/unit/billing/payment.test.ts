import {
  judgePayment,
  type Payment,
  type PaymentFacts,
  type StoredPayment,
} from '../../../src/domain/billing/payment';
import { LARGEST_AMOUNT } from '../../../src/domain/billing/rupiah';
import type { InvoiceState } from '../../../src/domain/billing/vocabulary';
import { accepted, refused } from './tariffs';

const SECOND = 1000;
const EXPIRES = Date.parse('2026-05-11T09:30:15+07:00');
const NOW = EXPIRES + 3600 * SECOND;

const PAYMENT: Payment = {
  billingCode: '820260504000001',
  ntpn: 'A1B2C3D4E5F6G7H8',
  ntb: '000123456789',
  amount: 67_500,
  paidAt: EXPIRES - SECOND,
};

const factsOf = (state: InvoiceState = 'open', applied = 0): PaymentFacts => ({
  invoice: { state, total: 67_500, applied, expiresAt: EXPIRES },
  sameNtpn: [],
  now: NOW,
});

const judged = (fields: Partial<Payment> = {}, facts: PaymentFacts = factsOf()) =>
  accepted(judgePayment({ ...PAYMENT, ...fields }, facts));

const nothingKnown: PaymentFacts = { invoice: null, sameNtpn: [], now: NOW };

const QUEUED = { repeated: false, invoiceState: null, shortfall: 0, excess: 0 };

describe('a payment', () => {
  it('of the full amount, made in time, pays the bill', () => {
    expect(judged()).toEqual({ ...QUEUED, matchState: 'matched', invoiceState: 'paid' });
  });

  it('made in time and delivered late pays, also where the bill was marked as expired', () => {
    expect(judged({}, factsOf('expired'))).toMatchObject({
      matchState: 'matched',
      invoiceState: 'paid',
    });
  });

  test.each([
    ['a millisecond before its code expires', -1, 'matched', 'paid'],
    ['at the very instant its code expires', 0, 'late', null],
    ['one second after its code expired (P1)', SECOND, 'late', null],
  ])('made %s is judged by that time', (_, offset, matchState, invoiceState) => {
    for (const state of ['open', 'expired'] as const) {
      expect(judged({ paidAt: EXPIRES + offset }, factsOf(state))).toEqual({
        ...QUEUED,
        matchState,
        invoiceState,
      });
    }
  });

  it('that is late says what it lacks or has beyond the bill', () => {
    const late = { paidAt: EXPIRES };
    expect(judged({ ...late, amount: 67_000 })).toMatchObject({
      matchState: 'late',
      shortfall: 500,
    });
    expect(judged({ ...late, amount: 70_000 })).toMatchObject({ matchState: 'late', excess: 2500 });
  });

  it('of 67,000 on 67,500 does not pay, and lacks 500 (P3)', () => {
    expect(judged({ amount: 67_000 })).toEqual({ ...QUEUED, matchState: 'short', shortfall: 500 });
  });

  it('of more than the bill pays it, and its excess is queued (P4)', () => {
    expect(judged({ amount: 70_000 })).toEqual({
      ...QUEUED,
      matchState: 'over',
      invoiceState: 'paid',
      excess: 2500,
    });
  });

  it('on an unknown billing code is stored as unmatched (P5)', () => {
    expect(judged({}, nothingKnown)).toEqual({ ...QUEUED, matchState: 'unmatched' });
  });

  it('of a cancelled bill is stored as unmatched, whenever it was made', () => {
    for (const paidAt of [EXPIRES - SECOND, EXPIRES]) {
      expect(judged({ paidAt }, factsOf('cancelled'))).toEqual({
        ...QUEUED,
        matchState: 'unmatched',
      });
    }
  });

  test.each([
    ['in full', {}],
    ['in part', { amount: 500 }],
    ['too late', { paidAt: EXPIRES }],
  ])('of a bill that another has paid, %s, is a duplicate', (_, fields) => {
    expect(judged(fields, factsOf('paid'))).toEqual({ ...QUEUED, matchState: 'duplicate' });
  });

  it('of what applied payments left open pays the bill', () => {
    expect(judged({ amount: 500 }, factsOf('open', 67_000))).toMatchObject({
      matchState: 'matched',
      invoiceState: 'paid',
    });
    expect(judged({ amount: 67_500 }, factsOf('open', 67_000))).toMatchObject({
      matchState: 'over',
      excess: 67_000,
    });
  });
});

describe('an NTPN that is known', () => {
  const stored: StoredPayment = { ...PAYMENT, matchState: 'matched' };
  const after = (sameNtpn: readonly StoredPayment[], facts = factsOf('paid')): PaymentFacts => ({
    ...facts,
    sameNtpn,
  });

  it.each(['matched', 'over', 'late', 'short', 'duplicate', 'unmatched', 'resolved'] as const)(
    'delivered again with the same content changes nothing, and answers %s as before (P2)',
    (matchState) => {
      expect(judged({}, after([{ ...stored, matchState }]))).toEqual({
        ...QUEUED,
        repeated: true,
        matchState,
      });
    }
  );

  test.each([
    ['amount', { amount: 67_501 }],
    ['time', { paidAt: PAYMENT.paidAt - SECOND }],
    ['NTB', { ntb: '000123456780' }],
  ])('delivered again with another %s is refused', (_, fields) => {
    expect(refused(judgePayment({ ...PAYMENT, ...fields }, after([stored])))).toEqual({
      code: 'DUPLICATE',
      reason: 'billing.ntpn-contradicts',
      params: { ntpn: PAYMENT.ntpn },
      path: 'ntpn',
    });
  });

  const otherCode = { billingCode: '820260504000002' };

  test.each([
    ['another bill', factsOf()],
    ['a bill that is paid', factsOf('paid')],
    ['a bill that was cancelled', factsOf('cancelled')],
    ['a code that nobody knows', nothingKnown],
  ])('delivered for %s is a duplicate, and pays nothing (P2)', (_, facts) => {
    expect(judged(otherCode, after([stored], facts))).toEqual({
      ...QUEUED,
      matchState: 'duplicate',
    });
  });

  it('delivered for another bill twice is stored once', () => {
    const known = [stored, { ...stored, ...otherCode, matchState: 'duplicate' as const }];
    expect(judged(otherCode, after(known, factsOf()))).toMatchObject({
      repeated: true,
      matchState: 'duplicate',
    });
  });
});

describe('the report of a payment', () => {
  test.each<[string, keyof Payment, string | number, string]>([
    ['a billing code of fourteen digits', 'billingCode', '82026050400000', 'code-malformed'],
    ['a billing code with spaces', 'billingCode', ' 820260504000001', 'code-malformed'],
    ['an NTPN in small letters', 'ntpn', 'a1b2c3d4e5f6g7h8', 'ntpn-malformed'],
    ['an NTPN of fifteen characters', 'ntpn', 'A1B2C3D4E5F6G7H', 'ntpn-malformed'],
    ['an NTPN with a dash', 'ntpn', 'A1B2C3D4-E5F6G7H', 'ntpn-malformed'],
    ['an NTPN and a line feed', 'ntpn', 'A1B2C3D4E5F6G7H8\n', 'ntpn-malformed'],
    ['an NTB of five characters', 'ntb', '12345', 'ntb-malformed'],
    ['an NTB of twenty-one', 'ntb', '1'.repeat(21), 'ntb-malformed'],
    ['an NTB with a space', 'ntb', '123 4567', 'ntb-malformed'],
    ['nothing paid', 'amount', 0, 'amount-malformed'],
    ['a negative amount', 'amount', -67_500, 'amount-malformed'],
    ['a fraction of a rupiah', 'amount', 67_500.5, 'amount-malformed'],
    ['an amount of sixteen digits', 'amount', LARGEST_AMOUNT + 1, 'amount-malformed'],
    ['a time that is none', 'paidAt', NaN, 'paid-not-yet'],
    ['a time more than five minutes ahead', 'paidAt', NOW + 300 * SECOND + 1, 'paid-not-yet'],
  ])('is refused with %s', (_, path, value, reason) => {
    expect(refused(judgePayment({ ...PAYMENT, [path]: value }, factsOf()))).toMatchObject({
      code: 'INVALID',
      reason: `billing.${reason}`,
      path,
    });
  });

  it('may be five minutes ahead of our clock', () => {
    const facts = { ...factsOf(), now: PAYMENT.paidAt - 300 * SECOND };
    expect(judged({}, facts).matchState).toBe('matched');
  });
});
