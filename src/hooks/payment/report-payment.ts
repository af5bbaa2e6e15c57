import type { MatchState } from '../../domain/billing/vocabulary';
import { UID } from '../../infra/content-types';
import { REPORT_COMMAND } from './record-payment';

export interface ReportedPayment {
  readonly documentId: string;
  readonly matchState: MatchState;
}

interface Documents {
  create(params: { data: unknown; command: string }): Promise<ReportedPayment>;
}

/**
 * Hand on a payment that the state treasury has reported, by its callback or in a batch. Joins the
 * transaction that is open. Safe to repeat: answers with what is stored already.
 * @param report `{billingCode, ntpn, ntb, amount, paidAt, source?}`, unread
 * @throws INVALID for a malformed report, DUPLICATE for one that contradicts what is stored
 */
export const reportPayment = async (
  report: Readonly<Record<string, unknown>>
): Promise<ReportedPayment> => {
  const documents = strapi.documents(UID.payment) as unknown as Documents;
  const { documentId, matchState } = await documents.create({
    data: { ...report },
    command: REPORT_COMMAND,
  });
  return { documentId, matchState };
};
