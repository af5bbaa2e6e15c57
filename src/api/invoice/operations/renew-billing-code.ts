import { z } from 'zod';
import { UID } from '../../../infra/content-types';
import { LONGEST_LINE, optional, text } from '../../../infra/fields';
import { notFound, parseInput } from '../../../infra/input';
import { moment } from '../../../infra/moment-field';

const codeInput = z.strictObject({
  /** Not needed where Q-Office makes the codes itself. */
  billingCode: optional(text(LONGEST_LINE)),
  /** Now, where nothing else is said. */
  issuedAt: optional(moment),
});

type Documents = Record<
  'update',
  (params: Record<string, unknown>) => Promise<{ documentId: string } | null>
>;

/** Give a bill a billing code: the same document update that the panel makes. */
export const renewBillingCode = async (
  documentId: string,
  input: unknown
): Promise<Readonly<Record<string, unknown>>> => {
  const { billingCode, issuedAt } = parseInput(codeInput, input);
  const documents = strapi.documents(UID.invoice) as unknown as Documents;
  const written = await documents.update({
    documentId,
    data: {
      stepBillingCode: billingCode ?? null,
      stepBillingCodeIssuedAt:
        issuedAt === null || issuedAt === undefined ? null : new Date(issuedAt),
    },
    command: 'renew-billing-code',
  });
  if (written === null) throw notFound();
  return written;
};
