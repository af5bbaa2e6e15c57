import type { Refusal } from '../../domain/result';
import { momentIn } from '../../infra/clock';
import { documentColumns, insertRows } from '../../infra/insert-rows';
import { sentence } from '../../infra/texts';
import { rowsOf, type Transaction } from '../../infra/transaction';
import type { Batch, RowKind } from './row';

/** A row that was refused or waits, to be kept with what it said. */
export interface KeptRow {
  readonly row: number;
  readonly given: unknown;
  readonly externalRef: string | null;
  readonly officeKey: string | null;
  readonly state: 'refused' | 'waiting';
  readonly refusal: Refusal | null;
  readonly waitsFor: string | null;
}

/** Larger ones are no rows of an application any more; what they said is not kept. */
const LARGEST_KEPT = 65_536;

/** Escapes of characters that JSON may have and the database's JSON may not. */
const UNSTORABLE_ESCAPES = /\\u(?:0000|d[89a-f][0-9a-f]{2})/gi;

const asPayload = (given: unknown, refusal: Refusal | null): unknown => {
  const text = JSON.stringify({ given, refusal });
  return text.length > LARGEST_KEPT
    ? { given: null, refusal }
    : JSON.parse(text.replace(UNSTORABLE_ESCAPES, '\\ufffd'));
};

/** What a clerk reads in the panel; `find-batch` says it again in the language of who asks. */
const sentenceOf = (refusal: Refusal | null): string | null =>
  refusal && sentence(refusal.reason, refusal.params, 'id');

const FORGET_SQL = `
delete from integration_rows
 where batch_key = :batchKey and row_kind = :kind and row_state = 'refused'
   and row_number = any(:numbers)
returning id`;

/**
 * Keep what could not be recorded; what was refused of the same rows before is forgotten, as they
 * have been judged again.
 * @returns how many were forgotten
 */
export const keepRows = async (
  trx: Transaction,
  kind: RowKind,
  batch: Batch,
  judged: readonly number[],
  rows: readonly KeptRow[]
): Promise<number> => {
  const forgotten = await rowsOf(trx, FORGET_SQL, { batchKey: batch.key, kind, numbers: judged });
  const now = momentIn('Asia/Jakarta');
  await insertRows(
    trx,
    'integration_rows',
    rows.map(({ row, given, externalRef, officeKey, state, refusal, waitsFor }) => ({
      ...documentColumns(now),
      source: batch.source,
      batch_key: batch.key,
      row_kind: kind,
      row_number: row,
      external_ref: externalRef,
      row_state: state,
      code: refusal?.code ?? null,
      message: sentenceOf(refusal),
      waits_for: waitsFor,
      payload: asPayload(given, refusal),
      office_key: officeKey,
      received_at: now,
    }))
  );
  return forgotten.length;
};

/** A row that waited, and what has become of it. */
export interface TakenUpRow {
  readonly id: number;
  readonly state: 'accepted' | 'refused';
  readonly refusal: Refusal | null;
  readonly officeKey: string | null;
}

const TAKEN_UP_SQL = `
update integration_rows r
   set row_state = d.state, code = d.code, message = d.message, office_key = d.office_key,
       payload = jsonb_set(r.payload, '{refusal}', coalesce(d.refusal, 'null')), updated_at = :now
  from json_to_recordset(:rows) as d(id int, state text, code text, message text, office_key text,
                                     refusal jsonb)
 where r.id = d.id`;

/** Write down what has become of rows that waited. */
export const keepTakenUp = async (trx: Transaction, rows: readonly TakenUpRow[]): Promise<void> => {
  await rowsOf(trx, TAKEN_UP_SQL, {
    now: momentIn('Asia/Jakarta'),
    rows: JSON.stringify(
      rows.map(({ id, state, refusal, officeKey }) => ({
        id,
        state,
        code: refusal?.code ?? null,
        message: sentenceOf(refusal),
        office_key: officeKey,
        refusal,
      }))
    ),
  });
};
