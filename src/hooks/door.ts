import type { UID } from '@strapi/strapi';
import { refuse } from '../domain/result';
import { refusalOf } from '../infra/database-refusals';
import { errorFrom } from '../infra/refusal-error';
import { isReadableRelation } from '../infra/relation-input';
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
  command?: unknown;
}

/** What a door does for each action; actions not named pass. */
export type Door = Partial<Record<'create' | 'update' | 'delete' | 'clone', Operation>>;

const refuseUnreadableRelations = (uid: string, data: DocumentParams['data'] = {}): void => {
  const attributes: Readonly<Record<string, { readonly type: string } | undefined>> =
    strapi.getModel(uid as UID.ContentType).attributes;
  const field = Object.keys(data).find(
    (name) =>
      ['relation', 'media'].includes(attributes[name]?.type ?? '') &&
      !isReadableRelation(data[name])
  );
  if (field !== undefined) {
    throw errorFrom(refuse('INVALID', 'input.unreadable-relation', { field }, field).refusal);
  }
};

/** Run a write; what the database refuses leaves as the refusal it means. */
export const throughRefusals = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    const refusal = refusalOf(error) ?? uniqueRefusalOf(error);
    throw refusal === undefined ? error : errorFrom(refusal);
  }
};

const throughDoor = async (
  uid: string,
  operation: Operation,
  params: DocumentParams,
  next: Next
): Promise<unknown> => {
  refuseUnreadableRelations(uid, params.data);
  return throughRefusals(() => operation(params, next));
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
      : (throughDoor(uid, operation, context.params, next) as ReturnType<typeof next>);
  });
};
