import { matches, visibleRows } from '../../domain/identity/visibility';
import { todayIn } from '../../infra/clock';
import { currentActor } from '../../infra/current-actor';
import { keysNamed, relationChange, rowIdIn } from '../../infra/relation-input';
import { rowsOf, type Transaction } from '../../infra/transaction';
import { lockApplication, type StoredApplication } from './load-application';

/** Whether the caller may know that an application exists. */
export const isVisible = async (
  trx: Transaction,
  { key, officeKey, serviceUserKey, agentKey, zone }: StoredApplication
): Promise<boolean> => {
  const today = todayIn(zone);
  const visibility = visibleRows(await currentActor(trx, today), 'service-application', today);
  return matches(visibility, { documentId: key, officeKey, serviceUserKey, agentKey });
};

/**
 * The application that a relation's input names, locked; undefined where it names none, or one that
 * the caller may not see.
 */
export const lockApplicationNamed = async (
  trx: Transaction,
  input: unknown
): Promise<StoredApplication | undefined> => {
  const [named = ''] = keysNamed(relationChange(input));
  const [found] = await rowsOf<{ key: string }>(
    trx,
    `select document_id as key from service_applications
      where document_id = :key::text or id = ${rowIdIn('key')}`,
    { key: String(named) }
  );
  const application = found && (await lockApplication(trx, found.key));
  return application !== undefined && (await isVisible(trx, application)) ? application : undefined;
};
