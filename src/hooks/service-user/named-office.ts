import { refuse } from '../../domain/result';
import { errorFrom } from '../../infra/refusal-error';
import { keysNamed, relationChange } from '../../infra/relation-input';
import { rowsOf, type Transaction } from '../../infra/transaction';

/** Which office a relation's input names; undefined where it names none. Throws 400 for no office. */
export const officeNamed = async (
  trx: Transaction,
  input: unknown
): Promise<string | undefined> => {
  const [key] = keysNamed(relationChange(input));
  if (key === undefined) return undefined;
  const [row] = await rowsOf<{ key: string }>(
    trx,
    `select document_id as key from offices where ${typeof key === 'number' ? 'id' : 'document_id'} = :key`,
    { key }
  );
  if (row === undefined) {
    throw errorFrom(refuse('INVALID', 'service-user.office-missing', {}, 'office').refusal);
  }
  return row.key;
};

/** The office stays; a relation that comes along in a form unchanged is no change. Throws 400. */
export const refuseOtherOffice = async (
  trx: Transaction,
  input: unknown,
  officeKey: string
): Promise<void> => {
  const change = relationChange(input);
  if (change.kind === 'none') return;
  const empties =
    change.kind === 'set' ? change.keys.length === 0 : change.removed.length > change.added.length;
  if (empties || (await officeNamed(trx, input)) !== officeKey) {
    throw errorFrom(refuse('INVALID', 'service-user.office-fixed', {}, 'office').refusal);
  }
};
