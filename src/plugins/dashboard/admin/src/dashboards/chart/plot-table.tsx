import { styled } from 'styled-components';
import { useText } from '../../page/use-text';
import { columnsOf, rowCountOf, type Column, type Plot } from './plot';

const Scroll = styled.div`
  max-height: 40rem;
  overflow: auto;

  @media print {
    max-height: none;
    overflow: visible;
  }
`;

const Figures = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: ${({ theme }) => theme.fontSizes[1]};
  color: ${({ theme }) => theme.colors.neutral800};
  font-variant-numeric: tabular-nums;

  caption {
    position: absolute;
    clip-path: inset(50%);
  }

  th,
  td {
    padding: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[2]}`};
    text-align: start;
    vertical-align: top;
    border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  .number {
    text-align: end;
    white-space: nowrap;
  }

  thead th {
    vertical-align: bottom;
    white-space: normal;
    color: ${({ theme }) => theme.colors.neutral600};
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  }

  @media print {
    tr {
      break-inside: avoid;
    }
  }
`;

const isNumeric = ({ values }: Column): boolean =>
  values.every((value) => typeof value !== 'string') &&
  values.some((value) => typeof value === 'number');

const shown = ({ values, format }: Column, row: number): string => {
  const value = values[row] ?? null;
  if (value === null) return '–';
  return typeof value === 'number' && format !== undefined ? format(value) : String(value);
};

/** The figures of a plot, row by row. */
export const PlotTable = ({ plot }: { readonly plot: Plot }) => {
  const say = useText();
  const columns = columnsOf(plot);
  const [first, ...others] = columns.map((column) => ({
    ...column,
    className: isNumeric(column) ? 'number' : undefined,
  }));
  if (first === undefined) return null;
  return (
    // Long tables scroll inside; without a mouse that takes the focus.
    <Scroll
      tabIndex={0}
      role="region"
      aria-label={say('boards.chart.table.of', { title: plot.title })}
    >
      <Figures>
        <caption>{`${plot.title}. ${plot.about}`}</caption>
        <thead>
          <tr>
            {[first, ...others].map(({ label, className }) => (
              <th key={label} scope="col" className={className}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rowCountOf(columns) }, (_, row) => (
            <tr key={row}>
              <th scope="row">{shown(first, row)}</th>
              {others.map(({ className, ...column }) => (
                <td key={column.label} className={className}>
                  {shown(column, row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Figures>
    </Scroll>
  );
};
