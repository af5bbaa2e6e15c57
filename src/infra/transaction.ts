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

interface Prepared {
  readonly name: string;
  readonly text: string;
  /** Names of the bindings in the order of their numbers; none where they come as a list. */
  readonly keys: readonly string[];
}

const prepared = new Map<string, Prepared>();
/** Each is kept on every connection; what a caller can vary without end must not fill them up. */
const MOST_PREPARED = 200;

/** The statement as PostgreSQL reads it, worked out once: knex would go through the text each time. */
const prepare = (sql: string): Prepared | undefined => {
  const known = prepared.get(sql);
  if (known !== undefined || prepared.size >= MOST_PREPARED) return known;
  const keys: string[] = [];
  let listed = 0;
  const text = sql.replace(/\?|(?<!:):([a-z]\w*)/gi, (_, key: string | undefined) => {
    if (key === undefined) return `$${(listed += 1)}`;
    if (!keys.includes(key)) keys.push(key);
    return `$${keys.indexOf(key) + 1}`;
  });
  const made = { name: `q-office-${prepared.size + 1}`, text, keys };
  prepared.set(sql, made);
  return made;
};

/**
 * Like `rowsOf`, for the few statements that nearly every request asks: planned once a connection,
 * as planning them takes longer than answering them.
 */
export const preparedRowsOf = async <Row>(
  queryable: Queryable,
  sql: string,
  bindings: Readonly<Record<string, unknown>> | readonly unknown[]
): Promise<Row[]> => {
  const statement = prepare(sql);
  if (statement === undefined) return rowsOf<Row>(queryable, sql, bindings);
  const { name, text, keys } = statement;
  const values = Array.isArray(bindings)
    ? bindings
    : keys.map((key) => (bindings as Readonly<Record<string, unknown>>)[key]);
  const result = (await queryable.raw(text).options({ name, values })) as unknown as {
    rows: Row[];
  };
  return result.rows;
};
