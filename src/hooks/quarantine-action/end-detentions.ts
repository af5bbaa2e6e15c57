import { endOfDetention } from '../../domain/certification/detention';
import { rowsOf, type Transaction } from '../../infra/transaction';
import { loadActions } from './load-actions';

/**
 * Write down which detentions of a consignment have ended, and when, after an action was recorded or
 * annulled: applications ask for the open ones (service.md, rule 1). The application is locked.
 */
export const endDetentions = async (trx: Transaction, applicationKey: string): Promise<void> => {
  const actions = await loadActions(trx, applicationKey);
  const changed = actions
    .filter(({ kind }) => kind === 'detention')
    .map((detention) => ({ ...detention, endsOn: endOfDetention(detention, actions) }))
    .filter(({ endedOn, endsOn }) => endedOn !== endsOn);
  if (changed.length === 0) return;
  await rowsOf(
    trx,
    `update quarantine_actions q set ended_on = ends.on_day
       from unnest(:keys::text[], :days::date[]) as ends (key, on_day)
      where q.document_id = ends.key`,
    { keys: changed.map(({ key }) => key), days: changed.map(({ endsOn }) => endsOn) }
  );
};
