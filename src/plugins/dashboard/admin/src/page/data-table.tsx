import { Box, Typography } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import { useIsMobile } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

export interface DataColumn<Row> {
  readonly name: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand one below the other. */
  readonly isNumber?: boolean;
}

/** By which column the rows are ordered, and what to do when another is asked for. */
export interface DataOrder {
  readonly column: string;
  readonly isDescending: boolean;
  readonly onChoose: (column: string) => void;
}

interface DataTableProps<Row> {
  /** What the table is about, for those who hear it. */
  readonly caption: string;
  /** The first column names the row. */
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Makes the headings buttons; whoever gives the rows has ordered them. */
  readonly order?: DataOrder;
  /** Stands below the rows, under a name of its own. */
  readonly total?: { readonly label: string; readonly row: Row };
}

const Grid = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: ${({ theme }) => theme.fontSizes[2]};
  color: ${({ theme }) => theme.colors.neutral800};

  th,
  td {
    padding: ${({ theme }) => `${theme.spaces[3]} ${theme.spaces[4]}`};
    text-align: start;
    vertical-align: top;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  th.number,
  td.number {
    padding-inline: ${({ theme }) => theme.spaces[2]};
    text-align: end;
    font-variant-numeric: tabular-nums;
  }

  thead th {
    vertical-align: bottom;
    color: ${({ theme }) => theme.colors.neutral600};
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  }

  thead button {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    text-align: inherit;
    cursor: pointer;

    svg {
      width: 1.2rem;
      height: 1.2rem;
      margin-inline-start: ${({ theme }) => theme.spaces[1]};
    }
  }

  tbody th,
  tfoot * {
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  }

  caption {
    position: absolute;
    clip-path: inset(50%);
  }
`;

const Terms = styled.dl`
  display: grid;
  grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
  gap: ${({ theme }) => theme.spaces[2]};
  font-size: ${({ theme }) => theme.fontSizes[2]};
  color: ${({ theme }) => theme.colors.neutral800};

  dt {
    color: ${({ theme }) => theme.colors.neutral600};
  }

  dd {
    overflow-wrap: anywhere;
  }
`;

interface CardProps<Row> {
  readonly heading: ReactNode;
  readonly columns: readonly DataColumn<Row>[];
  readonly row: Row;
}

const Card = <Row,>({ heading, columns, row }: CardProps<Row>) => (
  <Box tag="li" background="neutral0" hasRadius shadow="tableShadow" padding={4} marginBottom={3}>
    <Typography tag="h2" variant="delta">
      {heading}
    </Typography>
    <Terms>
      {columns.map(({ name, label, cell }) => [
        <dt key={`${name} label`}>{label}</dt>,
        <dd key={name}>{cell(row)}</dd>,
      ])}
    </Terms>
  </Box>
);

const classOf = ({ isNumber }: { readonly isNumber?: boolean }): string | undefined =>
  isNumber ? 'number' : undefined;

const Heading = ({
  column: { name, label },
  order,
}: {
  readonly column: { readonly name: string; readonly label: string };
  readonly order: DataOrder | undefined;
}) => {
  if (order === undefined) return label;
  const Caret = order.isDescending ? CaretDown : CaretUp;
  return (
    <button type="button" onClick={() => order.onChoose(name)}>
      {label}
      {order.column === name && <Caret aria-hidden />}
    </button>
  );
};

const ariaSort = (name: string, order: DataOrder | undefined) => {
  if (order?.column !== name) return undefined;
  return order.isDescending ? 'descending' : 'ascending';
};

/** Rows of data: a table where there is room, a list of terms for each row on a phone. */
export const DataTable = <Row,>({
  caption,
  columns,
  rows,
  keyOf,
  order,
  total,
}: DataTableProps<Row>) => {
  const isMobile = useIsMobile();
  const [first, ...others] = columns;
  if (first === undefined) return null;
  if (isMobile) {
    return (
      <Box tag="ul" aria-label={caption}>
        {rows.map((row) => (
          <Card key={keyOf(row)} heading={first.cell(row)} columns={others} row={row} />
        ))}
        {total && <Card heading={total.label} columns={others} row={total.row} />}
      </Box>
    );
  }
  const cellsOf = (row: Row) =>
    others.map(({ name, cell, ...column }) => (
      <td key={name} className={classOf(column)}>
        {cell(row)}
      </td>
    ));
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" overflow="auto">
      <Grid>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.name}
                scope="col"
                className={classOf(column)}
                aria-sort={ariaSort(column.name, order)}
              >
                <Heading column={column} order={order} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <th scope="row">{first.cell(row)}</th>
              {cellsOf(row)}
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              <th scope="row">{total.label}</th>
              {cellsOf(total.row)}
            </tr>
          </tfoot>
        )}
      </Grid>
    </Box>
  );
};
