import { matches, visibleRows } from '../../domain/identity/visibility';
import { todayIn } from '../../infra/clock';
import { currentActor } from '../../infra/current-actor';
import { preparedRowsOf, type Transaction } from '../../infra/transaction';
import type { SessionFields } from './session-input';

/** A session as it is stored. */
export interface StoredSession extends SessionFields {
  readonly key: string;
  readonly serviceUserKey: string;
  readonly officeKey: string;
}

const SESSION_SQL = `
select s.document_id as key, s.held_on::text as "heldOn", s.topic, s.notes, s.participants,
       s.service_user_key as "serviceUserKey", s.office_key as "officeKey"
  from coaching_sessions s where s.document_id = :key for no key update of s`;

/** Lock a session that the caller may see, until the end of the transaction; else undefined. */
export const lockVisibleSession = async (
  trx: Transaction,
  key = ''
): Promise<StoredSession | undefined> => {
  const [row] = await preparedRowsOf<StoredSession>(trx, SESSION_SQL, { key });
  if (row === undefined) return undefined;
  const today = todayIn('Asia/Jakarta');
  const seen = visibleRows(await currentActor(trx, today), 'coaching-session', today);
  return matches(seen, { officeKey: row.officeKey }) ? row : undefined;
};
