import { accept, refuse, type Result } from '../result';
import { outstandingOf, stateAfter, type PayableInvoice } from './invoice';
import type { Rupiah } from './rupiah';
import { QUEUED_STATES, type InvoiceState, type MatchState, type Resolution } from './vocabulary';

export type QueuedState = (typeof QUEUED_STATES)[number];

/**
 * What the treasurer can do with each kind of queued payment.
 *
 * Money that came for a bill that is open pays it or goes back: it is never dismissed. An excess has
 * no bill left to pay. A duplicate never pays: it may be one and the same money, reported for two
 * bills; where there was no second money, it is dismissed. An unmatched payment may belong to
 * another office, and then needs nothing here.
 */
const FITTING: Readonly<Record<QueuedState, readonly Resolution[]>> = {
  late: ['apply', 'refund'],
  short: ['apply', 'refund'],
  over: ['refund', 'dismiss'],
  duplicate: ['refund', 'dismiss'],
  unmatched: ['apply', 'refund', 'dismiss'],
};

const isQueued = (state: MatchState): state is QueuedState =>
  (QUEUED_STATES as readonly MatchState[]).includes(state);

/** As what a payment waits for the treasurer; null where it does not. */
export const queuedAs = (state: MatchState): QueuedState | null => (isQueued(state) ? state : null);

/** The resolutions open to a payment; none where it does not wait for the treasurer. */
export const resolutionsFor = (state: MatchState): readonly Resolution[] =>
  isQueued(state) ? FITTING[state] : [];

export interface ResolutionInput {
  readonly resolution: Resolution;
  readonly note: string | null;
}

export interface ResolutionFacts {
  readonly payment: { readonly matchState: MatchState; readonly amount: Rupiah };
  /** The bill that the treasurer names, or the payment's own; null where there is neither. */
  readonly invoice: PayableInvoice | null;
}

export interface ResolutionVerdict {
  readonly matchState: MatchState;
  readonly resolution: Resolution;
  readonly note: string;
  /** Whether the payment counts towards the bill from now on. */
  readonly applies: boolean;
  /** The state the bill moves to; null where it stays. */
  readonly invoiceState: InvoiceState | null;
  /** What the bill still lacks, and what it then has beyond its total; 0 where nothing is applied. */
  readonly outstanding: Rupiah;
  readonly excess: Rupiah;
}

/** What an applied payment does to its bill: pays it once the applied payments reach the total. */
const applied = (
  amount: Rupiah,
  invoice: PayableInvoice | null
): Result<Pick<ResolutionVerdict, 'applies' | 'invoiceState' | 'outstanding' | 'excess'>> => {
  if (invoice === null) return refuse('INVALID', 'billing.invoice-missing', {}, 'invoice');
  const paid = stateAfter('pay', invoice.state);
  if (paid === undefined) {
    return refuse('WRONG_STATE', `billing.cannot-apply-to-${invoice.state}`, {}, 'invoice');
  }
  const lacking = outstandingOf(invoice);
  return accept({
    applies: true,
    invoiceState: amount >= lacking ? paid : null,
    outstanding: Math.max(0, lacking - amount),
    excess: Math.max(0, amount - lacking),
  });
};

/**
 * The treasurer settles a queued payment, with a note that says why. Refunding and dismissing leave
 * every bill as it is; applying is allowed beyond the total, and to another bill than the payment's.
 *
 * @returns what is to be written; `INVALID` without a note or a bill to apply to; `WRONG_STATE` for a
 *   payment that does not wait, a resolution that does not fit it, or a bill that is paid or cancelled
 */
export const resolvePayment = (
  input: ResolutionInput,
  facts: ResolutionFacts
): Result<ResolutionVerdict> => {
  const { matchState, amount } = facts.payment;
  const { resolution } = input;
  if (!isQueued(matchState)) return refuse('WRONG_STATE', `billing.cannot-resolve-${matchState}`);
  if (!FITTING[matchState].includes(resolution)) {
    return refuse('WRONG_STATE', `billing.cannot-${resolution}-${matchState}`, {}, 'resolution');
  }
  const note = input.note?.trim();
  if (!note) return refuse('INVALID', 'billing.note-missing', {}, 'note');
  const settled = { matchState: 'resolved', resolution, note } as const;
  if (resolution !== 'apply') {
    return accept({ ...settled, applies: false, invoiceState: null, outstanding: 0, excess: 0 });
  }
  const effect = applied(amount, facts.invoice);
  return effect.ok ? accept({ ...settled, ...effect.value }) : effect;
};
