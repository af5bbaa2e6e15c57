import { momentIn } from '../../infra/clock';
import { documentColumns } from '../../infra/insert-rows';
import { database, rowsOf, type Queryable, type Transaction } from '../../infra/transaction';
import type { Batch } from './row';

/** What a batch has brought so far, or what is to be added to that. */
export interface BatchCounts {
  readonly accepted: number;
  readonly refused: number;
  readonly waiting: number;
}

/**
 * Open a batch, or the same one again. What it has brought so far stays: repeating a batch changes
 * nothing, and one that was broken off goes on.
 */
export const openBatch = async (source: string, batchId: string): Promise<Batch> => {
  const now = momentIn('Asia/Jakarta');
  const columns = documentColumns(now);
  const [row] = await rowsOf<{ key: string }>(
    database(),
    `insert into integration_batches (document_id, source, batch_id, batch_state, received_at,
                                      row_count, accepted, unchanged, refused, waiting,
                                      created_at, updated_at, published_at)
     values (:key, :source, :batchId, 'running', :now, 0, 0, 0, 0, 0, :now, :now, :now)
         on conflict (source, batch_id) do update set batch_state = 'running', updated_at = :now
     returning document_id as key`,
    { key: columns.document_id, source, batchId, now }
  );
  if (row === undefined) throw new Error('A batch could not be opened.');
  return { key: row.key, source };
};

/** Add to what a batch has brought, in the transaction that brings it. */
export const addToCounts = async (
  trx: Transaction,
  batchKey: string,
  { accepted, refused, waiting }: BatchCounts
): Promise<void> => {
  await rowsOf(
    trx,
    `update integration_batches
        set accepted = accepted + :accepted::int, refused = refused + :refused::int,
            waiting = waiting + :waiting::int
      where document_id = :batchKey`,
    { batchKey, accepted, refused, waiting }
  );
};

const FINISH_SQL = `
update integration_batches b
   set batch_state = 'done', finished_at = :now, updated_at = :now, row_count = :rowCount::int,
       unchanged = greatest(0, :rowCount::int - b.accepted - b.refused - b.waiting),
       -- Those of one office read its batches; what is about several is the super admin's.
       office_key = (select case when count(distinct r.office_key) = 1 then min(r.office_key) end
                       from integration_refs r where r.batch_key = b.document_id)
 where b.document_id = :key`;

/** Close a batch: so many rows there were, and what it did not bring itself was known before. */
export const closeBatch = async (
  queryable: Queryable,
  { key }: Batch,
  rowCount: number
): Promise<void> => {
  await rowsOf(queryable, FINISH_SQL, { key, rowCount, now: momentIn('Asia/Jakarta') });
};
