import { TIERS, type Tier } from '../../compliance/tier';
import type { LookName } from '../chart/looks';

/** The shapes of `TierShape`, as letters that a chart can write. */
const SHAPES: Readonly<Record<Tier, string>> = {
  green: '●',
  yellow: '■',
  orange: '◆',
  red: '▲',
  unrated: '○',
};

export const LOOK_OF_TIER: Readonly<Record<Tier, LookName>> = {
  green: 'green',
  yellow: 'yellow',
  orange: 'orange',
  red: 'vermilion',
  unrated: 'grey',
};

/** A tier's shape and word. */
export const tierLabel = (tier: Tier, word: string): string => `${SHAPES[tier]} ${word}`;

/** Whether a change of tier is one for the better, for the worse, or begins or ends the rating. */
export const wayOf = (from: Tier, to: Tier): 'up' | 'down' | 'rated' | 'unrated' => {
  if (from === 'unrated') return 'rated';
  if (to === 'unrated') return 'unrated';
  return TIERS.indexOf(to) < TIERS.indexOf(from) ? 'up' : 'down';
};
