/** `GET /dashboard/leave-report` (`src/api/leave-report/reading/report.ts`). */
export interface ReportRow {
  readonly group: {
    readonly documentId: string;
    readonly name: string;
    readonly nip?: string;
  } | null;
  readonly daysByType: Readonly<Record<string, number>>;
  readonly days: number;
  readonly requestsByState: Readonly<Record<string, number>>;
  readonly requests: number;
  readonly medianHours: number | null;
  readonly ninetiethPercentileHours: number | null;
}

export const GROUPS = ['employee', 'org-unit', 'work-area', 'year'] as const;
export type Group = (typeof GROUPS)[number];

export interface LeaveReport {
  readonly year: number;
  readonly groupBy: Group;
  readonly rows: readonly ReportRow[];
  readonly total: ReportRow;
}

/** `GET /dashboard/leave-report/choices` (`server/src/report/choices.ts`). */
export interface ReportChoices {
  readonly thisYear: number;
  readonly years: readonly number[];
  readonly offices: readonly { readonly documentId: string; readonly name: string }[];
}

export const keyOf = ({ group }: ReportRow): string => group?.documentId ?? 'none';

/** In the order of the law; only what occurs at all. */
const TYPES = ['annual', 'long', 'sick', 'maternity', 'important-reason', 'unpaid'];
export const typesIn = ({ total }: LeaveReport): readonly string[] =>
  TYPES.filter((type) => (total.daysByType[type] ?? 0) > 0);

const STATES = [
  'submitted',
  'considered',
  'approved',
  'deferred',
  'rejected',
  'cancelled',
  'recalled',
];
export const statesIn = ({ total }: LeaveReport): readonly string[] =>
  STATES.filter((state) => (total.requestsByState[state] ?? 0) > 0);
