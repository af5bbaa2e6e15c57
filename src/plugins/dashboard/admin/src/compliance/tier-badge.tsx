import { styled, useTheme } from 'styled-components';
import { useWord } from '../page/use-text';
import { TIER_COLOURS, type Tier } from './tier';

const Mark = styled.span`
  display: inline-flex;
  align-items: center;
  gap: ${({ theme }) => theme.spaces[1]};
  white-space: nowrap;
  vertical-align: bottom;

  svg {
    flex: none;
  }
`;

/** Outlines in a square of 16, one for each tier. */
const SHAPES: Readonly<Record<Tier, string>> = {
  green: 'M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13z',
  yellow: 'M2 2h12v12h-12z',
  orange: 'M8 1l7 7l-7 7l-7-7z',
  red: 'M8 1.5l7.2 12.5h-14.4z',
  unrated: 'M8 3a5 5 0 1 0 0 10a5 5 0 1 0 0-10z',
};

/** A tier's shape in its colour; says nothing to those who hear, so put its word beside. */
export const TierShape = ({ tier, size = 14 }: { readonly tier: Tier; readonly size?: number }) => {
  const { colors } = useTheme();
  return (
    <svg viewBox="0 0 16 16" width={size} height={size} aria-hidden focusable="false">
      <path
        d={SHAPES[tier]}
        fill={TIER_COLOURS[tier]}
        stroke={colors.neutral800}
        strokeWidth={1.2}
        strokeDasharray={tier === 'unrated' ? '2.5 2' : undefined}
      />
    </svg>
  );
};

/** A tier as shape, colour and word. */
export const TierBadge = ({ tier, size }: { readonly tier: Tier; readonly size?: number }) => {
  const word = useWord();
  return (
    <Mark>
      <TierShape tier={tier} {...(size === undefined ? {} : { size })} />
      {word(tier)}
    </Mark>
  );
};
