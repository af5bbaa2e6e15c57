/** As what a payment waits (`src/domain/billing/vocabulary.ts`). */
export const QUEUED_STATES = ['late', 'short', 'over', 'duplicate', 'unmatched'] as const;
export type QueuedState = (typeof QUEUED_STATES)[number];

export type Resolution = 'apply' | 'refund' | 'dismiss';

/** A row of `GET /dashboard/payments/queue` (`src/api/payment/reading/queue.ts`). */
export interface QueuedPayment {
  readonly documentId: string;
  readonly matchState: QueuedState;
  readonly ntpn: string;
  readonly ntb: string;
  readonly billingCode: string;
  readonly amount: number;
  readonly paidAt: string;
  readonly receivedAt: string;
  readonly shortfall: number;
  readonly excess: number;
  readonly payerName: string | null;
  readonly invoice: {
    readonly documentId: string;
    readonly number: string;
    readonly invoiceState: 'open' | 'paid' | 'expired' | 'cancelled';
    readonly total: number;
    readonly outstanding: number;
    readonly codeExpiredAt: string | null;
  } | null;
  readonly duplicateOf: {
    readonly ntpn: string;
    readonly amount: number;
    readonly paidAt: string;
  } | null;
  readonly resolutions: readonly Resolution[];
}

/** The whole answer, with which part of the queue it is. */
export interface PaymentQueue {
  readonly data: readonly QueuedPayment[];
  readonly meta: {
    readonly pagination: {
      readonly page: number;
      readonly pageSize: number;
      readonly pageCount: number;
      readonly total: number;
    };
  };
}
