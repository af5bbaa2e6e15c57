import { isHttpError } from 'http-errors';
import { z } from 'zod';
import { refuse } from '../../../domain/result';
import {
  IMPORT_MODES,
  importStaff,
  readStaff,
  type ImportMode,
  type ImportOutcome,
} from '../../../hooks/staff-import/import-staff';
import { requireOwnOffice } from '../../../hooks/organisation/own-office';
import { todayIn } from '../../../infra/clock';
import { currentActor } from '../../../infra/current-actor';
import { createDocumentId } from '../../../infra/document-id';
import { parseInput } from '../../../infra/input';
import { errorFrom } from '../../../infra/refusal-error';
import { readTable } from '../../../infra/spreadsheet/read-table';
import { database, rowsOf } from '../../../infra/transaction';
import { findImport, type ImportView } from '../reading/find-import';
import type { NamedBytes } from './uploaded-file';

const options = z.object({
  mode: z.enum(IMPORT_MODES, `must be one of ${IMPORT_MODES.join(', ')}`).default('dry-run'),
  office: z.string().trim().min(1).max(255).optional(),
});

/** Files up to here are answered at once; larger ones are worked on while the client asks how far. */
const ANSWERED_AT_ONCE = 200;
const HEARTBEAT_MS = 500;

/** The office by its code, or else the caller's own. Throws 400 or 403. */
const officeFor = async (code: string | undefined): Promise<string> => {
  const actor = await currentActor(database(), todayIn('Asia/Jakarta'));
  const own = actor.employee?.officeKey ?? null;
  const [named] =
    code === undefined
      ? []
      : await rowsOf<{ key: string }>(
          database(),
          'select document_id as key from offices where code = :code',
          { code }
        );
  const officeKey = code === undefined ? own : named?.key;
  if (!officeKey) throw errorFrom(refuse('INVALID', 'staff.no-office', {}, 'office').refusal);
  return officeKey;
};

const COUNTED = ['create', 'update', 'unchanged', 'refuse'] as const;

/** What is kept of an outcome: sentences are made when somebody reads it, in their language. */
const reportOf = ({ rows }: ImportOutcome, ignored: readonly string[]): unknown => ({
  totals: Object.fromEntries(
    COUNTED.map((action) => [action, rows.filter((row) => row.action === action).length])
  ),
  ignored,
  rows: rows.map(({ row, nip, action, problems }) => ({ row, nip, action, problems })),
});

const failureOf = (error: unknown): unknown => {
  if (isHttpError(error) && error.expose) {
    const { details } = error as { details?: { code?: string; reason?: string } };
    if (details?.reason !== undefined) return details;
  }
  strapi.log.error(`staff import: ${error instanceof Error ? error.stack : String(error)}`);
  return { code: 'FAILED', reason: 'staff.import-failed', params: {} };
};

interface Work {
  readonly documentId: string;
  readonly officeKey: string;
  readonly mode: ImportMode;
  readonly file: Awaited<ReturnType<typeof readStaff>>;
}

/** Progress is written beside the transaction that does the work, so that others see it. */
const work = async ({ documentId, officeKey, mode, file }: Work): Promise<void> => {
  const row = () => database()('staff_imports').where({ document_id: documentId });
  let done = 0;
  let written: Promise<unknown> = Promise.resolve();
  const heartbeat = setInterval(() => {
    written = row()
      .update({ done, heartbeat_at: database().fn.now() })
      .catch((error: unknown) => strapi.log.warn(`staff import: ${String(error)}`));
  }, HEARTBEAT_MS);
  const finish = async (end: Record<string, unknown>): Promise<void> => {
    clearInterval(heartbeat);
    await written;
    await row().update({ ...end, finished_at: database().fn.now() });
  };
  try {
    const outcome = await importStaff(officeKey, file.rows, mode, (count) => (done = count));
    await finish({
      done: file.rows.length,
      import_state: outcome.isWritten || mode === 'dry-run' ? 'done' : 'refused',
      report: JSON.stringify(reportOf(outcome, file.ignored)),
    });
  } catch (error) {
    await finish({ import_state: 'failed', failure: JSON.stringify(failureOf(error)) });
  }
};

/**
 * Import a file of staff (CSV or XLSX) into an office. Small files are done when this answers; for
 * larger ones the answer says `running`, and `findImport` how far it is. Throws 400 for a file or
 * options that cannot be read, 403 for who does not administer the office.
 */
export const startImport = async (
  { name, bytes }: NamedBytes,
  given: unknown
): Promise<ImportView> => {
  const { mode, office } = parseInput(options, given ?? {});
  const db = database();
  const officeKey = await officeFor(office);
  await requireOwnOffice(db, [officeKey]);
  const file = await readStaff(db, officeKey, await readTable(bytes));
  const actor = await currentActor(db, todayIn('Asia/Jakarta'));
  const documentId = createDocumentId();
  const now = db.fn.now();
  await db('staff_imports').insert({
    document_id: documentId,
    office_key: officeKey,
    file_name: name,
    mode,
    import_state: 'running',
    total: file.rows.length,
    done: 0,
    actor_name: actor.employee?.name ?? null,
    heartbeat_at: now,
    created_at: now,
    updated_at: now,
    published_at: now,
  });
  const finished = work({ documentId, officeKey, mode, file });
  if (file.rows.length <= ANSWERED_AT_ONCE) await finished;
  else finished.catch((error: unknown) => strapi.log.error(`staff import: ${String(error)}`));
  const view = await findImport(documentId);
  if (view === undefined) throw new Error(`The staff import ${documentId} is gone.`);
  return view;
};
