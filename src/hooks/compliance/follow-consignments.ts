import type { IsoDate } from '../../domain/calendar/iso-date';
import { todaysOfOffices } from '../../infra/todays';
import { todayIn } from '../../infra/clock';
import { preparedRowsOf, type Transaction } from '../../infra/transaction';
import { noteEvents, type Parties } from './note-events';
import { refreshProfiles } from './refresh-profiles';

/** As much of an application as says whose profiles it is in. */
export interface Followed extends Parties {
  readonly key: string;
  readonly officeKey: string;
}

const keysOf = (parties: readonly Parties[]): readonly string[] =>
  parties.flatMap(({ serviceUserKey, agentKey }) =>
    agentKey === null ? [serviceUserKey] : [serviceUserKey, agentKey]
  );

/**
 * What happened to a consignment shows in the profiles of its principal and its agent at once, in the
 * same transaction. To be called last: profiles are locked after everything else.
 */
export const followConsignment = async (
  trx: Transaction,
  { key, officeKey, ...parties }: Followed,
  today: IsoDate
): Promise<void> => {
  await noteEvents(trx, [key], JSON.stringify({ [officeKey]: today }));
  await refreshProfiles(trx, keysOf([parties]), today);
};

const touched = new WeakMap<Transaction, Set<string>>();

/** Remember that something happened to applications, for `followTouched` at the end of the transaction. */
export const touchConsignments = (trx: Transaction, applicationKeys: readonly string[]): void => {
  const known = touched.get(trx) ?? new Set();
  for (const key of applicationKeys) known.add(key);
  touched.set(trx, known);
};

const PARTIES_SQL = `
select distinct service_user_key as "serviceUserKey", agent_key as "agentKey"
  from service_applications where document_id = any(:keys::text[])`;

/** Like `followConsignment`, once for all that a batch has touched. */
export const followTouched = async (trx: Transaction): Promise<void> => {
  const keys = [...(touched.get(trx) ?? [])];
  touched.delete(trx);
  if (keys.length === 0) return;
  await noteEvents(trx, keys, await todaysOfOffices(trx));
  const parties = await preparedRowsOf<Parties>(trx, PARTIES_SQL, { keys });
  await refreshProfiles(trx, keysOf(parties), todayIn('Asia/Jakarta'));
};
