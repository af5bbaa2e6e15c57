import type { Sheet } from '../../../infra/pdf/sheet';

/** A text that people write freely: how wide its lines are, and the height it gets in any case. */
export interface FreeText {
  readonly text: string;
  readonly width: number;
  readonly least: number;
}

const TEXT_SIZES = [8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5] as const;
const SMALLEST = 5;
/** Points between a text and the frame around it. */
const AIR = 6;

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/**
 * Divide the room that a page leaves for free texts: the largest size in which all of them fit, and
 * how high each becomes. Too much even in the smallest size, each gets its least, and the rest goes
 * by what each lacks; the sheet then ends them with an ellipsis.
 */
export const shareRoom = (
  sheet: Pick<Sheet, 'heightOf'>,
  texts: readonly FreeText[],
  room: number
): { readonly size: number; readonly heights: readonly number[] } => {
  const needs = (size: number): number[] =>
    texts.map(({ text, width, least }) => Math.max(least, sheet.heightOf(text, width, size) + AIR));
  const fitting = TEXT_SIZES.find((size) => sum(needs(size)) <= room);
  const size = fitting ?? SMALLEST;
  const wanted = needs(size);
  if (fitting !== undefined) {
    const more = (room - sum(wanted)) / texts.length;
    return { size, heights: wanted.map((height) => height + more) };
  }
  const least = sum(texts.map((text) => text.least));
  const share = (room - least) / (sum(wanted) - least);
  return {
    size,
    heights: texts.map((text, index) => text.least + ((wanted[index] ?? 0) - text.least) * share),
  };
};
