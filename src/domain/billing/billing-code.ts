import { accept, refuse, type Result } from '../result';
import { hoursAfter, liesAhead, type Instant } from './instant';
import { stateAfter } from './invoice';
import type { InvoiceState } from './vocabulary';

const BILLING_CODE = /^\d{15}$/;

/** Seven days of twenty-four hours, whatever the calendar says (service.md, Money). */
const HOURS_VALID = 7 * 24;

export const isBillingCode = (text: string): boolean => BILLING_CODE.test(text);

/** The moment from which a billing code is no longer valid. */
export const expiryOf = (issuedAt: Instant): Instant => hoursAfter(issuedAt, HOURS_VALID);

/**
 * Whether a code has expired at a moment. At the very instant of expiry it has: the state billing
 * system prints that codes are paid before the time of expiry, and are void once it is reached.
 */
export const hasExpired = (expiresAt: Instant, at: Instant): boolean => at >= expiresAt;

/** A code that the state billing system has given. */
export interface BillingCode {
  readonly code: string;
  readonly issuedAt: Instant;
}

export interface CodeFacts {
  readonly invoiceState: InvoiceState;
  /** The code given last; null before the first. */
  readonly current: { readonly code: string; readonly expiresAt: Instant } | null;
  /** Whether any bill was ever given this code; earlier codes of this one count. */
  readonly isTaken: boolean;
  readonly now: Instant;
}

export interface CodeVerdict {
  readonly invoiceState: InvoiceState;
  readonly expiresAt: Instant;
}

const checkCode = ({ code, issuedAt }: BillingCode, now: Instant): Result<Instant> => {
  if (!isBillingCode(code)) {
    return refuse('INVALID', 'billing.code-malformed', {}, 'billingCode');
  }
  if (liesAhead(issuedAt, now)) {
    return refuse('INVALID', 'billing.code-not-yet', {}, 'issuedAt');
  }
  const expiresAt = expiryOf(issuedAt);
  return hasExpired(expiresAt, now)
    ? refuse('INVALID', 'billing.code-expired-already', {}, 'issuedAt')
    : accept(expiresAt);
};

/**
 * Give a bill its billing code: its first, or a new one after the last has expired. Earlier codes
 * stay known, so that a payment to one of them finds its bill. Giving the current code once more
 * changes nothing.
 *
 * @returns when the code expires and the bill's state from now on; null where the bill has that code;
 *   `INVALID` for a code that is none, is not issued yet or has expired already; `WRONG_STATE` for a
 *   bill that is paid or cancelled or whose code is still valid; `DUPLICATE` for a code given before
 */
export const giveCode = (given: BillingCode, facts: CodeFacts): Result<CodeVerdict | null> => {
  const { invoiceState, current, isTaken, now } = facts;
  if (current?.code === given.code) return accept(null);
  const renewed = stateAfter('renew', invoiceState);
  if (renewed === undefined) return refuse('WRONG_STATE', `billing.no-code-when-${invoiceState}`);
  const expiresAt = checkCode(given, now);
  if (!expiresAt.ok) return expiresAt;
  if (isTaken) return refuse('DUPLICATE', 'billing.code-taken', {}, 'billingCode');
  if (current !== null && !hasExpired(current.expiresAt, now)) {
    return refuse('WRONG_STATE', 'billing.code-still-valid', { code: current.code });
  }
  return accept({ invoiceState: renewed, expiresAt: expiresAt.value });
};

/**
 * What becomes of a bill as time passes: it expires with its last code.
 * @param expiresAt of the code given last; null before the first, and such a bill waits
 * @returns the new state; null where it stays
 */
export const expire = (
  state: InvoiceState,
  expiresAt: Instant | null,
  now: Instant
): InvoiceState | null =>
  expiresAt !== null && hasExpired(expiresAt, now) ? (stateAfter('expire', state) ?? null) : null;
