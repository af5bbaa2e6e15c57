import { UnreadableTable, type TableCell } from './table';
import { unpackedSize } from './unpacked-size';

/** Ten thousand rows of staff come to some eight million bytes of XML. */
const LARGEST_UNPACKED_BYTES = 48 * 1024 * 1024;

const cellFrom = (value: unknown): TableCell => {
  if (typeof value === 'boolean') return String(value);
  // Days come as midnight UTC, whatever the zone of the server.
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  // Text, or a number as it was written; an empty cell is null.
  return (value ?? '') as TableCell;
};

/** Rows of the first sheet of an XLSX file. Numbers keep their digits: a NIP is no quantity. */
export const readXlsx = async (bytes: Buffer): Promise<TableCell[][]> => {
  const size = unpackedSize(bytes);
  if (size === undefined) throw new UnreadableTable('unreadable');
  if (size > LARGEST_UNPACKED_BYTES) throw new UnreadableTable('too-large');
  // An ES module by its types.
  const { InvalidInputError, InvalidSpreadsheetError, readSheet } =
    await import('read-excel-file/universal');
  try {
    // A copy with a buffer of its own: small Buffers share one.
    const rows = await readSheet(new Uint8Array(bytes).buffer, {
      parseNumber: (number) => ({ number }),
    });
    return rows.map((row) => row.map(cellFrom));
  } catch (error) {
    if (error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError) {
      throw new UnreadableTable('unreadable');
    }
    throw error;
  }
};
