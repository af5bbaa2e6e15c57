import type { LetterOfAuthority } from '../../domain/identity/actor';
import type { NamedParties, NamedParty, Party } from '../../domain/identity/representation';
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

/** Letters by which an agent acts, in force or not; none is revoked while the transaction lasts. */
const lettersOf = (trx: Transaction, agentKey: string): Promise<LetterOfAuthority[]> =>
  rowsOf<LetterOfAuthority>(
    trx,
    `select principal_key as "principalKey", valid_from::text as "startDate",
            least(valid_until, revoked_on - 1)::text as "endDate"
       from representations where agent_key = :agentKey for share`,
    { agentKey }
  );

/**
 * Whom a new application names, with the letters of the agent, for `partiesOf`
 * (`domain/identity/representation.ts`). Both sides and the letters stay as they are until the end
 * of the transaction.
 * @param input the relations as REST, GraphQL or the panel send them
 */
export const loadNamedParties = async (
  trx: Transaction,
  input: { readonly serviceUser: unknown; readonly agent: unknown }
): Promise<NamedParties> => {
  const principal = await partyNamed(trx, input.serviceUser);
  const agent = await partyNamed(trx, input.agent);
  const agentLetters = agent === null || agent === 'unknown' ? [] : await lettersOf(trx, agent.key);
  return { principal, agent, agentLetters };
};
