import { z } from 'zod';
import type { RowOutcome } from '../../../domain/certification/known-row';
import { requireSystem } from '../../../domain/identity/integration';
import type { Refusal } from '../../../domain/result';
import type { RowKind } from '../../../hooks/integration/row';
import { todayIn } from '../../../infra/clock';
import { currentActor } from '../../../infra/current-actor';
import { notFound, parseInput } from '../../../infra/input';
import { currentLanguage } from '../../../infra/language';
import { valueOf } from '../../../infra/refusal-error';
import { database, rowsOf } from '../../../infra/transaction';
import { batchName, sourceName } from '../operations/batch-input';
import { rowView, type OutcomeCounts, type RowView } from '../operations/receive-batch';

const LARGEST_PAGE = 1000;
const DEFAULT_PAGE = 100;

const whole = z.coerce.number('must be a whole number').int('must be a whole number').min(1);
const query = z.object({
  pagination: z
    .object({ page: whole.default(1), pageSize: whole.max(LARGEST_PAGE).default(DEFAULT_PAGE) })
    .default({ page: 1, pageSize: DEFAULT_PAGE }),
});

/** What is kept of a batch: the sums, and each row that was refused, waits, or has waited. */
export interface BatchReport {
  readonly source: string;
  readonly batchId: string;
  readonly batchState: 'running' | 'done';
  readonly receivedAt: Date;
  readonly finishedAt: Date | null;
  readonly rowCount: number;
  readonly counts: OutcomeCounts;
  readonly rows: readonly RowView[];
}

interface BatchRow extends Omit<BatchReport, 'rows'> {
  readonly key: string;
}

const BATCH_SQL = `
select document_id as key, source, batch_id as "batchId", batch_state as "batchState",
       received_at as "receivedAt", finished_at as "finishedAt", row_count as "rowCount",
       json_build_object('accepted', accepted, 'unchanged', unchanged, 'refused', refused,
                         'waiting', waiting) as counts
  from integration_batches where source = :source and batch_id = :batchId`;

interface StoredRow {
  readonly kind: RowKind;
  readonly row: number;
  readonly externalRef: string | null;
  readonly outcome: RowOutcome;
  readonly refusal: Refusal | null;
}

const ROWS_SQL = `
select row_kind as kind, row_number as row, external_ref as "externalRef", row_state as outcome,
       nullif(payload -> 'refusal', 'null')::json as refusal
  from integration_rows where batch_key = :key
 order by row_kind, row_number, id limit :limit offset :offset`;

/** A page of a report, as Strapi's lists say it. */
export interface ReportPage {
  readonly data: BatchReport;
  readonly meta: {
    readonly pagination: {
      readonly page: number;
      readonly pageSize: number;
      readonly pageCount: number;
      readonly total: number;
    };
  };
}

/** The report of a batch, rows by page. Throws 404 for an unknown one, 403 for people. */
export const findBatch = async (
  source: string,
  batchId: string,
  given: unknown
): Promise<ReportPage> => {
  const db = database();
  valueOf(requireSystem(await currentActor(db, todayIn('Asia/Jakarta'))));
  const { page, pageSize } = parseInput(query, given).pagination;
  const names = z.object({ source: sourceName, batchId: batchName }).safeParse({ source, batchId });
  if (!names.success) throw notFound();
  const [batch] = await rowsOf<BatchRow>(db, BATCH_SQL, names.data);
  if (batch === undefined) throw notFound();
  const { key, ...report } = batch;
  const [count] = await rowsOf<{ total: number }>(
    db,
    'select count(*)::int as total from integration_rows where batch_key = :key',
    { key }
  );
  const total = count?.total ?? 0;
  const rows = await rowsOf<StoredRow>(db, ROWS_SQL, {
    key,
    limit: pageSize,
    offset: (page - 1) * pageSize,
  });
  const language = currentLanguage();
  return {
    data: {
      ...report,
      rows: rows.map(({ refusal, ...row }) =>
        rowView(refusal === null ? row : { ...row, refusal }, language)
      ),
    },
    meta: { pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } },
  };
};
