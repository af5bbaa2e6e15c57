import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse';

/** A file that is no CSV with the columns asked for; says in one sentence what is wrong where. */
export class UnreadableCsv extends Error {
  override readonly name = 'UnreadableCsv';
}

/** One record of a file: its cells by column, and the line on which it ends. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const SEPARATORS = [',', ';'] as const;
/** Of a whole header, with room to spare. */
const HEAD_BYTES = 65_536;
/** A quote that is never closed would otherwise take in the rest of the file. */
const LARGEST_RECORD = 1_048_576;

const plain = (title: string): string => title.replace(/[\s_-]/g, '').toLowerCase();

const firstLineOf = async (path: string): Promise<string> => {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(HEAD_BYTES) });
    return /^[^\r\n]*/.exec(buffer.toString('utf8', 0, bytesRead))?.[0] ?? '';
  } finally {
    await file.close();
  }
};

/** The separator that the header uses most; its titles hold neither. */
const separatorOf = (line: string): string =>
  [...SEPARATORS].sort((a, b) => line.split(b).length - line.split(a).length)[0] ?? ',';

const readHeader = (
  titles: readonly string[],
  columns: readonly string[],
  required: readonly string[]
): readonly string[] => {
  const named = titles.map((title) => {
    const column = columns.find((each) => plain(each) === plain(title));
    if (column === undefined) {
      throw new UnreadableCsv(`The column "${title}" is unknown; known are ${columns.join(', ')}.`);
    }
    return column;
  });
  const twice = named.find((column, index) => named.indexOf(column) !== index);
  if (twice !== undefined) throw new UnreadableCsv(`The column "${twice}" is there twice.`);
  const missing = required.filter((column) => !named.includes(column));
  if (missing.length > 0) throw new UnreadableCsv(`There is no column ${missing.join(', ')}.`);
  return named;
};

const cellsOf = (header: readonly string[], record: readonly string[]): CsvRecord['cells'] =>
  Object.fromEntries(
    record.flatMap((cell, index) => (cell === '' ? [] : [[header[index] ?? 'cells beyond', cell]]))
  );

/**
 * Stream a CSV file: UTF-8, separated by comma or semicolon, its first line naming the columns in any
 * order and any case. Empty cells are left out, empty lines skipped. Memory does not grow with the file.
 * Throws `UnreadableCsv` for unknown, repeated or missing columns and for what is no CSV.
 */
export async function* streamCsv(
  path: string,
  columns: readonly string[],
  required: readonly string[]
): AsyncGenerator<CsvRecord> {
  const parser = createReadStream(path).pipe(
    parse({
      delimiter: separatorOf(await firstLineOf(path)),
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: LARGEST_RECORD,
    })
  );
  let header: readonly string[] | undefined;
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRecord>) {
      if (header === undefined) header = readHeader(record, columns, required);
      else yield { line: info.lines, cells: cellsOf(header, record) };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableCsv(error.message);
    throw error;
  }
  if (header === undefined) throw new UnreadableCsv('The file has no header.');
}
