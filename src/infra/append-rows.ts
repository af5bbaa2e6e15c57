import { chosenMoment } from './clock';
import { createDocumentId } from './document-id';
import type { Transaction } from './transaction';

type AppendedTable =
  | 'leave_ledger_entries'
  | 'leave_decisions'
  | 'notifications'
  | 'calendar_feeds'
  | 'application_steps'
  | 'certificate_versions'
  | 'billing_codes'
  | 'service_invitations';

/**
 * Append rows to an append-only type, in one statement. These types have no relations and refuse
 * every write through Strapi's document service, so nothing of what that would do is missed.
 * Column names are the database's.
 */
export const appendRows = async (
  trx: Transaction,
  table: AppendedTable,
  rows: readonly Readonly<Record<string, unknown>>[]
): Promise<void> => {
  if (rows.length === 0) return;
  // What is written of the past bears its date.
  const now = chosenMoment() ?? new Date();
  await trx(table).insert(
    rows.map((row) => ({
      document_id: createDocumentId(),
      created_at: now,
      updated_at: now,
      published_at: now,
      ...row,
    }))
  );
};
