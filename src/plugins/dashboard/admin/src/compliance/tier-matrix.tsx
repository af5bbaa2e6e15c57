import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useFigures } from '../page/use-figures';
import { useText, useWord } from '../page/use-text';
import { TIER_COLOURS, TIERS, type Tier } from './tier';
import { TierBadge, TierShape } from './tier-badge';
import type { PolicyPreview } from './use-policy-preview';

const Shares = styled.div`
  display: flex;
  height: 1.6rem;
  margin-bottom: ${({ theme }) => theme.spaces[2]};
  border: 1px solid ${({ theme }) => theme.colors.neutral800};
  border-radius: ${({ theme }) => theme.borderRadius};
  overflow: hidden;

  > div + div {
    border-inline-start: 1px solid ${({ theme }) => theme.colors.neutral800};
  }
`;

const Grid = styled.table`
  width: 100%;
  table-layout: fixed;
  border-collapse: collapse;
  font-size: ${({ theme }) => theme.fontSizes[1]};
  color: ${({ theme }) => theme.colors.neutral800};
  font-variant-numeric: tabular-nums;

  caption {
    padding-bottom: ${({ theme }) => theme.spaces[2]};
    text-align: start;
    color: ${({ theme }) => theme.colors.neutral600};
  }

  th,
  td {
    padding: ${({ theme }) => theme.spaces[1]};
    border: 1px solid ${({ theme }) => theme.colors.neutral150};
    text-align: end;
  }

  th[scope='row'] {
    text-align: start;
  }

  td.moved {
    background: ${({ theme }) => theme.colors.warning100};
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  }
`;

/** What the shapes mean; the table has room for nothing but them. */
const Legend = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[3]}`};
  padding-bottom: ${({ theme }) => theme.spaces[3]};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  color: ${({ theme }) => theme.colors.neutral800};
`;

const Named = styled.span`
  position: absolute;
  clip-path: inset(50%);
`;

const Bar = ({
  label,
  countOf,
}: {
  readonly label: string;
  readonly countOf: (tier: Tier) => number;
}) => (
  <Box>
    <Typography tag="p" variant="pi" textColor="neutral600">
      {label}
    </Typography>
    <Shares aria-hidden>
      {TIERS.filter((tier) => countOf(tier) > 0).map((tier) => (
        <div key={tier} style={{ flexGrow: countOf(tier), background: TIER_COLOURS[tier] }} />
      ))}
    </Shares>
  </Box>
);

/** Where traders are and where they would be: two bars, and the counts from tier to tier. */
export const TierMatrix = ({ matrix }: Pick<PolicyPreview, 'matrix'>) => {
  const say = useText();
  const word = useWord();
  const { count } = useFigures();
  const countOf = (from: Tier, to: Tier): number =>
    matrix.find((cell) => cell.from === from && cell.to === to)?.traders ?? 0;
  const sumOf = (isOf: (cell: PolicyPreview['matrix'][number]) => boolean): number =>
    matrix.filter(isOf).reduce((sum, { traders }) => sum + traders, 0);
  return (
    <Box>
      <Bar label={say('policy.now')} countOf={(tier) => sumOf(({ from }) => from === tier)} />
      <Bar label={say('policy.then')} countOf={(tier) => sumOf(({ to }) => to === tier)} />
      <Legend>
        {TIERS.map((tier) => (
          <li key={tier}>
            <TierBadge tier={tier} size={12} />
          </li>
        ))}
      </Legend>
      <Grid>
        <caption>{say('policy.matrix')}</caption>
        <thead>
          <tr>
            <td />
            {TIERS.map((tier) => (
              <th key={tier} scope="col" title={word(tier)}>
                <TierShape tier={tier} size={12} />
                <Named>{word(tier)}</Named>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {TIERS.map((from) => (
            <tr key={from}>
              <th scope="row" title={word(from)}>
                <TierShape tier={from} size={12} />
                <Named>{word(from)}</Named>
              </th>
              {TIERS.map((to) => {
                const traders = countOf(from, to);
                return (
                  <td key={to} className={from !== to && traders > 0 ? 'moved' : undefined}>
                    {traders === 0 ? '·' : count(traders)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Grid>
    </Box>
  );
};
