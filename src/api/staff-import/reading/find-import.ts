import { isPersonnelFor } from '../../../domain/leave/authority';
import type { Refusal } from '../../../domain/result';
import type { StaffAction } from '../../../domain/identity/staff-plan';
import type { ImportMode } from '../../../hooks/staff-import/import-staff';
import { todayIn } from '../../../infra/clock';
import { currentActor } from '../../../infra/current-actor';
import { currentLanguage, type Language } from '../../../infra/language';
import { sentence } from '../../../infra/texts';
import { database, rowsOf } from '../../../infra/transaction';

/** `interrupted`: its server has gone, nothing was written, and it can be run again. */
export type ImportState = 'running' | 'done' | 'refused' | 'failed' | 'interrupted';

export interface ImportProblem {
  readonly field: string | null;
  readonly code: string;
  readonly reason: string;
  readonly message: string;
}

export interface ImportReport {
  readonly totals: Readonly<Record<StaffAction, number>>;
  /** Titles of columns that were not read. */
  readonly ignored: readonly string[];
  readonly rows: readonly {
    readonly row: number;
    readonly nip: string | null;
    readonly action: StaffAction;
    readonly problems: readonly ImportProblem[];
  }[];
}

export interface ImportView {
  readonly documentId: string;
  readonly fileName: string | null;
  readonly mode: ImportMode;
  readonly state: ImportState;
  readonly total: number;
  readonly done: number;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  /** Why it has failed. */
  readonly problem: ImportProblem | null;
  readonly report: ImportReport | null;
}

interface StoredReport extends Omit<ImportReport, 'rows'> {
  readonly rows: readonly (Omit<ImportReport['rows'][number], 'problems'> & {
    readonly problems: readonly Refusal[];
  })[];
}

interface ImportRow extends Omit<ImportView, 'problem' | 'report'> {
  readonly officeKey: string;
  readonly failure: Refusal | null;
  readonly report: StoredReport | null;
}

/** A server that lives says so twice a second. */
const SILENT_SECONDS = 30;

const IMPORT_SQL = `
select document_id as "documentId", office_key as "officeKey", file_name as "fileName", mode,
       case when import_state = 'running'
             and heartbeat_at < now() - make_interval(secs => ${SILENT_SECONDS}) then 'interrupted'
            else import_state end as state,
       total, done, created_at as "startedAt", finished_at as "finishedAt",
       failure::json as failure, report::json as report
  from staff_imports where document_id = :documentId`;

const problemFrom =
  (language: Language) =>
  ({ path, code, reason, params }: Refusal): ImportProblem => ({
    field: path ?? null,
    code,
    reason,
    message: sentence(reason, params, language),
  });

/** An import of the caller's office, with its report once it has one; else undefined. */
export const findImport = async (documentId: string): Promise<ImportView | undefined> => {
  const db = database();
  const [row] = await rowsOf<ImportRow>(db, IMPORT_SQL, { documentId });
  if (row === undefined) return undefined;
  const { officeKey, failure, report, ...view } = row;
  const actor = await currentActor(db, todayIn('Asia/Jakarta'));
  if (actor.kind === 'person' && !isPersonnelFor(actor, officeKey)) return undefined;
  const readable = problemFrom(currentLanguage());
  return {
    ...view,
    problem: failure && readable(failure),
    report: report && {
      ...report,
      rows: report.rows.map((each) => ({ ...each, problems: each.problems.map(readable) })),
    },
  };
};
