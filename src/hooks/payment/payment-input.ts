import { z } from 'zod';
import { RESOLUTIONS } from '../../domain/billing/vocabulary';
import { filled, LONGEST_LINE, LONGEST_TEXT, oneOf, optional, text } from '../../infra/fields';
import { moment } from '../../infra/moment-field';

/** A payment as the state treasury reports it; what its numbers look like, the rules say. */
export const reportInput = z.strictObject({
  billingCode: filled(LONGEST_LINE),
  ntpn: filled(LONGEST_LINE),
  ntb: filled(LONGEST_LINE),
  amount: z.number('must be a number of rupiah'),
  paidAt: moment,
  /** Which system told; the state treasury's callback where nothing else is said. */
  source: optional(filled(LONGEST_LINE)),
});

export const REPORT_FIELDS = ['billingCode', 'ntpn', 'ntb', 'amount', 'paidAt', 'source'] as const;

/** What the treasurer says of a queued payment, as the panel's form names it. */
export const resolutionInput = z.object({
  resolution: optional(oneOf(RESOLUTIONS)),
  resolutionNote: optional(text(LONGEST_TEXT)),
});

export const RESOLUTION_FIELDS = ['resolution', 'resolutionNote', 'invoice'] as const;
