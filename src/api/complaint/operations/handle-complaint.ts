import { z } from 'zod';
import type { ComplaintCommand } from '../../../domain/certification/complaint';
import { COMPLAINT_CATEGORIES } from '../../../domain/certification/vocabulary';
import { UID } from '../../../infra/content-types';
import { emptiable, filled, LONGEST_LINE, LONGEST_TEXT, oneOf, text } from '../../../infra/fields';
import { parseInput } from '../../../infra/input';

/** What each command takes, and the update that it is. */
const UPDATES = {
  assign: z
    .strictObject({
      assignee: filled(LONGEST_LINE),
      category: emptiable(oneOf(COMPLAINT_CATEGORIES)),
    })
    .transform(({ assignee, category }) => ({
      assignee,
      ...(category === null ? {} : { category }),
      complaintState: 'assigned',
    })),
  answer: z
    .strictObject({ answer: filled(LONGEST_TEXT) })
    .transform(({ answer }) => ({ answer, complaintState: 'answered' })),
  close: z
    .strictObject({ closingNote: emptiable(text(LONGEST_TEXT)) })
    .transform(({ closingNote }) => ({
      ...(closingNote === null ? {} : { closingNote }),
      complaintState: 'closed',
    })),
} as const satisfies Readonly<Record<ComplaintCommand, z.ZodType>>;

/**
 * Assign, answer or close a complaint: the same update as the content manager makes, with its name, so
 * that whoever repeats it is told. Throws what the door refuses.
 */
export const commandComplaint = async (
  documentId: string,
  command: ComplaintCommand,
  input: unknown
): Promise<void> => {
  const data = parseInput(UPDATES[command], input);
  const documents = strapi.documents(UID.complaint) as unknown as {
    update(params: Record<string, unknown>): Promise<unknown>;
  };
  await documents.update({ documentId, data, command });
};
