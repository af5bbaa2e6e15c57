import type { Refusal } from '../../domain/result';
import { refusalOf } from '../../infra/database-refusals';
import { refusalIn } from '../../infra/refusal-error';
import { inTransaction, rowsOf, type Transaction } from '../../infra/transaction';
import { followTouched } from '../compliance/follow-consignments';
import { ACTIONS } from './bring-actions';
import { APPLICATIONS } from './bring-applications';
import { bringPayments } from './bring-payments';
import { bringRows, keepAndCount, refusedRow, type WayIn } from './bring-rows';
import type { Batch, BroughtRow, GivenRow, RowKind } from './row';

/** Rows that are brought in one transaction: what is lost when a machine dies, and is brought again. */
export const CHUNK_ROWS = 1000;

/** Two that bring the same rows at once pass one after the other, and the second finds them known. */
const waitForTurn = async (trx: Transaction): Promise<void> => {
  await rowsOf(trx, `select pg_advisory_xact_lock(hashtext('integration'), 0)`);
};

/** Refuse one row by itself, where the database would not have it among the others. */
const refuseAlone = (
  kind: RowKind,
  batch: Batch,
  row: GivenRow,
  refusal: Refusal
): Promise<readonly BroughtRow[]> =>
  inTransaction(async (trx) => {
    await waitForTurn(trx);
    const { brought, kept } = refusedRow(kind, row, refusal);
    await keepAndCount(trx, kind, batch, [row], { accepted: 0, kept: [kept] });
    return [brought];
  });

/**
 * Bring rows in one transaction. Where the database refuses one that the rules had accepted, the rows
 * are halved until it stands alone: a bad row refuses only itself.
 */
const bringTogether = async <Said>(
  way: WayIn<Said>,
  batch: Batch,
  rows: readonly GivenRow[]
): Promise<readonly BroughtRow[]> => {
  try {
    return await inTransaction(async (trx) => {
      await waitForTurn(trx);
      const brought = await bringRows(trx, way, batch, rows);
      await followTouched(trx);
      return brought;
    });
  } catch (error) {
    const refusal = refusalOf(error) ?? refusalIn(error);
    const [first, ...others] = rows;
    if (refusal === undefined || first === undefined) throw error;
    if (others.length === 0) return refuseAlone(way.kind, batch, first, refusal);
    const middle = Math.ceil(rows.length / 2);
    return [
      ...(await bringTogether(way, batch, rows.slice(0, middle))),
      ...(await bringTogether(way, batch, rows.slice(middle))),
    ];
  }
};

const WAYS_IN: Readonly<
  Record<RowKind, (batch: Batch, rows: readonly GivenRow[]) => Promise<readonly BroughtRow[]>>
> = {
  application: (batch, rows) => bringTogether(APPLICATIONS, batch, rows),
  action: (batch, rows) => bringTogether(ACTIONS, batch, rows),
  payment: bringPayments,
};

/**
 * Bring up to `CHUNK_ROWS` rows of one kind in. Each is accepted, refused by itself, known already
 * (`unchanged`), or waits; what is accepted is committed when this answers.
 * @returns what became of each, in the order of their numbers
 */
export const bringChunk = async (
  kind: RowKind,
  batch: Batch,
  rows: readonly GivenRow[]
): Promise<readonly BroughtRow[]> => {
  if (rows.length === 0) return [];
  const brought = await WAYS_IN[kind](batch, rows);
  return [...brought].sort((a, b) => a.row - b.row);
};
