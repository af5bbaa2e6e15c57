import { styled } from 'styled-components';

/** A number that matters, and what it counts. */
export interface HeadFigure {
  readonly label: string;
  readonly value: string;
  /** What is to be known beside it. */
  readonly note?: string;
}

const Row = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
  gap: 1px;
  overflow: hidden;
  margin-bottom: ${({ theme }) => theme.spaces[4]};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
  background: ${({ theme }) => theme.colors.neutral0};

  > div {
    display: flex;
    flex-direction: column;
    gap: ${({ theme }) => theme.spaces[1]};
    padding: ${({ theme }) => theme.spaces[4]};
    // Each draws the line to its neighbours outside itself; those at the edge are cut off.
    box-shadow:
      -1px 0 0 ${({ theme }) => theme.colors.neutral150},
      0 -1px 0 ${({ theme }) => theme.colors.neutral150};
  }

  dt {
    order: 1;
    font-size: ${({ theme }) => theme.fontSizes[2]};
    color: ${({ theme }) => theme.colors.neutral600};
  }

  dd {
    order: 0;
    margin: 0;
    font-size: ${({ theme }) => theme.fontSizes[5]};
    font-weight: ${({ theme }) => theme.fontWeights.bold};
    line-height: ${({ theme }) => theme.lineHeights[2]};
    font-variant-numeric: tabular-nums;
    color: ${({ theme }) => theme.colors.neutral800};
  }

  dd.note {
    order: 2;
    font-size: ${({ theme }) => theme.fontSizes[1]};
    font-weight: ${({ theme }) => theme.fontWeights.regular};
    line-height: ${({ theme }) => theme.lineHeights[4]};
    color: ${({ theme }) => theme.colors.neutral600};
  }

  @media print {
    grid-template-columns: repeat(4, 1fr);
    box-shadow: none;
    break-inside: avoid;
  }
`;

/** What a dashboard comes down to, on top of it. */
export const FiguresRow = ({ figures }: { readonly figures: readonly HeadFigure[] }) => (
  <Row>
    {figures.map(({ label, value, note }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
        {note !== undefined && <dd className="note">{note}</dd>}
      </div>
    ))}
  </Row>
);
