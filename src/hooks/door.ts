import { refusalOf } from '../infra/database-refusals';
import { errorFrom } from '../infra/refusal-error';
import { uniqueRefusalOf } from '../infra/unique-refusal';

/**
 * A door is a document-service middleware: whichever way a write comes in (REST, GraphQL, the
 * panel, a bulk action, a job), it passes here.
 */
export type Next = () => Promise<unknown>;

export type Operation = (params: DocumentParams, next: Next) => Promise<unknown>;

/** The parameters of a document action that doors read and rewrite. */
export interface DocumentParams {
  documentId?: string;
  data?: Record<string, unknown>;
  filters?: unknown;
  /** Set by our own routes: the command, where repeating one must be told from saving unchanged. */
  command?: string;
}

/** What a door does for each action; actions not named pass. */
export type Door = Partial<Record<'create' | 'update' | 'delete' | 'clone', Operation>>;

const throughDoor = async (
  operation: Operation,
  params: DocumentParams,
  next: Next
): Promise<unknown> => {
  try {
    return await operation(params, next);
  } catch (error) {
    const refusal = refusalOf(error) ?? uniqueRefusalOf(error);
    throw refusal === undefined ? error : errorFrom(refusal);
  }
};

/**
 * Put a door before a content type. What the database refuses leaves the door as the refusal it
 * means; the transaction has rolled back by then.
 */
export const guard = (uid: string, door: Door): void => {
  strapi.documents.use((context, next) => {
    const operation = context.uid === uid ? door[context.action as keyof Door] : undefined;
    return operation === undefined
      ? next()
      : (throughDoor(operation, context.params as DocumentParams, next) as ReturnType<typeof next>);
  });
};
