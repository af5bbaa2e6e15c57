import type { Table, TableCell } from '../../../../../../infra/table';
import type { LookName } from './looks';

/** A row of figures of one kind, one for each label; null where there is nothing to say. */
export interface Series {
  readonly label: string;
  readonly values: readonly (number | null)[];
  readonly look: LookName;
  /** `limit`: a dashed line that the others are measured against; `mark`: a stroke across a bar. */
  readonly as?: 'limit' | 'mark';
}

export interface Column {
  readonly label: string;
  readonly values: readonly TableCell[];
  /** How a figure is written where people read it; files get the figure itself. */
  readonly format?: (value: number) => string;
}

/** A range of the measure that has a name, like the grades of an index. */
export interface Band {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** What a chart shows, said once: the picture, the table and the files are all made of it. */
export interface Plot {
  /** Names the files; kebab-case. */
  readonly name: string;
  /** What there is to be seen, in a sentence. */
  readonly title: string;
  /** What is measured, and of when. */
  readonly about: string;
  readonly shape: 'columns' | 'rows' | 'lines';
  readonly isStacked?: boolean;
  /** What the labels are. */
  readonly category: string;
  readonly labels: readonly string[];
  /** The labels as they stand along the axis, where they are shorter; a list is written in lines. */
  readonly axisLabels?: readonly (string | string[])[];
  /** What is measured, with its unit. */
  readonly measure: string;
  readonly series: readonly Series[];
  /** A look for each label, where there is but one series and its labels have colours of their own. */
  readonly labelLooks?: readonly LookName[];
  /** How a figure is written in the table and beside the pointer. */
  readonly format: (value: number) => string;
  /** How figures stand along the axis, where that is shorter. */
  readonly tick?: (value: number) => string;
  readonly range?: { readonly min: number; readonly max: number };
  readonly bands?: readonly Band[];
  /** What only the table tells. */
  readonly more?: readonly Column[];
  /** The table, where it is another than the picture's figures. */
  readonly table?: readonly Column[];
}

/** The table of a plot, column by column; the first names the rows. */
export const columnsOf = ({
  category,
  labels,
  series,
  more = [],
  format,
  table,
}: Plot): readonly Column[] =>
  table ?? [
    { label: category, values: labels },
    ...series.map(({ label, values }) => ({ label, values, format })),
    ...more,
  ];

export const rowCountOf = ([first]: readonly Column[]): number => first?.values.length ?? 0;

/** The table of a plot as files hold it: figures as figures. */
export const tableOf = (plot: Plot): Table => {
  const columns = columnsOf(plot);
  return {
    title: plot.name,
    headings: columns.map(({ label }) => label),
    rows: Array.from({ length: rowCountOf(columns) }, (_, row) =>
      columns.map(({ values }) => values[row] ?? null)
    ),
  };
};

/** Whether there is nothing to draw: no figure, or none but zeros. */
export const isEmpty = ({ series }: Plot): boolean =>
  series.every(({ values, as }) => as !== undefined || values.every((value) => !value));
