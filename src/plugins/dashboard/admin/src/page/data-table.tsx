import { Box, Typography } from '@strapi/design-system';
import { useIsMobile } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { styled } from 'styled-components';

export interface DataColumn<Row> {
  readonly name: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
}

interface DataTableProps<Row> {
  /** What the table is about, for those who hear it. */
  readonly caption: string;
  /** The first column names the row. */
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
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

  thead th {
    color: ${({ theme }) => theme.colors.neutral600};
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  }

  tbody th {
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

/** Rows of data: a table where there is room, a list of terms for each row on a phone. */
export const DataTable = <Row,>({ caption, columns, rows, keyOf }: DataTableProps<Row>) => {
  const isMobile = useIsMobile();
  const [first, ...others] = columns;
  if (first === undefined) return null;
  if (isMobile) {
    return (
      <Box tag="ul" aria-label={caption}>
        {rows.map((row) => (
          <Box
            tag="li"
            key={keyOf(row)}
            background="neutral0"
            hasRadius
            shadow="tableShadow"
            padding={4}
            marginBottom={3}
          >
            <Typography tag="h2" variant="delta">
              {first.cell(row)}
            </Typography>
            <Terms>
              {others.map(({ name, label, cell }) => [
                <dt key={`${name} label`}>{label}</dt>,
                <dd key={name}>{cell(row)}</dd>,
              ])}
            </Terms>
          </Box>
        ))}
      </Box>
    );
  }
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" overflow="auto">
      <Grid>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name, label }) => (
              <th key={name} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <th scope="row">{first.cell(row)}</th>
              {others.map(({ name, cell }) => (
                <td key={name}>{cell(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </Grid>
    </Box>
  );
};
