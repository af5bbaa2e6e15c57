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

const IS_NAMED = (alias: string): string =>
  `(${alias}.id = any(:ids) or ${alias}.document_id = any(:keys) or ${alias}.code = any(:keys))`;

/**
 * Held as they are until the application is written: nobody is suspended, and no letter revoked or
 * deleted, under what comes to rest on them.
 */
const PARTIES_SQL = `
with held as materialized (
  select r.agent_key, r.principal_key, r.valid_from, least(r.valid_until, r.revoked_on - 1) as last_day
    from representations r join service_users a on a.document_id = r.agent_key
   where ${IS_NAMED('a')}
     for share of r)
select s.id as "rowId", s.document_id as key, s.code, s.name, s.office_key as "officeKey",
       s.service_user_state = 'verified' as "isVerified", coalesce(s.is_agent, false) as "isAgent",
       coalesce((
         select json_agg(json_build_object('principalKey', held.principal_key,
                           'startDate', held.valid_from, 'endDate', held.last_day))
           from held where held.agent_key = s.document_id), '[]') as letters
  from service_users s
 where ${IS_NAMED('s')}
   for share of s`;

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
