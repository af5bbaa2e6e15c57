import { settle } from '../domain/leave/settlement';
import { loadLedger } from '../hooks/leave-request/load-facts';
import { postEntries } from '../hooks/leave-request/write-verdict';
import { database, inTransaction, rowsOf } from '../infra/transaction';

export interface SettlementReport {
  readonly employees: number;
  readonly entries: number;
}

const LOCK = 'select 1 from employees where document_id = :key for no key update';

const settleOne = (key: string): Promise<number> =>
  inTransaction(async (trx) => {
    await rowsOf(trx, LOCK, { key });
    const ledger = await loadLedger(trx, key);
    const due = ledger === undefined ? [] : settle(ledger.facts);
    await postEntries(trx, key, due, {}, null);
    return due.length;
  });

/**
 * Post everything that is due in the ledgers by today: eligibility grants, and the opening of a new
 * year with what is carried, deferred and lapsed. Idempotent; each person's ledger is locked and
 * settled in a transaction of its own, so instances may run it at once and a crash loses nothing.
 */
export const settleLedgers = async (): Promise<SettlementReport> => {
  const people = await rowsOf<{ key: string }>(
    database(),
    'select document_id as key from employees order by id'
  );
  let entries = 0;
  for (const { key } of people) entries += await settleOne(key);
  return { employees: people.length, entries };
};
