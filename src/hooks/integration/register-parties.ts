import {
  registrationOf,
  type ImportedApplication,
  type KnownParty,
  type NewParty,
} from '../../domain/certification/judge-application-row';
import { FIRST_STATE } from '../../domain/identity/service-user';
import { createDocumentId } from '../../infra/document-id';
import { documentColumns, insertLinks, insertRows, reserveIds } from '../../infra/insert-rows';
import { rowsOf, type Transaction } from '../../infra/transaction';

const OFFICE_LINK = {
  table: 'service_users_office_lnk',
  from: 'service_user_id',
  to: 'office_id',
  target: 'offices',
};

interface Newcomer extends NewParty {
  readonly officeKey: string;
}

const isNew = (party: KnownParty | NewParty): party is NewParty => party.key === null;

const newcomersIn = (
  applications: readonly ImportedApplication[]
): ReadonlyMap<string, Newcomer> => {
  const found = new Map<string, Newcomer>();
  for (const { principal, officeKey } of applications) {
    if (!isNew(principal)) continue;
    const registration = registrationOf(officeKey, principal.taxNumber);
    // Whoever is named twice is registered once, by the name that came first.
    if (!found.has(registration)) found.set(registration, { ...principal, officeKey });
  }
  return found;
};

/** Numbers like the ones that the door of service users gives (`hooks/service-user`). */
const nextCodes = async (trx: Transaction, count: number): Promise<readonly string[]> => {
  const rows = await rowsOf<{ value: string }>(
    trx,
    `select nextval('service_user_code') as value from generate_series(1, :count::int)`,
    { count }
  );
  return rows.map(({ value }) => `PJ-${value.padStart(6, '0')}`);
};

/** Who is responsible for an application, known before or registered with it. */
export interface Principal {
  readonly key: string;
  readonly name: string;
}

/**
 * Register the service users that applications name and nobody knows: with name and tax number, at
 * the office of the application, not verified by anybody.
 * @returns the principal of each application
 */
export const registerParties = async (
  trx: Transaction,
  applications: readonly ImportedApplication[],
  now: Date
): Promise<(application: ImportedApplication) => Principal> => {
  const newcomers = newcomersIn(applications);
  const registered = new Map<string, Principal>();
  if (newcomers.size > 0) {
    const ids = await reserveIds(trx, 'service_users', newcomers.size);
    const codes = await nextCodes(trx, newcomers.size);
    const rows = [...newcomers].map(([registration, { name, taxNumber, officeKey }], index) => {
      const key = createDocumentId();
      registered.set(registration, { key, name });
      return {
        id: ids[index],
        ...documentColumns(now, key),
        code: codes[index],
        name,
        service_user_kind: 'company',
        is_agent: false,
        tax_number: taxNumber,
        country: 'ID',
        language: 'id',
        service_user_state: FIRST_STATE,
        office_key: officeKey,
      };
    });
    await insertRows(trx, 'service_users', rows);
    await insertLinks(
      trx,
      OFFICE_LINK,
      rows.map(({ id, office_key: key }) => ({ id, key }))
    );
  }
  return ({ principal, officeKey }) => {
    if (!isNew(principal)) return principal;
    const found = registered.get(registrationOf(officeKey, principal.taxNumber));
    if (found === undefined) throw new Error('A principal was not registered.');
    return found;
  };
};
