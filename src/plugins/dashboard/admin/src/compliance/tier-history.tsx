import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';
import { DataTable, type DataColumn } from '../page/data-table';
import { useDates } from '../page/use-dates';
import { useFigures } from '../page/use-figures';
import { useText } from '../page/use-text';
import { TIER_COLOURS, TIERS, type Tier } from './tier';
import { TierBadge } from './tier-badge';

/** A change of the tier in force. */
export interface TierChange {
  readonly onDay: string;
  readonly fromTier: Tier;
  readonly toTier: Tier;
  readonly score: string | null;
  readonly cause: 'event' | 'review' | 'policy';
}

const Plot = styled.div`
  display: grid;
  grid-template-columns: max-content minmax(0, 1fr);
  gap: ${({ theme }) => `0 ${theme.spaces[3]}`};
  align-items: center;
  font-size: ${({ theme }) => theme.fontSizes[1]};
  color: ${({ theme }) => theme.colors.neutral800};
  print-color-adjust: exact;
`;

const Lane = styled.div`
  position: relative;
  height: 2.4rem;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral150};

  span {
    position: absolute;
    top: 0.6rem;
    height: 1.2rem;
    min-width: 0.4rem;
    border: 1px solid ${({ theme }) => theme.colors.neutral800};
    border-radius: ${({ theme }) => theme.borderRadius};
  }
`;

const Ends = styled.div`
  grid-column: 2;
  display: flex;
  justify-content: space-between;
  padding-top: ${({ theme }) => theme.spaces[1]};
  color: ${({ theme }) => theme.colors.neutral600};
`;

interface Stretch {
  readonly tier: Tier;
  readonly from: string;
  readonly to: string;
}

const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

/** The time between changes, each stretch in its tier. */
const stretchesOf = (changes: readonly TierChange[], until: string): readonly Stretch[] =>
  changes.map(({ onDay, toTier }, place) => ({
    tier: toTier,
    from: onDay,
    to: changes[place + 1]?.onDay ?? until,
  }));

interface TierHistoryProps {
  /** The earliest first. */
  readonly changes: readonly TierChange[];
  /** The day that is looked at. */
  readonly until: string;
}

/** How the tier in force changed: a lane for each tier, and the same in a table. */
export const TierHistory = ({ changes, until }: TierHistoryProps) => {
  const say = useText();
  const dates = useDates();
  const { decimal } = useFigures();
  const [first] = changes;
  if (first === undefined) return <p>{say('compliance.history.none')}</p>;
  const stretches = stretchesOf(changes, until);
  const start = dayNumber(first.onDay);
  const length = Math.max(1, dayNumber(until) - start);
  const share = (iso: string): number => ((dayNumber(iso) - start) / length) * 100;
  const columns: readonly DataColumn<TierChange>[] = [
    { name: 'onDay', label: say('compliance.history.day'), cell: ({ onDay }) => dates.day(onDay) },
    {
      name: 'from',
      label: say('compliance.history.from'),
      cell: ({ fromTier }) => <TierBadge tier={fromTier} />,
    },
    {
      name: 'to',
      label: say('compliance.history.to'),
      cell: ({ toTier }) => <TierBadge tier={toTier} />,
    },
    {
      name: 'score',
      label: say('compliance.score'),
      isNumber: true,
      cell: ({ score }) => (score === null ? '–' : decimal(score)),
    },
    {
      name: 'cause',
      label: say('compliance.history.cause'),
      cell: ({ cause }) => say(`compliance.cause.${cause}`),
    },
  ];
  return (
    <>
      <Box background="neutral0" hasRadius shadow="tableShadow" padding={4} marginBottom={4}>
        <Plot aria-hidden>
          {TIERS.map((tier) => [
            <TierBadge key={`${tier} label`} tier={tier} size={12} />,
            <Lane key={tier}>
              {stretches
                .filter((stretch) => stretch.tier === tier)
                .map(({ from, to }) => (
                  <span
                    key={from}
                    style={{
                      insetInlineStart: `${String(share(from))}%`,
                      width: `${String(share(to) - share(from))}%`,
                      background: TIER_COLOURS[tier],
                      borderStyle: tier === 'unrated' ? 'dashed' : 'solid',
                    }}
                  />
                ))}
            </Lane>,
          ])}
          <Ends>
            <span>{dates.day(first.onDay)}</span>
            <span>{dates.day(until)}</span>
          </Ends>
        </Plot>
      </Box>
      <DataTable
        caption={say('compliance.history')}
        columns={columns}
        rows={[...changes].reverse()}
        keyOf={({ onDay, toTier, cause }) => `${onDay} ${toTier} ${cause}`}
      />
    </>
  );
};
