import { accept, refuse, type Result } from '../result';
import { hasExpired, isBillingCode } from './billing-code';
import { liesAhead, type Instant } from './instant';
import { outstandingOf, stateAfter, type PayableInvoice } from './invoice';
import { LARGEST_AMOUNT, type Rupiah } from './rupiah';
import type { InvoiceState, MatchState } from './vocabulary';

/** A payment as the state treasury reports it. */
export interface Payment {
  readonly billingCode: string;
  /** The treasury's own number of the transaction (NTPN): one number, one payment. */
  readonly ntpn: string;
  /** The bank's number of it (NTB). */
  readonly ntb: string;
  readonly amount: Rupiah;
  /** When the money was paid. It decides; when the report arrives does not. */
  readonly paidAt: Instant;
}

export interface StoredPayment extends Payment {
  readonly matchState: MatchState;
}

export interface PaymentFacts {
  /**
   * The bill that the billing code was ever given for, by the expiry of that very code; null where
   * nobody knows the code.
   */
  readonly invoice: (PayableInvoice & { readonly expiresAt: Instant }) | null;
  /** Everything that is stored with this NTPN. */
  readonly sameNtpn: readonly StoredPayment[];
  readonly now: Instant;
}

/** What becomes of a payment. A repeated one is stored already, and nothing is to be written. */
export interface PaymentVerdict {
  readonly repeated: boolean;
  readonly matchState: MatchState;
  /** The state the bill moves to; null where it stays. */
  readonly invoiceState: InvoiceState | null;
  /** What the payment lacks of, or has beyond, what was outstanding; 0 where it found no unpaid bill. */
  readonly shortfall: Rupiah;
  readonly excess: Rupiah;
}

const NTPN = /^[0-9A-Z]{16}$/;
const NTB = /^[!-~]{6,20}$/;

const isAmount = (amount: number): boolean =>
  Number.isInteger(amount) && amount > 0 && amount <= LARGEST_AMOUNT;

/**
 * Check the form of a reported payment.
 * @returns the payment, or `INVALID` at its field: a billing code of 15 digits, an NTPN of 16 capital
 *   letters and digits, an NTB of 6 to 20 characters, whole rupiah, a time at most five minutes ahead
 */
export const checkPayment = (payment: Payment, now: Instant): Result<Payment> => {
  const { billingCode, ntpn, ntb, amount, paidAt } = payment;
  if (!isBillingCode(billingCode)) {
    return refuse('INVALID', 'billing.code-malformed', {}, 'billingCode');
  }
  if (!NTPN.test(ntpn)) return refuse('INVALID', 'billing.ntpn-malformed', {}, 'ntpn');
  if (!NTB.test(ntb)) return refuse('INVALID', 'billing.ntb-malformed', {}, 'ntb');
  if (!isAmount(amount)) return refuse('INVALID', 'billing.amount-malformed', {}, 'amount');
  if (!Number.isFinite(paidAt) || liesAhead(paidAt, now)) {
    return refuse('INVALID', 'billing.paid-not-yet', {}, 'paidAt');
  }
  return accept(payment);
};

const isSameReport = (one: Payment, other: Payment): boolean =>
  one.ntb === other.ntb && one.amount === other.amount && one.paidAt === other.paidAt;

const queued = (matchState: MatchState): PaymentVerdict => ({
  repeated: false,
  matchState,
  invoiceState: null,
  shortfall: 0,
  excess: 0,
});

/** A payment against a bill that nobody has paid yet (P1, P3, P4). */
const measure = (
  { amount, paidAt }: Payment,
  invoice: NonNullable<PaymentFacts['invoice']>,
  paid: InvoiceState
): PaymentVerdict => {
  const outstanding = outstandingOf(invoice);
  const difference = {
    shortfall: Math.max(0, outstanding - amount),
    excess: Math.max(0, amount - outstanding),
  };
  if (hasExpired(invoice.expiresAt, paidAt)) return { ...queued('late'), ...difference };
  if (difference.shortfall > 0) return { ...queued('short'), ...difference };
  return {
    repeated: false,
    matchState: difference.excess > 0 ? 'over' : 'matched',
    invoiceState: paid,
    ...difference,
  };
};

/**
 * Judge a reported payment (service.md, Money, P1–P5), however often and in whatever order reports
 * arrive: the first payment of the full amount that was made while its code was valid pays the bill.
 *
 * - The same report once more changes nothing. The same NTPN and code with another NTB, amount or
 *   time contradicts what is stored, and is refused (`DUPLICATE`).
 * - The same NTPN for another code is `duplicate`: one transaction pays once (P2).
 * - A code that nobody knows is `unmatched` (P5). So is one whose bill was cancelled: there is a bill
 *   to look at, but none to be paid, and the treasurer decides where the money belongs.
 * - Another payment of a bill that is paid already is `duplicate`, whenever it was made.
 * - A payment made before its code expired pays, also where the bill was marked as expired since.
 *   When the code was issued is not asked: it is what a clerk wrote down, and a code that was paid
 *   existed.
 *
 * @returns what becomes of the payment, or a refusal of `checkPayment`, or `DUPLICATE`
 */
export const judgePayment = (given: Payment, facts: PaymentFacts): Result<PaymentVerdict> => {
  const checked = checkPayment(given, facts.now);
  if (!checked.ok) return checked;
  const payment = checked.value;
  const { invoice, sameNtpn } = facts;
  const before = sameNtpn.find(({ billingCode }) => billingCode === payment.billingCode);
  if (before !== undefined) {
    return isSameReport(before, payment)
      ? accept({ ...queued(before.matchState), repeated: true })
      : refuse('DUPLICATE', 'billing.ntpn-contradicts', { ntpn: payment.ntpn }, 'ntpn');
  }
  if (sameNtpn.length > 0) return accept(queued('duplicate'));
  if (invoice === null || invoice.state === 'cancelled') return accept(queued('unmatched'));
  const paid = stateAfter('pay', invoice.state);
  return accept(paid === undefined ? queued('duplicate') : measure(payment, invoice, paid));
};
