import { UID } from '../../infra/content-types';
import { parseInput } from '../../infra/input';
import { keysNamed, relationChange } from '../../infra/relation-input';
import { rowsOf, type Transaction } from '../../infra/transaction';
import { ACTION_FIELDS, actionFields, type ActionFields } from './action-input';
import { reasonNamed } from './load-actions';

type Data = Readonly<Record<string, unknown>>;

/** An action as it is written down, with what only its papers ask for. */
export interface StoredRow extends ActionFields {
  readonly applicationKey: string;
  readonly reasonCode: string | null;
  readonly annulmentReason: string | null;
  readonly updatedAt: string;
  readonly letterFiles: readonly number[];
}

/** The row of an action; undefined for none. */
export const storedRow = async (
  trx: Transaction,
  documentId: string
): Promise<StoredRow | undefined> => {
  const row = (await strapi.db.query(UID.quarantineAction).findOne({ where: { documentId } })) as
    (StoredRow & { readonly id: number }) | null;
  if (row === null) return undefined;
  const files = await rowsOf<{ id: number }>(
    trx,
    `select file_id as id from files_related_mph
      where related_id = :id and field = 'letter'
        and related_type = 'api::quarantine-action.quarantine-action'`,
    { id: row.id }
  );
  return { ...row, letterFiles: files.map(({ id }) => id) };
};

/** A relation that is taken away without another in its place. */
const isEmptied = (input: unknown): boolean => {
  const change = relationChange(input);
  if (change.kind === 'none') return false;
  return change.kind === 'set' ? change.keys.length === 0 : change.added.length === 0;
};

/** Whether an update names another application or reason than the one recorded. */
export const relationsChanged = async (
  trx: Transaction,
  data: Data,
  stored: StoredRow
): Promise<readonly string[]> => {
  const changed: string[] = [];
  const applications = keysNamed(relationChange(data.application)).map(String);
  if (applications.length > 0) {
    const [same] = await rowsOf<{ is: boolean }>(
      trx,
      `select true as is from service_applications
        where document_id = :key and (document_id = any(:named) or id::text = any(:named))`,
      { key: stored.applicationKey, named: applications }
    );
    if (same === undefined) changed.push('application');
  } else if (isEmptied(data.application)) changed.push('application');
  const reason = relationChange(data.reason);
  if (isEmptied(data.reason) ? stored.reasonCode !== null : keysNamed(reason).length > 0) {
    if ((await reasonNamed(trx, data.reason)) !== stored.reasonCode) changed.push('reason');
  }
  return changed;
};

/** The fields that an update really changes, as they would be; a form sends all of them back. */
export const editsIn = (data: Data, stored: StoredRow): Readonly<Partial<ActionFields>> => {
  const given = ACTION_FIELDS.filter((name) => data[name] !== undefined);
  const input = parseInput(
    actionFields,
    Object.fromEntries(
      ACTION_FIELDS.map((name) => [name, data[name] === undefined ? stored[name] : data[name]])
    )
  );
  return Object.fromEntries(
    given
      .filter((name) => (input[name] ?? null) !== (stored[name] ?? null))
      .map((name) => [name, input[name]])
  );
};
