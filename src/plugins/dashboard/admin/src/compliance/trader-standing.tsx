import { Flex, Typography } from '@strapi/design-system';
import { useText } from '../page/use-text';
import { PriorityMark } from './priority-mark';
import { COUNTED, type Counts, type Tier } from './tier';
import { TierBadge } from './tier-badge';

/** How the principal of an application keeps the rules; null where nobody is told. */
export interface StandingOfTrader {
  readonly tier?: Tier | null;
  readonly counts?: Counts | null;
  readonly priority?: boolean | null;
}

/** A trader's tier with the four raw counts beside it, and whether the trader is served first. */
export const TraderStanding = ({ tier, counts, priority }: StandingOfTrader) => {
  const say = useText();
  if (!tier) return null;
  const counted = COUNTED.filter((kind) => (counts?.[kind] ?? 0) > 0).map(
    (kind) => `${say(`compliance.counts.${kind}`)} ${String(counts?.[kind] ?? 0)}`
  );
  return (
    <>
      <Flex gap={2} wrap="wrap">
        <Typography variant="pi" textColor="neutral800">
          <TierBadge tier={tier} size={12} />
        </Typography>
        {priority === true && <PriorityMark />}
      </Flex>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {counted.length === 0 ? say('compliance.counts.none') : counted.join(' · ')}
      </Typography>
    </>
  );
};
