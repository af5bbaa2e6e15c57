import type { Transaction } from './transaction';

const last = new WeakMap<Transaction, Promise<unknown>>();

/**
 * Run `work` when everything given before for the same transaction has ended. A bulk action writes
 * its documents side by side in one transaction, where a row lock keeps nobody out: what is read to
 * be written must not be read twice first. Throws what `work` throws; the queue goes on.
 */
export const oneAfterAnother = <T>(trx: Transaction, work: () => Promise<T>): Promise<T> => {
  const before = last.get(trx) ?? Promise.resolve();
  const now = before.then(work, work);
  last.set(
    trx,
    now.catch(() => undefined)
  );
  return now;
};
