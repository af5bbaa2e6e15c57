/** The words of bills and payments (service.md, Money). */

export const INVOICE_STATES = ['open', 'paid', 'expired', 'cancelled'] as const;
export type InvoiceState = (typeof INVOICE_STATES)[number];

export const MATCH_STATES = [
  'matched',
  'late',
  'short',
  'over',
  'duplicate',
  'unmatched',
  'resolved',
] as const;
export type MatchState = (typeof MATCH_STATES)[number];

/** What waits for the treasurer. An excess was paid with its bill and waits for what becomes of it. */
export const QUEUED_STATES = [
  'late',
  'short',
  'over',
  'duplicate',
  'unmatched',
] as const satisfies MatchState[];

/** How a queued payment is settled: it pays a bill, it goes back, or it needs nothing. */
export const RESOLUTIONS = ['apply', 'refund', 'dismiss'] as const;
export type Resolution = (typeof RESOLUTIONS)[number];
