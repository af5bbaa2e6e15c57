/** How the cells of a paper look: one accent colour, greys, and the sizes of text in points. */
export interface Look {
  readonly accent: string;
  /** The size of what was filled in; labels have their own. */
  readonly size: number;
  /** Where the cells lie. */
  readonly x: number;
  readonly width: number;
  /** The language of the words that come first; the others are marked with theirs. */
  readonly language: 'id' | 'en';
}

/** A label in the paper's language and, where the model is bilingual, in the other one. */
export interface Words {
  readonly main: string;
  readonly second?: string;
}

export const INK = '#17181c';
export const MUTED = '#5d636d';
export const HAIR = '#a9afb8';
export const LABEL_SIZE = 6.3;
export const PAD = { x: 5, y: 3.5 } as const;

/** Points from line to line. */
export const leading = (size: number): number => size * 1.24;

export const otherLanguage = ({ language }: Look): 'id' | 'en' => (language === 'en' ? 'id' : 'en');

/** A colour mixed with white: 0 is white, 1 the colour. */
export const tint = (color: string, share: number): string => {
  const mix = (start: number): string =>
    Math.round(255 + (parseInt(color.slice(start, start + 2), 16) - 255) * share)
      .toString(16)
      .padStart(2, '0');
  return `#${mix(1)}${mix(3)}${mix(5)}`;
};
