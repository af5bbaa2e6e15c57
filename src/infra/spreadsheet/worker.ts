import { parentPort, workerData } from 'node:worker_threads';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';
import {
  MOST_TABLE_COLUMNS,
  MOST_TABLE_ROWS,
  UnreadableTable,
  type TableAnswer,
  type TableCell,
} from './table';

/** Reading a large table takes a second or two that the server has other uses for: a thread does it. */

const ZIP_SIGNATURE = Buffer.from('PK\u0003\u0004', 'latin1');

const isEmpty = (cell: TableCell): boolean => cell === '';

/** Control characters are slips of a program, and the database would not take them. */
const cleaned = (cell: TableCell): TableCell =>
  typeof cell === 'string' ? cell.replace(/\p{Cc}+/gu, ' ').trim() : cell;

const tableFrom = (rows: readonly (readonly TableCell[])[]): TableAnswer => {
  const cells = rows.map((row) => row.slice(0, MOST_TABLE_COLUMNS).map(cleaned));
  const last = cells.findLastIndex((row) => !row.every(isEmpty));
  const [header, ...others] = cells.slice(0, last + 1);
  if (header === undefined || others.length === 0) return { problem: 'empty' };
  if (others.length > MOST_TABLE_ROWS) return { problem: 'too-many-rows' };
  return { table: { header, rows: others } };
};

const read = async (bytes: Buffer): Promise<TableAnswer> => {
  try {
    const isXlsx = bytes.subarray(0, ZIP_SIGNATURE.length).equals(ZIP_SIGNATURE);
    return tableFrom(isXlsx ? await readXlsx(bytes) : readCsv(bytes));
  } catch (error) {
    // Whatever a library makes of a broken file: it is the file that is broken.
    return { problem: error instanceof UnreadableTable ? error.problem : 'unreadable' };
  }
};

void read(Buffer.from(workerData as Uint8Array)).then((answer) => parentPort?.postMessage(answer));
