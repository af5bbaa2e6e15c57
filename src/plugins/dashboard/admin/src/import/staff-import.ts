export type ImportMode = 'dry-run' | 'all' | 'good-rows';
export type RowAction = 'create' | 'update' | 'unchanged' | 'refuse';

export interface ImportProblem {
  readonly field: string | null;
  readonly message: string;
}

export interface ImportRow {
  /** As the spreadsheet counts; the header is row 1. */
  readonly row: number;
  readonly nip: string | null;
  readonly action: RowAction;
  readonly problems: readonly ImportProblem[];
}

export interface ImportReport {
  readonly totals: Readonly<Record<RowAction, number>>;
  readonly ignored: readonly string[];
  readonly rows: readonly ImportRow[];
}

/** `GET /dashboard/staff-imports/:id` (`src/api/staff-import/reading/find-import.ts`). */
export interface StaffImport {
  readonly documentId: string;
  readonly fileName: string | null;
  readonly mode: ImportMode;
  readonly state: 'running' | 'done' | 'refused' | 'failed' | 'interrupted';
  readonly total: number;
  readonly done: number;
  readonly problem: ImportProblem | null;
  readonly report: ImportReport | null;
}

/** Rows that an import of this report would write. */
export const rowsToWrite = ({ totals }: ImportReport): number => totals.create + totals.update;
