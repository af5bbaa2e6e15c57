import { refuse } from '../../domain/result';
import { errorFrom } from '../../infra/refusal-error';
import { keysNamed, relationChange } from '../../infra/relation-input';
import { rowsOf, type Transaction } from '../../infra/transaction';

/** Accounts that a relation's input names and that belong to somebody already. */
const TAKEN_SQL = `
select 1 from up_users u
 where (u.id::text = any(:named) or u.document_id = any(:named))
   and (exists (select 1 from employees_account_lnk l where l.user_id = u.id)
        or exists (select 1 from service_users_accounts_lnk l
                     join service_users s on s.id = l.service_user_id
                    where l.user_id = u.id and s.document_id <> :key))`;

/**
 * One account, one person: asked before the write, as Strapi would move the link. Throws DUPLICATE
 * for an account of another service user, or of an employee.
 */
export const refuseTakenAccounts = async (
  trx: Transaction,
  input: unknown,
  key = ''
): Promise<void> => {
  const named = keysNamed(relationChange(input)).map(String);
  const taken = named.length === 0 ? [] : await rowsOf(trx, TAKEN_SQL, { named, key });
  if (taken.length > 0) {
    throw errorFrom(refuse('DUPLICATE', 'service-user.account-taken', {}, 'accounts').refusal);
  }
};

/** An employee has no account that a service user acts by. Throws DUPLICATE, at `account`. */
export const refuseTradersAccount = async (
  trx: Transaction,
  named: readonly (string | number)[]
): Promise<void> => {
  const taken = await rowsOf(
    trx,
    `select 1 from service_users_accounts_lnk l join up_users u on u.id = l.user_id
      where u.id::text = any(:named) or u.document_id = any(:named)`,
    { named: named.map(String) }
  );
  if (taken.length > 0) {
    throw errorFrom(refuse('DUPLICATE', 'service-user.account-taken', {}, 'account').refusal);
  }
};
