import { createDocumentId } from './document-id';
import { rowsOf, type Queryable } from './transaction';

/** A row by the database's names of its columns; every row of one call has the same. */
export type ColumnValues = Readonly<Record<string, unknown>>;

/**
 * Insert many rows in one statement, past the document service: for what comes in by thousands.
 * Columns that the rows do not name get the database's own values. Table and columns are named by
 * the program, never by its users.
 */
export const insertRows = async (
  queryable: Queryable,
  table: string,
  rows: readonly ColumnValues[]
): Promise<void> => {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first)
    .map((column) => `"${column}"`)
    .join(', ');
  await rowsOf(
    queryable,
    `insert into ${table} (${columns})
     select ${columns} from json_populate_recordset(null::${table}, :rows::json)`,
    { rows: JSON.stringify(rows) }
  );
};

/** The column of an attribute. */
export const columnName = (attribute: string): string =>
  attribute.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What Strapi writes on each row of a content type, beside its attributes. */
export const documentColumns = (now: Date, documentId = createDocumentId()) => ({
  document_id: documentId,
  created_at: now,
  updated_at: now,
  published_at: now,
});

/** Take `count` ids of a table out of its sequence, for rows that others have to name. */
export const reserveIds = async (
  queryable: Queryable,
  table: string,
  count: number
): Promise<readonly number[]> => {
  const rows = await rowsOf<{ id: number }>(
    queryable,
    `select nextval(pg_get_serial_sequence(:table, 'id'))::int as id from generate_series(1, :count::int)`,
    { table, count }
  );
  return rows.map(({ id }) => id);
};

/** A relation's own table, as Strapi makes it. */
export interface LinkTable {
  readonly table: string;
  /** Column of the rows that hold the relation. */
  readonly from: string;
  /** Column of the rows it leads to, and their table. */
  readonly to: string;
  readonly target: string;
}

/** Link rows, by their id, to others, by their documentId. Links to nothing are left out. */
export const insertLinks = async (
  queryable: Queryable,
  { table, from, to, target }: LinkTable,
  links: readonly { readonly id: number | undefined; readonly key: string | null }[]
): Promise<void> => {
  const given = links.filter(({ key }) => key !== null);
  if (given.length === 0) return;
  await rowsOf(
    queryable,
    `insert into ${table} (${from}, ${to})
     select d.id, t.id
       from json_to_recordset(:links) as d(id int, key text)
       join ${target} t on t.document_id = d.key`,
    { links: JSON.stringify(given) }
  );
};
