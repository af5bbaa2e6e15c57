import { z } from 'zod';
import type { ObjectionCommand } from '../../../domain/compliance/objection';
import { UID } from '../../../infra/content-types';
import { filled, LONGEST_TEXT } from '../../../infra/fields';
import { notFound, parseInput } from '../../../infra/input';

type Data = Readonly<Record<string, unknown>>;

/** A decision needs its reason; who takes an objection back owes none. */
const decision = z
  .strictObject({ reason: filled(LONGEST_TEXT) })
  .transform(({ reason }) => ({ decisionReason: reason }));

const INPUTS = {
  sustain: decision,
  dismiss: decision,
  withdraw: z.strictObject({}),
} as const satisfies Readonly<Record<ObjectionCommand, z.ZodType>>;

/** An objection as the document service answers it. */
export type WrittenObjection = Data & { readonly documentId: string };

/**
 * Sustain, dismiss or withdraw an objection: the same update as the content manager makes, with its
 * name, so that whoever repeats it is told. Throws what the door refuses.
 */
export const commandObjection = async (
  documentId: string,
  command: ObjectionCommand,
  input: unknown
): Promise<WrittenObjection> => {
  const data = parseInput(INPUTS[command], input);
  const documents = strapi.documents(UID.complianceObjection) as unknown as {
    update(params: Data): Promise<WrittenObjection | null>;
  };
  const written = await documents.update({ documentId, data: { ...data }, command });
  if (written === null) throw notFound();
  return written;
};
