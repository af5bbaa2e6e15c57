import { planRow, planTogether, type PlannedRow } from '../../domain/identity/staff-plan';
import {
  isEmptyRow,
  readStaffColumns,
  readStaffRow,
  type Cell,
  type ReadRow,
} from '../../domain/identity/staff-row';
import { yearOf } from '../../domain/calendar/iso-date';
import { todayIn } from '../../infra/clock';
import { currentActor } from '../../infra/current-actor';
import { valueOf } from '../../infra/refusal-error';
import { inTransaction, type Queryable, type Transaction } from '../../infra/transaction';
import { throughRefusals } from '../door';
import { rerouteOpenRequests } from '../leave-request/route-of-request';
import { requireOwnOffice } from '../organisation/own-office';
import { loadStaffFacts, todayAt } from './load-facts';
import { batchesOf, writeStaff } from './write-staff';

/** `dry-run` writes nothing, `all` writes all rows or none, `good-rows` those that can be. */
export const IMPORT_MODES = ['dry-run', 'all', 'good-rows'] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

export interface StaffFile {
  readonly rows: readonly ReadRow[];
  /** Titles of columns that say nothing to us. */
  readonly ignored: readonly string[];
}

/** Rows judged at once, between which the server sees to other things. */
const JUDGED_AT_ONCE = 50;
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Read a table as staff. Throws 400 where its header cannot be used. */
export const readStaff = async (
  queryable: Queryable,
  officeKey: string,
  {
    header,
    rows,
  }: { readonly header: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] }
): Promise<StaffFile> => {
  const columns = valueOf(readStaffColumns(header, yearOf(await todayAt(queryable, officeKey))));
  const read: ReadRow[] = [];
  for (const [index, cells] of rows.entries()) {
    // The header is row 1.
    if (!isEmptyRow(cells)) read.push(readStaffRow(index + 2, cells, columns));
    if (index % JUDGED_AT_ONCE === 0) await pause();
  }
  return { rows: read, ignored: columns.ignored };
};

const plan = async (
  queryable: Queryable,
  officeKey: string,
  rows: readonly ReadRow[]
): Promise<readonly PlannedRow[]> => {
  const nips = rows.flatMap(({ said }) => said.nip ?? []);
  const facts = await loadStaffFacts(queryable, officeKey, nips);
  const planned: PlannedRow[] = [];
  for (const batch of batchesOf(rows, JUDGED_AT_ONCE)) {
    planned.push(...batch.map((row) => planRow(row, facts)));
    await pause();
  }
  return planTogether(planned, facts);
};

const LOCK = `select pg_advisory_xact_lock(hashtextextended('staff-import:' || ?, 0))`;

export interface ImportOutcome {
  readonly rows: readonly PlannedRow[];
  /** Whether anything was written: never by a dry run, nor by `all` where a row is refused. */
  readonly isWritten: boolean;
}

/**
 * The door for many: judge a file of an office's staff by the rules of the employee's own door, and
 * write what `mode` allows in one transaction. Repeating it changes nothing. Imports into one office
 * pass one after the other. Throws 403 for who does not administer the office.
 */
export const importStaff = (
  officeKey: string,
  rows: readonly ReadRow[],
  mode: ImportMode,
  onProgress: (done: number) => void = () => undefined
): Promise<ImportOutcome> =>
  throughRefusals(() =>
    inTransaction(async (trx: Transaction) => {
      await requireOwnOffice(trx, [officeKey]);
      await trx.raw(LOCK, [officeKey]);
      const planned = await plan(trx, officeKey, rows);
      const isRefused = planned.some(({ action }) => action === 'refuse');
      const isWritten = mode === 'good-rows' || (mode === 'all' && !isRefused);
      if (isWritten) {
        const actor = await currentActor(trx, todayIn('Asia/Jakarta'));
        await writeStaff(trx, planned, officeKey, actor.employee?.name ?? null, onProgress);
        await rerouteOpenRequests(trx);
      }
      onProgress(rows.length);
      return { rows: planned, isWritten };
    })
  );
