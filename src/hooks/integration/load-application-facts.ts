import type { ApplicationRow } from '../../domain/certification/import-row';
import {
  registrationOf,
  type ApplicationRowFacts,
  type KnownParty,
} from '../../domain/certification/judge-application-row';
import type { OfficeTimeZone } from '../../domain/calendar/time-zone';
import type { LetterOfAuthority } from '../../domain/identity/actor';
import { momentIn } from '../../infra/clock';
import { rowsOf, type Transaction } from '../../infra/transaction';

const PARTY_COLUMNS = `document_id as key, name, code, tax_number as "taxNumber",
       office_key as "officeKey", service_user_state = 'suspended' as "isSuspended"`;

const PARTIES_SQL = `
select ${PARTY_COLUMNS} from service_users where code = any(:codes)
 union
select ${PARTY_COLUMNS} from service_users
 where office_key = any(:offices) and tax_number = any(:taxNumbers)`;

/** The last day of a letter that was revoked is the one before (compare `ACTOR_SQL`). */
const LETTERS_SQL = `
select agent_key as "agentKey", principal_key as "principalKey", valid_from::text as "startDate",
       least(valid_until, revoked_on - 1)::text as "endDate"
  from representations where agent_key = any(:agents)`;

const given = (values: readonly (string | null | undefined)[]): readonly string[] => [
  ...new Set(values.filter((value) => typeof value === 'string')),
];

const byCode = <Row extends { readonly code: string }>(
  rows: readonly Row[]
): ReadonlyMap<string, Row> => new Map(rows.map((row) => [row.code, row]));

interface Letter extends LetterOfAuthority {
  readonly agentKey: string;
}

const byAgent = (letters: readonly Letter[]): ReadonlyMap<string, readonly Letter[]> => {
  const found = new Map<string, Letter[]>();
  for (const letter of letters) {
    found.set(letter.agentKey, [...(found.get(letter.agentKey) ?? []), letter]);
  }
  return found;
};

interface Party extends KnownParty {
  readonly code: string;
  readonly taxNumber: string | null;
  readonly officeKey: string;
}

/** What is known of everything that some rows of applications name, in four statements. */
export const loadApplicationFacts = async (
  trx: Transaction,
  rows: readonly ApplicationRow[]
): Promise<ApplicationRowFacts> => {
  const named = rows.flatMap(({ serviceUser, agent }) => [serviceUser, agent]);
  const offices = await rowsOf<{ key: string; code: string; zone: OfficeTimeZone }>(
    trx,
    `select document_id as key, code, coalesce(time_zone, 'Asia/Jakarta') as zone
       from offices where code = any(:codes)`,
    { codes: given(rows.map(({ office }) => office)) }
  );
  const workAreas = await rowsOf<{ key: string; code: string; officeKey: string }>(
    trx,
    `select w.document_id as key, w.code, o.document_id as "officeKey"
       from work_areas w
       join work_areas_office_lnk l on l.work_area_id = w.id
       join offices o on o.id = l.office_id
      where w.code = any(:codes)`,
    { codes: given(rows.map(({ workArea }) => workArea)) }
  );
  const parties = await rowsOf<Party>(trx, PARTIES_SQL, {
    codes: given(named.map((party) => party?.code)),
    offices: offices.map(({ key }) => key),
    taxNumbers: given(named.map((party) => party?.taxNumber)),
  });
  const letters = await rowsOf<Letter>(trx, LETTERS_SQL, { agents: parties.map(({ key }) => key) });
  return {
    offices: byCode(offices),
    workAreas: byCode(workAreas),
    partiesByCode: byCode(parties),
    partiesByTaxNumber: new Map(
      parties.flatMap((party) =>
        party.taxNumber === null
          ? []
          : [[registrationOf(party.officeKey, party.taxNumber), party] as const]
      )
    ),
    letters: byAgent(letters),
    now: momentIn('Asia/Jakarta').getTime(),
  };
};
