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

/**
 * Run `work` in a transaction of its own, of which Strapi tells nobody. It reads every row written
 * again, with all its relations, to tell webhooks of it once the transaction is over; after the
 * thousands of rows of a demo, that keeps the first requests waiting for half a minute.
 * Throws what `work` throws, and what the database says where it refuses to commit.
 */
export const inUntoldTransaction = <T>(work: (trx: Transaction) => Promise<T>): Promise<T> => {
  if (strapi.db.inTransaction()) throw new Error('An open transaction is not ours to commit.');
  return inTransaction(async (trx) => {
    const value = await work(trx);
    // Strapi's own commit, the one that would tell, finds nothing left to do.
    await trx.commit();
    return value;
  });
};

/** The pool, for reads that need no transaction. Never use it while one is open. */
export const database = (): Knex => strapi.db.connection;

interface Statement {
  readonly text: string;
  /** Names of the bindings in the order of their numbers; none where they come as a list. */
  readonly keys: readonly string[];
}

/** A comment or literal ('HH24:MI'), which stays as it is, or a binding's place: `?` or `:name`. */
const COMMENT_LITERAL_OR_PLACE = /--[^\n]*|'[^']*'|\?|(?<!:):([a-z]\w*)/gi;

/** The statement as PostgreSQL reads it: its places numbered. */
const numbered = (sql: string): Statement => {
  const keys: string[] = [];
  let listed = 0;
  const text = sql.replace(COMMENT_LITERAL_OR_PLACE, (found: string, key: string | undefined) => {
    if (found === '?') return `$${(listed += 1)}`;
    if (key === undefined) return found;
    if (!keys.includes(key)) keys.push(key);
    return `$${keys.indexOf(key) + 1}`;
  });
  return { text, keys };
};

type Bindings = Readonly<Record<string, unknown>> | readonly unknown[];

const valuesOf = ({ keys }: Statement, bindings: Bindings): unknown[] =>
  Array.isArray(bindings)
    ? [...(bindings as readonly unknown[])]
    : keys.map((key) => {
        const value = (bindings as Readonly<Record<string, unknown>>)[key];
        if (value === undefined) throw new Error(`The statement lacks its binding "${key}".`);
        return value;
      });

/** As much of the driver as is used here. */
interface Connection {
  query(query: { text: string; values: unknown[]; name?: string }): Promise<{ rows: unknown[] }>;
}
interface Pool {
  acquireConnection(): Promise<Connection>;
  releaseConnection(connection: Connection): Promise<void>;
}

/**
 * Ask on the pool, past knex: its way to the driver costs about as much as a short statement does.
 * Inside a transaction knex keeps the order of statements, and knows when it is over.
 */
const ask = async (
  queryable: Queryable,
  query: { text: string; values: unknown[]; name?: string }
): Promise<unknown[]> => {
  if (queryable.isTransaction) {
    const { text, ...options } = query;
    const result = (await queryable.raw(text).options(options)) as unknown as { rows: unknown[] };
    return result.rows;
  }
  const pool = queryable.client as Pool;
  const connection = await pool.acquireConnection();
  try {
    return (await connection.query(query)).rows;
  } finally {
    await pool.releaseConnection(connection);
  }
};

/** Rows of a raw query, typed by the caller who wrote the SQL. */
export const rowsOf = async <Row>(
  queryable: Queryable,
  sql: string,
  bindings: Bindings = []
): Promise<Row[]> => {
  const statement = numbered(sql);
  const query = { text: statement.text, values: valuesOf(statement, bindings) };
  return (await ask(queryable, query)) as Row[];
};

const prepared = new Map<string, Statement & { readonly name: string }>();
/** Each is kept on every connection; what a caller can vary without end must not fill them up. */
const MOST_PREPARED = 200;

/**
 * Like `rowsOf`, for the few statements that nearly every request asks: planned once a connection,
 * as planning them takes longer than answering them.
 */
export const preparedRowsOf = async <Row>(
  queryable: Queryable,
  sql: string,
  bindings: Bindings
): Promise<Row[]> => {
  let statement = prepared.get(sql);
  if (statement === undefined) {
    if (prepared.size >= MOST_PREPARED) return rowsOf<Row>(queryable, sql, bindings);
    statement = { ...numbered(sql), name: `q-office-${prepared.size + 1}` };
    prepared.set(sql, statement);
  }
  const { name, text } = statement;
  return (await ask(queryable, { name, text, values: valuesOf(statement, bindings) })) as Row[];
};
