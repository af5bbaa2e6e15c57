import { Box, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { DataColumn } from '../page/data-table';
import { useDates } from '../page/use-dates';
import { useFigures } from '../page/use-figures';
import { useText } from '../page/use-text';
import { profileAddress } from './addresses';
import { PriorityMark } from './priority-mark';
import type { NamedTrader, Profile } from './profile';
import { COUNTED, type Counts, type Tier } from './tier';
import { TierBadge } from './tier-badge';

interface TraderLinkProps {
  readonly trader: NamedTrader;
  readonly isAgent?: boolean;
}

/** A trader's name, which leads to the profile, and the code below. */
export const TraderLink = ({ trader, isAgent = false }: TraderLinkProps) => {
  const say = useText();
  return (
    <>
      <Link tag={RouterLink} to={profileAddress(trader.documentId)} data-trader={trader.documentId}>
        {trader.name}
      </Link>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {isAgent ? `${trader.code} · ${say('compliance.agent')}` : trader.code}
      </Typography>
    </>
  );
};

interface Rated {
  readonly tier: Tier;
  readonly score: string | null;
  readonly counts: Counts;
}

/** Tier, score and the four raw counts, which always stand together. */
export const useRatingColumns = <Row extends Rated>(): readonly DataColumn<Row>[] => {
  const say = useText();
  const { count, decimal } = useFigures();
  return [
    { name: 'tier', label: say('compliance.tier'), cell: ({ tier }) => <TierBadge tier={tier} /> },
    {
      name: 'score',
      label: say('compliance.score'),
      isNumber: true,
      cell: ({ score }) => (score === null ? '–' : decimal(score)),
    },
    ...COUNTED.map((kind) => ({
      name: kind,
      label: say(`compliance.counts.${kind}`),
      isNumber: true,
      cell: ({ counts }: Row) => count(counts[kind]),
    })),
  ];
};

/** The columns of the list of profiles; their names are those the server sorts by. */
export const useProfileColumns = (): readonly DataColumn<Profile>[] => {
  const say = useText();
  const dates = useDates();
  const { decimal } = useFigures();
  const rating = useRatingColumns<Profile>();
  return [
    {
      name: 'name',
      label: say('compliance.trader'),
      cell: ({ serviceUser, isAgent, priority }) => (
        <>
          <TraderLink trader={serviceUser} isAgent={isAgent} />
          {priority && (
            <Box paddingTop={1}>
              <PriorityMark />
            </Box>
          )}
        </>
      ),
    },
    ...rating,
    {
      name: 'volume',
      label: say('compliance.volume'),
      isNumber: true,
      cell: ({ volume }) => (volume === null ? '–' : decimal(volume)),
    },
    {
      name: 'reviewedAt',
      label: say('compliance.reviewedAt'),
      cell: ({ reviewedAt }) => (reviewedAt === null ? '–' : dates.moment(reviewedAt)),
    },
  ];
};
