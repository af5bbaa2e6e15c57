import type { Period } from '../../domain/calendar/dated-row';
import type { DatedList } from '../../domain/identity/list-keepers';
import type { Transaction } from '../../infra/transaction';
import { authorshipIn } from '../computed-fields';

export type StoredRow = Period & Readonly<Record<string, unknown>>;

const TABLES: Readonly<Record<DatedList, string>> = {
  tariff: 'tariffs',
  'action-reason': 'action_reasons',
  'legal-clock': 'legal_clocks',
  'service-standard': 'service_standards',
  'document-form': 'document_forms',
  'compliance-policy': 'compliance_policies',
};

/** The row as it stands, locked until the end of the transaction; undefined for an unknown one. */
export const lockDatedRow = async (
  trx: Transaction,
  list: DatedList,
  documentId: string | undefined
): Promise<StoredRow | undefined> => {
  if (documentId === undefined) return undefined;
  await trx(TABLES[list]).where({ document_id: documentId }).forUpdate().select('id');
  const row = await strapi.db.query(`api::${list}.${list}`).findOne({ where: { documentId } });
  return (row as StoredRow | null) ?? undefined;
};

/** A form leaves a field empty that never had a value. */
const plain = (value: unknown): string => JSON.stringify(value === '' ? null : (value ?? null));

/** Names of the given fields whose values differ from the stored ones. */
export const changedFields = (
  data: Readonly<Record<string, unknown>>,
  stored: StoredRow
): readonly string[] => {
  const authorship = authorshipIn(data);
  return Object.keys(data).filter(
    (name) =>
      !(name in authorship) && data[name] !== undefined && plain(data[name]) !== plain(stored[name])
  );
};
