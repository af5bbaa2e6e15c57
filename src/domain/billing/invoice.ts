import { hoursAfter, type Instant } from './instant';
import type { Rupiah } from './rupiah';
import type { InvoiceState } from './vocabulary';

/** A bill begins like this. */
export const FIRST_INVOICE_STATE: InvoiceState = 'open';

/** What moves a bill. */
export const INVOICE_EVENTS = ['pay', 'expire', 'renew', 'cancel'] as const;
export type InvoiceEvent = (typeof INVOICE_EVENTS)[number];

/**
 * Every move a bill can make; what is not here is refused. It expires with its billing code, and is
 * renewed with a new one, also where nobody has marked it yet. An expired bill can be paid: by a
 * payment made in time and delivered late, or by one that the treasurer applies.
 */
const MOVES: Readonly<Record<InvoiceEvent, Readonly<Partial<Record<InvoiceState, InvoiceState>>>>> =
  {
    pay: { open: 'paid', expired: 'paid' },
    expire: { open: 'expired' },
    renew: { open: 'open', expired: 'open' },
    cancel: { open: 'cancelled', expired: 'cancelled' },
  };

/** The state an event brings a bill to; undefined where that bill does not take the event. */
export const stateAfter = (event: InvoiceEvent, state: InvoiceState): InvoiceState | undefined =>
  MOVES[event][state];

/** A bill as payments see it. */
export interface PayableInvoice {
  readonly state: InvoiceState;
  readonly total: Rupiah;
  /** What the treasurer has applied to it so far. */
  readonly applied: Rupiah;
}

/** What is still to be paid. */
export const outstandingOf = ({ total, applied }: PayableInvoice): Rupiah =>
  Math.max(0, total - applied);

/** The office's own deadline in hours after the bill, where the office has set no other. */
export const PAYMENT_DEADLINE_HOURS = 24;

/**
 * When the office expects its bill to be paid. The billing code outlives that deadline: who pays
 * after it, and before the code expires, has still paid.
 * @param billedAt when the bill was written
 * @param hours the office's own deadline
 */
export const dueAt = (billedAt: Instant, hours: number = PAYMENT_DEADLINE_HOURS): Instant =>
  hoursAfter(billedAt, hours);
