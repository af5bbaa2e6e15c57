import { Box } from '@strapi/design-system';
import { styled, useTheme } from 'styled-components';
import { useFigures } from '../page/use-figures';
import type { Policy } from './assessment';
import { TIER_COLOURS, type Tier } from './tier';
import { TierBadge } from './tier-badge';

const Bar = styled.div`
  position: relative;
  display: flex;
  height: 1.6rem;
  border: 1px solid ${({ theme }) => theme.colors.neutral800};
  border-radius: ${({ theme }) => theme.borderRadius};
  print-color-adjust: exact;

  > div + div {
    border-inline-start: 1px solid ${({ theme }) => theme.colors.neutral800};
  }
`;

/** A line across the bar, with a white edge so that it is seen on every colour. */
const Needle = styled.span`
  position: absolute;
  top: -0.6rem;
  bottom: -0.6rem;
  width: 0.4rem;
  margin-inline-start: -0.2rem;
  background: ${({ theme }) => theme.colors.neutral800};
  border: 1px solid ${({ theme }) => theme.colors.neutral0};
`;

const Ranges = styled.ul`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.spaces[1]} ${theme.spaces[4]}`};
  margin-top: ${({ theme }) => theme.spaces[3]};
  font-size: ${({ theme }) => theme.fontSizes[1]};
  color: ${({ theme }) => theme.colors.neutral800};
  font-variant-numeric: tabular-nums;

  li {
    display: inline-flex;
    align-items: center;
    gap: ${({ theme }) => theme.spaces[1]};
  }
`;

interface ScoreScaleProps {
  readonly policy: Pick<Policy, 'green' | 'yellow' | 'orange'>;
  readonly score: string;
}

/** Where a score lies between 0 and 100, and where the tiers begin. */
export const ScoreScale = ({ policy, score }: ScoreScaleProps) => {
  const { decimal } = useFigures();
  const { colors } = useTheme();
  const ranges: readonly (readonly [tier: Tier, from: string, to: string])[] = [
    ['red', '0', policy.orange],
    ['orange', policy.orange, policy.yellow],
    ['yellow', policy.yellow, policy.green],
    ['green', policy.green, '100'],
  ];
  return (
    <Box>
      <Box paddingTop={2} paddingBottom={2}>
        <Bar aria-hidden>
          {ranges.map(([tier, from, to]) => (
            <div
              key={tier}
              style={{ flexGrow: Number(to) - Number(from), background: TIER_COLOURS[tier] }}
            />
          ))}
          <Needle style={{ insetInlineStart: `${score}%`, borderColor: colors.neutral0 }} />
        </Bar>
      </Box>
      <Ranges>
        {ranges.map(([tier, from, to]) => (
          <li key={tier}>
            <TierBadge tier={tier} size={12} />
            <span>{`${decimal(from)} – ${decimal(to)}`}</span>
          </li>
        ))}
      </Ranges>
    </Box>
  );
};
