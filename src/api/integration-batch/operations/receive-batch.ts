import { ROW_OUTCOMES, type RowOutcome } from '../../../domain/certification/known-row';
import { requireSystem } from '../../../domain/identity/integration';
import { refuse } from '../../../domain/result';
import { bringChunk, CHUNK_ROWS } from '../../../hooks/integration/bring-batch';
import { closeBatch, openBatch } from '../../../hooks/integration/keep-batch';
import type { BroughtRow, GivenRow, RowKind } from '../../../hooks/integration/row';
import { todayIn } from '../../../infra/clock';
import { currentActor } from '../../../infra/current-actor';
import { parseInput } from '../../../infra/input';
import { currentLanguage, type Language } from '../../../infra/language';
import { errorFrom, valueOf } from '../../../infra/refusal-error';
import { sentence } from '../../../infra/texts';
import { database } from '../../../infra/transaction';
import { batchInput, MOST_ROWS, sourceName } from './batch-input';

/** What became of a row, as other systems read it. */
export interface RowView {
  readonly kind: RowKind;
  /** Its place in its list, from 1. */
  readonly row: number;
  readonly externalRef: string | null;
  readonly outcome: RowOutcome;
  readonly code?: string;
  readonly message?: string;
  readonly field?: string;
}

export const rowView = (
  { kind, row, externalRef, outcome, refusal }: BroughtRow,
  language: Language
): RowView => ({
  kind,
  row,
  externalRef,
  outcome,
  ...(refusal === undefined
    ? {}
    : {
        code: refusal.code,
        message: sentence(refusal.reason, refusal.params, language),
        ...(refusal.path === undefined ? {} : { field: refusal.path }),
      }),
});

/** What a batch comes to, by outcome. */
export type OutcomeCounts = Readonly<Record<RowOutcome, number>>;

export interface BatchView {
  readonly batchId: string;
  readonly counts: OutcomeCounts;
  readonly rows: readonly RowView[];
}

const countsOf = (rows: readonly BroughtRow[]): OutcomeCounts =>
  Object.fromEntries(
    ROW_OUTCOMES.map((outcome) => [outcome, rows.filter((row) => row.outcome === outcome).length])
  ) as OutcomeCounts;

const numbered = (rows: readonly unknown[]): readonly GivenRow[] =>
  rows.map((given, index) => ({ row: index + 1, given }));

/**
 * Bring a batch of another system in (api.md, `POST /api/integrations/:source/batches`), and say of
 * each row what became of it. Repeating a batch changes nothing.
 * Throws 400 for a body that cannot be read, or of too many rows; 403 for people.
 */
export const receiveBatch = async (source: string, given: unknown): Promise<BatchView> => {
  valueOf(requireSystem(await currentActor(database(), todayIn('Asia/Jakarta'))));
  const { batchId, applications, actions, payments } = parseInput(batchInput, given);
  const total = applications.length + actions.length + payments.length;
  if (total > MOST_ROWS) {
    throw errorFrom(refuse('INVALID', 'integration.too-many-rows', { most: MOST_ROWS }).refusal);
  }
  const batch = await openBatch(parseInput(sourceName, source), batchId);
  const brought: BroughtRow[] = [];
  for (const [kind, rows] of [
    ['application', numbered(applications)],
    ['action', numbered(actions)],
    ['payment', numbered(payments)],
  ] as const) {
    for (let from = 0; from < rows.length; from += CHUNK_ROWS) {
      brought.push(...(await bringChunk(kind, batch, rows.slice(from, from + CHUNK_ROWS))));
    }
  }
  await closeBatch(database(), batch, total);
  const language = currentLanguage();
  return {
    batchId,
    counts: countsOf(brought),
    rows: brought.map((row) => rowView(row, language)),
  };
};
