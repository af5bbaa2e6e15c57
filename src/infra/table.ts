/** A table as people read it: its headings, then its rows. */
export interface Table {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
}
export type TableCell = string | number | null;

export const CSV_TYPE = 'text/csv; charset=utf-8';

const NARROWEST = 8;
const WIDEST = 48;

/** Text goes out as text, so that a name with “=” before it stays a name. */
const cellOf = (value: TableCell) =>
  value === null
    ? null
    : typeof value === 'number'
      ? { value, type: Number }
      : { value, type: String };

const widthOf = ({ headings, rows }: Table, column: number): number => {
  const longest = Math.max(
    headings[column]?.length ?? 0,
    ...rows.map((row) => String(row[column] ?? '').length)
  );
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
};

/** A sheet as write-excel-file takes it: headings in bold that stay in sight, columns wide enough. */
export const sheetOf = (table: Table) => ({
  sheet: table.title,
  stickyRowsCount: 1,
  columns: table.headings.map((_, column) => ({ width: widthOf(table, column) })),
  data: [
    table.headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...table.rows.map((row) => row.map(cellOf)),
  ],
});

const BYTE_ORDER_MARK = '\uFEFF';
/** What a spreadsheet programme would take for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r\n]/;

const fieldOf = (value: TableCell): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/**
 * A CSV file (RFC 4180, UTF-8 with a mark that spreadsheet programmes look for). Text that would be
 * run as a formula gets an apostrophe before it.
 */
export const csvOf = ({ headings, rows }: Table): string =>
  BYTE_ORDER_MARK + [headings, ...rows].map((row) => `${row.map(fieldOf).join(',')}\r\n`).join('');
