/** Tiers as the server names them (`src/domain/compliance/vocabulary.ts`), the best first. */
export const TIERS = ['green', 'yellow', 'orange', 'red', 'unrated'] as const;
export type Tier = (typeof TIERS)[number];

/** The four raw counts, which always stand beside a tier or a score. */
export const COUNTED = ['detention', 'refusal', 'destruction', 'nnc'] as const;
export type Counted = (typeof COUNTED)[number];
export type Counts = Readonly<Record<Counted, number>>;

/** Okabe and Ito's colours, told apart without colour vision too; each tier has a shape besides. */
export const TIER_COLOURS: Readonly<Record<Tier, string>> = {
  green: '#009e73',
  yellow: '#f0e442',
  orange: '#e69f00',
  red: '#d55e00',
  unrated: '#ffffff',
};
