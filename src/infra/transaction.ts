import type { Knex } from 'knex';

export type Transaction = Knex.Transaction;
/** Whatever SQL can be run on: inside a transaction, or on the pool. */
export type Queryable = Knex | Knex.Transaction;

/**
 * Run `work` in the transaction that is open already, or in a new one. Everything that Strapi's own
 * services do inside joins it. It rolls back when `work` throws; nothing inside may catch and go on.
 * Throws what the database says where it refuses to commit.
 */
export const inTransaction = async <T>(work: (trx: Transaction) => Promise<T>): Promise<T> => {
  const isOutermost = !strapi.db.inTransaction();
  let finished: Promise<unknown> | undefined;
  const value = (await strapi.db.transaction(({ trx }) => {
    if (isOutermost) finished = (trx as Transaction).executionPromise;
    return work(trx as Transaction);
  })) as T;
  // Knex's own commit() resolves also where COMMIT failed; only this promise knows.
  await finished;
  return value;
};

/** The pool, for reads that need no transaction. Never use it while one is open. */
export const database = (): Knex => strapi.db.connection;

/** Rows of a raw query, typed by the caller who wrote the SQL. */
export const rowsOf = async <Row>(
  queryable: Queryable,
  sql: string,
  bindings: Record<string, unknown> | readonly unknown[] = []
): Promise<Row[]> => {
  const result = await queryable.raw<{ rows: Row[] }>(sql, bindings as never);
  return result.rows;
};

/** The names under which statements are prepared, by their text. */
const preparedAs = new Map<string, string>();

const nameOf = (sql: string): string => {
  const name = preparedAs.get(sql) ?? `q-office-${preparedAs.size + 1}`;
  preparedAs.set(sql, name);
  return name;
};

/**
 * Like `rowsOf`, for the few statements that nearly every request asks: planned once a connection,
 * as planning them takes longer than answering them. Only for texts that come in few versions: each
 * is kept on every connection.
 */
export const preparedRowsOf = async <Row>(
  queryable: Queryable,
  sql: string,
  bindings: Record<string, unknown> | readonly unknown[] = []
): Promise<Row[]> => {
  const query = queryable.raw(sql, bindings as never).options({ name: nameOf(sql) });
  const result = (await query) as unknown as { rows: Row[] };
  return result.rows;
};
