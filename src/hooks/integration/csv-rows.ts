import { ACTION_FIELDS } from '../../domain/certification/import-action-row';
import { APPLICATION_FIELDS } from '../../domain/certification/import-row';
import { PAYMENT_FIELDS } from '../../domain/billing/import-payment-row';
import type { CsvRecord } from '../../infra/spreadsheet/stream-csv';
import type { GivenRow, RowKind } from './row';

/** What a file of one kind is called, and its columns. */
interface CsvFile {
  readonly name: string;
  readonly columns: readonly string[];
  readonly required: readonly string[];
}

/** Parts of an application, by columns of their own: `itemQuantity`, `serviceUserCode`. */
const PARTS = {
  serviceUser: ['code', 'taxNumber', 'name'],
  agent: ['code', 'taxNumber', 'name'],
  item: ['commodity', 'scientificName', 'hsCode', 'quantity', 'unit', 'tariffCode'],
} as const;
type Part = keyof typeof PARTS;

const columnOf = (part: string, field: string): string =>
  `${part}${field.charAt(0).toUpperCase()}${field.slice(1)}`;

const PART_COLUMNS = (Object.keys(PARTS) as Part[]).flatMap((part) =>
  PARTS[part].map((field) => ({ part, field, column: columnOf(part, field) }))
);

const IN_PARTS: readonly string[] = ['serviceUser', 'agent', 'items'];

export const CSV_FILES: Readonly<Record<RowKind, CsvFile>> = {
  application: {
    name: 'applications.csv',
    columns: [
      ...APPLICATION_FIELDS.filter((field) => !IN_PARTS.includes(field)),
      ...PART_COLUMNS.map(({ column }) => column),
    ],
    required: ['externalRef', 'office', 'sector', 'direction', 'itemCommodity', 'itemQuantity'],
  },
  action: {
    name: 'actions.csv',
    columns: ACTION_FIELDS,
    required: ['externalRef', 'application', 'kind', 'actedOn'],
  },
  payment: { name: 'payments.csv', columns: PAYMENT_FIELDS, required: PAYMENT_FIELDS },
};

const partOf = (cells: CsvRecord['cells'], part: Part): Record<string, string> =>
  Object.fromEntries(
    PART_COLUMNS.filter(({ part: its, column }) => its === part && cells[column] !== undefined).map(
      ({ field, column }) => [field, cells[column] ?? '']
    )
  );

const withoutParts = (cells: CsvRecord['cells']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(cells).filter(([name]) => !PART_COLUMNS.some(({ column }) => column === name))
  );

const filled = <Fields extends object>(fields: Fields): Fields | undefined =>
  Object.keys(fields).length === 0 ? undefined : fields;

/** An application as far as its lines have been read. */
interface OpenApplication extends GivenRow {
  readonly ref: string | undefined;
  readonly items: Record<string, string>[];
}

const applicationFrom = ({ line, cells }: CsvRecord): OpenApplication => {
  const items = [partOf(cells, 'item')];
  const given = {
    ...withoutParts(cells),
    serviceUser: filled(partOf(cells, 'serviceUser')),
    agent: filled(partOf(cells, 'agent')),
    items,
  };
  return { row: line, ref: cells.externalRef, items, given };
};

/**
 * Rows of applications: one line an item, the lines of one application after each other. The first
 * says everything; the others repeat its `externalRef`, and nothing but their item is read.
 */
async function* applicationRows(records: AsyncIterable<CsvRecord>): AsyncGenerator<GivenRow> {
  let current: OpenApplication | undefined;
  for await (const record of records) {
    const ref = record.cells.externalRef;
    if (current !== undefined && ref !== undefined && current.ref === ref) {
      current.items.push(partOf(record.cells, 'item'));
      continue;
    }
    if (current !== undefined) yield { row: current.row, given: current.given };
    current = applicationFrom(record);
  }
  if (current !== undefined) yield { row: current.row, given: current.given };
}

async function* plainRows(records: AsyncIterable<CsvRecord>): AsyncGenerator<GivenRow> {
  for await (const { line, cells } of records) yield { row: line, given: cells };
}

/** Rows as a request would have brought them, from the records of a file. */
export const csvRows = (
  kind: RowKind,
  records: AsyncIterable<CsvRecord>
): AsyncGenerator<GivenRow> =>
  kind === 'application' ? applicationRows(records) : plainRows(records);
