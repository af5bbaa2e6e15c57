import { CsvError, parse } from 'csv-parse/sync';
import { MOST_TABLE_ROWS, UnreadableTable } from './table';

const SEPARATORS = [',', ';', '\t'] as const;

/** Excel's "Unicode text" is UTF-16; what is no UTF-8 comes from an old Windows program. */
const decode = (bytes: Uint8Array): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
};

/** The separator that the first line uses most; names hold commas, titles of columns do not. */
const separatorOf = (text: string): string => {
  const line = (/^[^\r\n]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (separator: string): number => line.split(separator).length;
  return [...SEPARATORS].sort((a, b) => count(b) - count(a))[0] ?? ',';
};

/** Rows of a CSV file: separated by comma, semicolon or tab, with or without a byte order mark. */
export const readCsv = (bytes: Uint8Array): string[][] => {
  const text = decode(bytes);
  if (text.includes('\0')) throw new UnreadableTable('unreadable');
  try {
    return parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      // Empty rows keep their place, so that rows can be told by number; some may stand at the end.
      to: 2 * MOST_TABLE_ROWS,
    });
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableTable('unreadable');
    throw error;
  }
};
