import type { DataColumn } from '../page/data-table';
import { useFigures } from '../page/use-figures';
import { useText, useWord } from '../page/use-text';
import { statesIn, typesIn, type LeaveReport, type ReportRow } from './leave-report';

export interface ReportColumn extends DataColumn<ReportRow> {
  /** What the rows are ordered by; null comes last, whichever way. */
  readonly value: (row: ReportRow) => string | number | null;
}

/** How a row of the report is called. */
export const useNameOf = (): ((report: LeaveReport, row: ReportRow) => string) => {
  const say = useText();
  return ({ groupBy, year }, { group }) =>
    group?.name ?? (groupBy === 'year' ? String(year) : say('report.nowhere'));
};

/** The columns of a report: types of leave and states that occur in it, and how long it took. */
export const useReportColumns = (report: LeaveReport): readonly ReportColumn[] => {
  const say = useText();
  const word = useWord();
  const { count, duration } = useFigures();
  const nameOf = useNameOf();

  const number = (
    name: string,
    label: string,
    value: (row: ReportRow) => number | null,
    format = count
  ): ReportColumn => ({
    name,
    label,
    isNumber: true,
    value,
    cell: (row) => {
      const figure = value(row);
      return figure === null ? '–' : format(figure);
    },
  });

  return [
    {
      name: 'name',
      label: say(`report.group.${report.groupBy}`),
      value: (row) => nameOf(report, row),
      cell: (row) => nameOf(report, row),
    },
    ...(report.groupBy === 'employee'
      ? [
          {
            name: 'nip',
            label: say('report.nip'),
            value: ({ group }: ReportRow) => group?.nip ?? null,
            cell: ({ group }: ReportRow) => group?.nip ?? '',
          },
        ]
      : []),
    ...typesIn(report).map((type) =>
      number(type, say('report.days.of', { type: word(type) }), (row) => row.daysByType[type] ?? 0)
    ),
    number('days', say('report.days'), ({ days }) => days),
    number('requests', say('report.requests'), ({ requests }) => requests),
    number('median', say('report.median'), ({ medianHours }) => medianHours, duration),
    number('p90', say('report.p90'), (row) => row.ninetiethPercentileHours, duration),
    ...statesIn(report).map((state) =>
      number(state, word(state), (row) => row.requestsByState[state] ?? 0)
    ),
  ];
};

/** Rows ordered by a column; what has no value stays below. */
export const orderedBy = (
  rows: readonly ReportRow[],
  { value }: ReportColumn,
  isDescending: boolean
): readonly ReportRow[] => {
  const direction = isDescending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [a, b] = [value(one), value(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return typeof a === 'number' && typeof b === 'number'
      ? direction * (a - b)
      : direction * String(a).localeCompare(String(b));
  });
};
