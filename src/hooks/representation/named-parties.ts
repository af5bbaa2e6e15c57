import type { NamedParty, Party } from '../../domain/identity/representation';
import { keysNamed, relationChange } from '../../infra/relation-input';
import { rowsOf, type Transaction } from '../../infra/transaction';

/** Held as it is until the end of the transaction: nobody is suspended under what rests on them. */
const PARTY_SQL = (by: 'id' | 'document_id'): string => `
select document_id as key, name, office_key as "officeKey",
       service_user_state = 'verified' as "isVerified", coalesce(is_agent, false) as "isAgent"
  from service_users where ${by} = :key for share`;

/** The service user a relation's input names, by documentId or row id. */
export const partyNamed = async (trx: Transaction, input: unknown): Promise<NamedParty> => {
  const [key] = keysNamed(relationChange(input));
  if (key === undefined) return null;
  const by = typeof key === 'number' ? 'id' : 'document_id';
  const [row] = await rowsOf<Party>(trx, PARTY_SQL(by), { key });
  return row ?? 'unknown';
};
