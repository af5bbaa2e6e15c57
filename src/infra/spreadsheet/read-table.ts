import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { refuse } from '../../domain/result';
import { errorFrom } from '../refusal-error';
import {
  LARGEST_TABLE_BYTES,
  MOST_TABLE_ROWS,
  type Table,
  type TableAnswer,
  type TableProblem,
} from './table';

/** What one file may cost: a sheet can claim a million rows in a few bytes. */
const MOST_MEMORY_MB = 512;
const MOST_SECONDS = 30;

const answerOf = (bytes: Buffer): Promise<TableAnswer> =>
  new Promise((resolve) => {
    const worker = new Worker(join(__dirname, 'worker.js'), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
    });
    const end = (answer: TableAnswer): void => {
      clearTimeout(timer);
      resolve(answer);
      void worker.terminate();
    };
    const timer = setTimeout(() => end({ problem: 'too-large' }), MOST_SECONDS * 1000);
    worker.once('message', end);
    // Out of memory ends the thread, not the server.
    worker.once('error', () => end({ problem: 'too-large' }));
    worker.once('exit', () => end({ problem: 'unreadable' }));
  });

const refusalOf = (problem: TableProblem): Error =>
  errorFrom(
    refuse(
      'INVALID',
      `spreadsheet.${problem}`,
      { megabytes: LARGEST_TABLE_BYTES / 1024 / 1024, rows: MOST_TABLE_ROWS },
      'file'
    ).refusal
  );

/**
 * The first table of a CSV or XLSX file, told apart by content. Empty rows keep their place; row 2
 * of the file is the first of `rows`. Throws 400 for anything else, and for more than
 * `LARGEST_TABLE_BYTES` or `MOST_TABLE_ROWS`.
 */
export const readTable = async (bytes: Buffer): Promise<Table> => {
  if (bytes.length > LARGEST_TABLE_BYTES) throw refusalOf('too-large');
  const { table, problem } = await answerOf(bytes);
  if (table === undefined) throw refusalOf(problem);
  return table;
};
