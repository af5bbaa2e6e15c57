/** A table as a file holds it: its first row, and the others; numbers keep the digits they were written in. */
export interface Table {
  readonly header: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[])[];
}

export type TableCell = string | { readonly number: string };

export const LARGEST_TABLE_BYTES = 10 * 1024 * 1024;
export const MOST_TABLE_ROWS = 10_000;
/** More than anybody fills in; a sheet that claims more has no end. */
export const MOST_TABLE_COLUMNS = 200;

/** Why a file is no table for us; `spreadsheet.` and this is the reason of the refusal. */
export type TableProblem = 'unreadable' | 'too-large' | 'too-many-rows' | 'empty';

export type TableAnswer =
  | { readonly table: Table; readonly problem?: undefined }
  | { readonly table?: undefined; readonly problem: TableProblem };

/** Thrown while reading; becomes the answer. */
export class UnreadableTable extends Error {
  constructor(readonly problem: TableProblem) {
    super(problem);
  }
}
