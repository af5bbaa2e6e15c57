import { inTransaction, type Transaction } from '../../infra/transaction';
import type { Door, Operation } from '../door';
import { officeKeyOf, requireOwnOffice } from './own-office';

type OfficeTable = Parameters<typeof officeKeyOf>[1];

export interface OfficeRecord {
  readonly table: OfficeTable;
  /** Whether the row carries its office as a scalar key, for conditions and constraints. */
  readonly hasKey: boolean;
  /** Check and complete what is written, before it is. */
  readonly prepare?: (
    trx: Transaction,
    data: Record<string, unknown>,
    documentId?: string
  ) => Promise<void>;
  /** What follows from a write, in the same transaction. */
  readonly follow?: (trx: Transaction, documentId: string) => Promise<void>;
}

const documentIdOf = (written: unknown, given: string | undefined): string | undefined =>
  given ?? (written as { documentId?: string } | null | undefined)?.documentId;

/**
 * The door of a record that belongs to an office: kept by that office's own personnel
 * administration, on both sides of the write, with the office's key written beside the relation.
 */
export const officeRecordDoor = ({
  table,
  hasKey,
  prepare,
  follow,
}: OfficeRecord): Required<Door> => {
  const write: Operation = (params, next) =>
    inTransaction(async (trx) => {
      const data = (params.data ??= {});
      delete data.officeKey;
      const before = params.documentId && (await officeKeyOf(trx, table, params.documentId));
      if (typeof before === 'string' || before === null) await requireOwnOffice(trx, [before]);
      await prepare?.(trx, data, params.documentId);
      const written = await next();
      const documentId = documentIdOf(written, params.documentId);
      if (documentId === undefined) return written;
      const after = await officeKeyOf(trx, table, documentId);
      if (after === undefined) return written;
      await requireOwnOffice(trx, [after]);
      if (hasKey) await trx(table).where({ document_id: documentId }).update({ office_key: after });
      await follow?.(trx, documentId);
      // The panel shows of its answer what the writer may see, and that is told by the key.
      return hasKey ? { ...(written as object), officeKey: after } : written;
    });

  const remove: Operation = (params, next) =>
    inTransaction(async (trx) => {
      const key = await officeKeyOf(trx, table, params.documentId ?? '');
      if (key !== undefined) await requireOwnOffice(trx, [key]);
      const removed = await next();
      await follow?.(trx, params.documentId ?? '');
      return removed;
    });

  // A clone arrives with the original's documentId and the new data: what it makes is new.
  const clone: Operation = (params, next) =>
    inTransaction(async (trx) => {
      const data = (params.data ??= {});
      delete data.officeKey;
      await prepare?.(trx, data);
      const written = await next();
      const copies = (written as { entries?: { documentId: string }[] } | null)?.entries ?? [];
      for (const { documentId } of copies) {
        const key = (await officeKeyOf(trx, table, documentId)) ?? null;
        await requireOwnOffice(trx, [key]);
        if (hasKey) await trx(table).where({ document_id: documentId }).update({ office_key: key });
        await follow?.(trx, documentId);
      }
      return written;
    });

  return { create: write, update: write, delete: remove, clone };
};
