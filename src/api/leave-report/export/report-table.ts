import { LEAVE_STATES, LEAVE_TYPES } from '../../../domain/leave/vocabulary';
import type { Language } from '../../../infra/language';
import type { Table, TableCell } from '../../../infra/table';
import { leaveExportTexts as texts, leaveStateNames } from '../../../infra/texts/leave-export';
import { leaveTypeNames } from '../../../infra/texts/leave-messages';
import type { LeaveReport, ReportRow } from '../reading/report';

/** Collective leave is never requested; drafts are not in the report. */
const TYPES = LEAVE_TYPES.filter((type) => type !== 'collective');
const STATES = LEAVE_STATES.filter((state) => state !== 'draft');

const figuresOf = (row: ReportRow): readonly TableCell[] => [
  ...TYPES.map((type) => row.daysByType[type] ?? 0),
  row.days,
  ...STATES.map((state) => row.requestsByState[state] ?? 0),
  row.requests,
  row.medianHours,
  row.ninetiethPercentileHours,
];

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A leave report as a table: a row a group, and the total below. */
export const reportTable = (
  { year, groupBy, rows, total }: LeaveReport,
  language: Language
): Table => {
  const isByEmployee = groupBy === 'employee';
  const lead = (name: string, nip: string | null): readonly TableCell[] =>
    isByEmployee ? [name, nip] : [name];
  const nameOf = ({ group }: ReportRow): string =>
    group?.name ?? (groupBy === 'year' ? String(year) : texts.nowhere[language]);
  return {
    title: `${texts.report[language]} ${year}`,
    headings: [
      texts[groupBy][language],
      ...(isByEmployee ? [texts.nip[language]] : []),
      ...TYPES.map(
        (type) => `${capitalised(leaveTypeNames[type][language])} (${texts.days[language]})`
      ),
      `${texts.total[language]} (${texts.days[language]})`,
      ...STATES.map((state) => leaveStateNames[state]?.[language] ?? state),
      texts.requests[language],
      texts['median-hours'][language],
      texts['p90-hours'][language],
    ],
    rows: [
      ...rows.map((row) => [...lead(nameOf(row), row.group?.nip ?? null), ...figuresOf(row)]),
      [...lead(texts.total[language], null), ...figuresOf(total)],
    ],
  };
};
