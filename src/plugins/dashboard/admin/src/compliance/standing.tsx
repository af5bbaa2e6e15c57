import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { Fact, Facts } from '../page/facts';
import { useDates } from '../page/use-dates';
import { useFigures } from '../page/use-figures';
import { useText } from '../page/use-text';
import { PriorityMark } from './priority-mark';
import type { Explanation } from './profile';
import { COUNTED } from './tier';
import { TierBadge } from './tier-badge';

const Score = styled.p`
  font-size: 4rem;
  font-weight: ${({ theme }) => theme.fontWeights.bold};
  line-height: 1.1;
  color: ${({ theme }) => theme.colors.neutral800};
  font-variant-numeric: tabular-nums;
`;

const Tier = styled.p`
  font-size: ${({ theme }) => theme.fontSizes[3]};
  font-weight: ${({ theme }) => theme.fontWeights.semiBold};
  color: ${({ theme }) => theme.colors.neutral800};
`;

const Counts = styled.dl`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr));
  gap: ${({ theme }) => theme.spaces[4]};
  flex: 1 1 24rem;

  dt {
    font-size: ${({ theme }) => theme.fontSizes[2]};
    color: ${({ theme }) => theme.colors.neutral600};
  }

  dd {
    font-size: ${({ theme }) => theme.fontSizes[5]};
    font-weight: ${({ theme }) => theme.fontWeights.semiBold};
    color: ${({ theme }) => theme.colors.neutral800};
    font-variant-numeric: tabular-nums;
  }
`;

/** Score and tier of a trader, and beside them the four counts that they are made from. */
export const Standing = ({ explanation }: { readonly explanation: Explanation }) => {
  const say = useText();
  const dates = useDates();
  const { count, decimal } = useFigures();
  const { score, tier, counts, demerit, volume, priority, reviews, asOf } = explanation;
  const changed = reviews.at(-1);
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <Flex gap={8} wrap="wrap" alignItems="center">
        <Box>
          <Typography variant="pi" textColor="neutral600">
            {say('compliance.score')}
          </Typography>
          <Score data-figure="score">{decimal(score)}</Score>
          <Tier>
            <TierBadge tier={tier} size={18} />
          </Tier>
          {priority && (
            <Box paddingTop={2}>
              <PriorityMark />
            </Box>
          )}
        </Box>
        <Counts>
          {COUNTED.map((kind) => (
            <div key={kind}>
              <dt>{say(`compliance.counts.${kind}`)}</dt>
              <dd data-figure={kind}>{count(counts[kind])}</dd>
            </div>
          ))}
        </Counts>
      </Flex>
      <Facts>
        <Fact label={say('compliance.demerit')}>{decimal(demerit)}</Fact>
        <Fact label={say('compliance.volume.weighed')}>{decimal(volume)}</Fact>
        <Fact label={say('compliance.valuedOn')}>{dates.day(asOf)}</Fact>
        {changed !== undefined && (
          <Fact label={say('compliance.tierSince')}>{dates.day(changed.onDay)}</Fact>
        )}
      </Facts>
    </Flex>
  );
};
