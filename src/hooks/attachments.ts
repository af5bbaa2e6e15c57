import { refuse } from '../domain/result';
import { isOneUploader, uploaderOf } from '../infra/uploader';
import { errorFrom } from '../infra/refusal-error';
import { keysNamed, relationChange } from '../infra/relation-input';
import { rowsOf, type Transaction } from '../infra/transaction';

type Key = string | number;

interface FileRow {
  readonly id: number;
  readonly documentId: string;
  readonly uploader: string | null;
  readonly attached: boolean;
}

const isRowId = (key: Key): boolean => /^\d{1,9}$/.test(String(key));

const filesNamed = (trx: Transaction, keys: readonly Key[]): Promise<FileRow[]> =>
  rowsOf<FileRow>(
    trx,
    `select f.id, f.document_id as "documentId", f.provider_metadata->>'uploader' as uploader,
            exists (select 1 from files_related_mph m where m.file_id = f.id) as attached
       from files f
      where f.id = any(:ids) or f.document_id = any(:documentIds)`,
    {
      ids: keys.filter(isRowId).map(Number),
      documentIds: keys.filter((key) => !isRowId(key)).map(String),
    }
  );

const isNamedBy = (key: Key, file: FileRow): boolean =>
  isRowId(key) ? file.id === Number(key) : file.documentId === key;

/**
 * The files a request will have once `input` is stored, by row id; `stored` where nothing changes.
 * A file can be attached only by who uploaded it, and to one record: a number guessed must not open
 * somebody's medical letter. Throws 400 for any other file, and for one that does not exist.
 */
export const attachmentsAfter = async (
  trx: Transaction,
  input: unknown,
  stored: readonly number[],
  path = 'attachments'
): Promise<readonly number[]> => {
  const change = relationChange(input);
  if (change.kind === 'none') return stored;
  const removed = change.kind === 'edit' ? change.removed : [];
  const named = keysNamed(change);
  const files = await filesNamed(trx, [...named, ...removed]);
  const uploaders = await uploaderOf(trx);

  const added = named.map((key) => {
    const file = files.find((candidate) => isNamedBy(key, candidate));
    const allowed =
      file !== undefined &&
      (stored.includes(file.id) || (!file.attached && isOneUploader(file.uploader, uploaders)));
    if (!allowed) {
      throw errorFrom(refuse('INVALID', 'leave.not-your-file', {}, path).refusal);
    }
    return file.id;
  });
  const kept =
    change.kind === 'set'
      ? []
      : stored.filter(
          (id) =>
            !files.some((file) => file.id === id && removed.some((key) => isNamedBy(key, file)))
        );
  return [...new Set([...kept, ...added])];
};

/**
 * The signed letter that a step's input names; null where it names none. Whoever records a decision
 * has uploaded the letter themselves, and for this request. Throws 400 for any other file.
 */
export const letterNamed = async (
  trx: Transaction,
  input: unknown,
  stored: readonly number[],
  path: string
): Promise<{ readonly id: number; readonly documentId: string } | null> => {
  const [key] = keysNamed(relationChange(input));
  if (key === undefined) return null;
  const [file] = await filesNamed(trx, [key]);
  const isTheirs =
    file !== undefined &&
    (!file.attached || stored.includes(file.id)) &&
    isOneUploader(file.uploader, await uploaderOf(trx));
  if (!isTheirs) {
    throw errorFrom(refuse('INVALID', 'leave.not-your-letter', {}, path).refusal);
  }
  return { id: file.id, documentId: file.documentId };
};

/** Whether two lists hold the same files, in whatever order. */
export const areSameFiles = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));
