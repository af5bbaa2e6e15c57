import { partiesOf, type NamedParty, type Parties } from '../../domain/identity/representation';
import type { Actor, LetterOfAuthority } from '../../domain/identity/actor';
import type { IsoDate } from '../../domain/calendar/iso-date';
import { valueOf } from '../../infra/refusal-error';
import { keysNamed, relationChange } from '../../infra/relation-input';
import { rowsOf, type Transaction } from '../../infra/transaction';

interface PartyRow {
  readonly rowId: number;
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly officeKey: string;
  readonly isVerified: boolean;
  readonly isAgent: boolean;
  readonly letters: readonly LetterOfAuthority[];
}

const PARTIES_SQL = `
select s.id as "rowId", s.document_id as key, s.code, s.name, s.office_key as "officeKey",
       s.service_user_state = 'verified' as "isVerified", coalesce(s.is_agent, false) as "isAgent",
       coalesce((
         select json_agg(json_build_object('principalKey', r.principal_key, 'startDate', r.valid_from,
                           'endDate', least(r.valid_until, r.revoked_on - 1)))
           from representations r where r.agent_key = s.document_id), '[]') as letters
  from service_users s
 where s.id = any(:ids) or s.document_id = any(:keys) or s.code = any(:keys)`;

type Key = string | number;

const isRowId = (key: Key): boolean => typeof key === 'number';

const nameOf = (input: unknown): Key | undefined => keysNamed(relationChange(input))[0];

const matching = (rows: readonly PartyRow[], key: Key | undefined): NamedParty => {
  if (key === undefined) return null;
  return (
    rows.find((row) => (isRowId(key) ? row.rowId === key : row.key === key || row.code === key)) ??
    'unknown'
  );
};

/**
 * Principal and agent of a new application, by documentId, row id or code. Throws what the rule of
 * representation refuses.
 */
export const partiesNamed = async (
  trx: Transaction,
  actor: Actor,
  data: Readonly<Record<string, unknown>>,
  day: IsoDate
): Promise<Parties> => {
  const named = [nameOf(data.serviceUser), nameOf(data.agent)] as const;
  const keys = named.filter((key): key is Key => key !== undefined);
  const rows =
    keys.length === 0
      ? []
      : await rowsOf<PartyRow>(trx, PARTIES_SQL, {
          ids: keys.filter(isRowId),
          keys: keys.filter((key) => !isRowId(key)),
        });
  const agent = matching(rows, named[1]);
  return valueOf(
    partiesOf(
      actor,
      {
        principal: matching(rows, named[0]),
        agent,
        agentLetters: agent === null || agent === 'unknown' ? [] : (agent as PartyRow).letters,
      },
      day
    )
  );
};
