import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { ROW_OUTCOMES, type RowOutcome } from '../../../domain/certification/known-row';
import { bringChunk, CHUNK_ROWS } from '../../../hooks/integration/bring-batch';
import { CSV_FILES, csvRows } from '../../../hooks/integration/csv-rows';
import { closeBatch, openBatch } from '../../../hooks/integration/keep-batch';
import { ROW_KINDS, type Batch, type GivenRow, type RowKind } from '../../../hooks/integration/row';
import { streamCsv, UnreadableCsv } from '../../../infra/spreadsheet/stream-csv';
import { database } from '../../../infra/transaction';
import { batchName, sourceName } from './batch-input';
import { rowView, type OutcomeCounts, type RowView } from './receive-batch';

/** What is to be imported, and who hears of it. */
export interface FolderImport {
  readonly source: string;
  readonly folder: string;
  /** Names the batch; without it, its folder and its content do. */
  readonly batchId?: string;
  /** Hears of each row; the import waits for it. */
  readonly onRows: (rows: readonly RowView[]) => Promise<void>;
  /** Hears how many rows are done. */
  readonly onProgress: (done: number) => void;
}

export interface FolderOutcome {
  readonly batchId: string;
  readonly rowCount: number;
  readonly counts: OutcomeCounts;
}

const filesIn = (folder: string): readonly { readonly kind: RowKind; readonly path: string }[] =>
  ROW_KINDS.map((kind) => ({ kind, path: join(folder, CSV_FILES[kind].name) })).filter(({ path }) =>
    existsSync(path)
  );

const DIGEST_LENGTH = 12;
const LONGEST_FOLDER = 100;

/** The same files are the same batch, however often and from wherever they are imported. */
const nameOf = async (folder: string, paths: readonly string[]): Promise<string> => {
  const digest = createHash('sha256');
  for (const path of paths) {
    for await (const bytes of createReadStream(path)) digest.update(bytes as Buffer);
  }
  const name = basename(resolve(folder))
    .replace(/[^\w.-]/g, '-')
    .slice(0, LONGEST_FOLDER);
  return `${name}-${digest.digest('hex').slice(0, DIGEST_LENGTH)}`;
};

async function* chunksOf(rows: AsyncIterable<GivenRow>): AsyncGenerator<readonly GivenRow[]> {
  let chunk: GivenRow[] = [];
  for await (const row of rows) {
    chunk.push(row);
    if (chunk.length < CHUNK_ROWS) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

const named = (schema: typeof sourceName, what: string, given: string): string => {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new UnreadableCsv(`${what} ${parsed.error.issues[0]?.message ?? ''}.`);
};

const bringFile = async (
  batch: Batch,
  kind: RowKind,
  path: string,
  onChunk: (rows: readonly RowView[]) => Promise<void>
): Promise<void> => {
  const { columns, required, name } = CSV_FILES[kind];
  try {
    for await (const chunk of chunksOf(csvRows(kind, streamCsv(path, columns, required)))) {
      const brought = await bringChunk(kind, batch, chunk);
      await onChunk(brought.map((row) => rowView(row, 'en')));
    }
  } catch (error) {
    throw error instanceof UnreadableCsv ? new UnreadableCsv(`${name}: ${error.message}`) : error;
  }
};

/**
 * Import a folder of another system: `applications.csv`, `actions.csv` and `payments.csv`, each of
 * which may be missing. Rows stream through, some of each file at a time; what is committed stays when
 * it is broken off, and the same folder once more brings the rest. Throws `UnreadableCsv`.
 */
export const importFolder = async (wanted: FolderImport): Promise<FolderOutcome> => {
  const { folder, onRows, onProgress } = wanted;
  const source = named(sourceName, 'The name of the source', wanted.source);
  const files = filesIn(folder);
  if (files.length === 0) {
    const names = ROW_KINDS.map((kind) => CSV_FILES[kind].name).join(', ');
    throw new UnreadableCsv(`There is none of ${names} in ${folder}.`);
  }
  const paths = files.map(({ path }) => path);
  const batchId = named(
    batchName,
    'The name of the batch',
    wanted.batchId ?? (await nameOf(folder, paths))
  );
  const batch = await openBatch(source, batchId);
  const counts: Record<RowOutcome, number> = Object.assign(
    {},
    ...ROW_OUTCOMES.map((outcome) => ({ [outcome]: 0 }))
  );
  let rowCount = 0;
  for (const { kind, path } of files) {
    await bringFile(batch, kind, path, async (rows) => {
      for (const { outcome } of rows) counts[outcome] += 1;
      rowCount += rows.length;
      onProgress(rowCount);
      await onRows(rows);
    });
  }
  await closeBatch(database(), batch, rowCount);
  return { batchId, rowCount, counts };
};
