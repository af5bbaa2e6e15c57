import type { UID } from '@strapi/strapi';
import { refuse } from '../domain/result';
import { errorFrom } from '../infra/refusal-error';
import { signedIn } from '../infra/signed-in';

/** The panel writes down who saved; nobody else may say who did. */
const AUTHORSHIP = ['createdBy', 'updatedBy'] as const;

export const authorshipIn = (
  data: Readonly<Record<string, unknown>>
): Readonly<Record<string, unknown>> =>
  signedIn().kind === 'panel'
    ? Object.fromEntries(
        AUTHORSHIP.filter((name) => name in data).map((name) => [name, data[name]])
      )
    : {};

const plain = (value: unknown): string => JSON.stringify(value ?? null);

/**
 * Refuse what only Q-Office itself writes of a type. A form sends back unchanged what it has shown;
 * that is no attempt to write, so an update is compared with the stored row. Throws 400 otherwise.
 * @param writable the fields that somebody may send
 */
export const refuseComputedFields = async (
  uid: UID.ContentType,
  writable: ReadonlySet<string>,
  data: Readonly<Record<string, unknown>>,
  documentId?: string
): Promise<void> => {
  const authorship = authorshipIn(data);
  const given = Object.keys(data).filter(
    (name) =>
      !writable.has(name) &&
      !(name in authorship) &&
      data[name] !== undefined &&
      data[name] !== null
  );
  if (given.length === 0) return;
  const stored =
    documentId === undefined
      ? null
      : ((await strapi.db.query(uid).findOne({ where: { documentId } })) as Record<
          string,
          unknown
        > | null);
  const field = given.find((name) => plain(data[name]) !== plain(stored?.[name]));
  if (field !== undefined) {
    throw errorFrom(refuse('INVALID', 'input.computed', { field }, field).refusal);
  }
};
