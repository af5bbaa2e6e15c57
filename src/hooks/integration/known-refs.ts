import type { KnownRow } from '../../domain/certification/known-row';
import { insertRows } from '../../infra/insert-rows';
import { rowsOf, type Transaction } from '../../infra/transaction';
import type { Batch, RowKind } from './row';

/** A reference that has come in, and what it has become. */
export interface Claim {
  readonly ref: string;
  readonly digest: string;
  /** The record it became; null while it waits. */
  readonly recordKey: string | null;
  readonly officeKey: string | null;
}

/** Where records say themselves from which source they came, however they did. */
const RECORDS: Readonly<Partial<Record<RowKind, string>>> = {
  application: 'service_applications',
  action: 'quarantine_actions',
};

interface KnownRef {
  readonly ref: string;
  readonly digest: string | null;
  readonly isRecorded: boolean;
}

const CLAIMED_SQL = `
select external_ref as ref, digest, record_key is not null as "isRecorded"
  from integration_refs
 where source = :source and row_kind = :kind and external_ref = any(:refs)`;

const recordedSql = (table: string): string => `
select external_ref as ref, null as digest, true as "isRecorded"
  from ${table} where source = :source and external_ref = any(:refs)`;

/** Which references of a source are known already, with the content they came with. */
export const knownRefs = async (
  trx: Transaction,
  kind: RowKind,
  source: string,
  refs: readonly string[]
): Promise<ReadonlyMap<string, KnownRow>> => {
  const table = RECORDS[kind];
  const recorded =
    table === undefined ? [] : await rowsOf<KnownRef>(trx, recordedSql(table), { source, refs });
  const claimed = await rowsOf<KnownRef>(trx, CLAIMED_SQL, { source, kind, refs });
  // What a claim knows of the content comes last, and stays.
  return new Map([...recorded, ...claimed].map((known) => [known.ref, known]));
};

/** Remember references with their content, so that they are the same when they come again. */
export const claimRefs = (
  trx: Transaction,
  kind: RowKind,
  batch: Batch,
  claims: readonly Claim[]
): Promise<void> =>
  insertRows(
    trx,
    'integration_refs',
    claims.map(({ ref, digest, recordKey, officeKey }) => ({
      source: batch.source,
      row_kind: kind,
      external_ref: ref,
      digest,
      record_key: recordKey,
      office_key: officeKey,
      batch_key: batch.key,
    }))
  );
