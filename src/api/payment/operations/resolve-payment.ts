import { z } from 'zod';
import { RESOLUTIONS } from '../../../domain/billing/vocabulary';
import { UID } from '../../../infra/content-types';
import { LONGEST_LINE, LONGEST_TEXT, oneOf, optional, text } from '../../../infra/fields';
import { notFound, parseInput } from '../../../infra/input';

const resolveInput = z.strictObject({
  resolution: oneOf(RESOLUTIONS),
  note: text(LONGEST_TEXT),
  /** The bill to be paid with it, by documentId or number; the payment's own where none is named. */
  invoice: optional(text(LONGEST_LINE)),
});

type Documents = Record<
  'update',
  (params: Record<string, unknown>) => Promise<{ documentId: string } | null>
>;

/** What was written, as the document service gives it. */
export type Settled = Readonly<Record<string, unknown>>;

/** The treasurer's answer to a queued payment: the same document update that the panel makes. */
export const resolveQueued = async (documentId: string, input: unknown): Promise<Settled> => {
  const { resolution, note, invoice } = parseInput(resolveInput, input);
  const documents = strapi.documents(UID.payment) as unknown as Documents;
  const written = await documents.update({
    documentId,
    data: { resolution, resolutionNote: note, ...(invoice ? { invoice } : {}) },
    command: 'resolve',
  });
  if (written === null) throw notFound();
  return written;
};
