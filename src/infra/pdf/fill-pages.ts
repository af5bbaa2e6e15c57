import type { Sheet } from './sheet';

/** A strip across the page: a row of cells, a heading, a line of a table. */
export interface Strip {
  /** Points. */
  readonly height: number;
  /** Draw it with its upper edge at `y`, `height` high: at least its own height. */
  readonly draw: (sheet: Sheet, y: number, height: number) => void;
  /** Cut off a first part that is at most so high; undefined where that cannot be. */
  readonly cut?: (room: number) => readonly [first: Strip, rest: Strip] | undefined;
  /** Never the last on its page, as a heading. */
  readonly staysWithNext?: boolean;
  /** Comes again above it where it is the first on a later page, as the head of a table. */
  readonly head?: Strip;
  /** Takes its share of the room that is left on its page. */
  readonly grows?: boolean;
}

/** A strip at its place. */
export interface PlacedStrip {
  readonly strip: Strip;
  readonly height: number;
}

/** Less than this of a strip is not worth beginning at the foot of a page. */
const LEAST_PIECE = 48;
/** A strip is cut only if it takes more than this share of a page; a lower one moves on whole. */
const CUT_ABOVE = 1 / 3;

/** What must have room together, so that this strip may stand here; `tall` ones are cut. */
const needOf = (strips: readonly Strip[], index: number, tall: number): number => {
  const strip = strips[index];
  if (strip === undefined) return 0;
  if (strip.staysWithNext === true) return strip.height + needOf(strips, index + 1, tall);
  return strip.cut !== undefined && strip.height > tall ? LEAST_PIECE : strip.height;
};

const heightOf = (strips: readonly Strip[]): number =>
  strips.reduce((sum, { height }) => sum + height, 0);

/**
 * Lay strips on pages, in their order: each page takes what fits, headings stay with what follows
 * them, a table's head comes again, and a strip that is higher than what is left is cut where it can be.
 * @param roomOf points that a page has for strips; 0 is the first page
 */
export const fillPages = (
  strips: readonly Strip[],
  roomOf: (page: number) => number
): readonly (readonly Strip[])[] => {
  const queue = [...strips];
  const pages: Strip[][] = [[]];
  const page = (): Strip[] => pages.at(-1) as Strip[];
  const left = (): number => roomOf(pages.length - 1) - heightOf(page());
  while (queue.length > 0) {
    const strip = queue[0] as Strip;
    if (pages.length > 1 && page().length === 0 && strip.head !== undefined)
      page().push(strip.head);
    const isFirst = page().every((placed) => placed === strip.head);
    const hasRoom = needOf(queue, 0, roomOf(pages.length) * CUT_ABOVE) <= left();
    if (strip.height <= left() && (hasRoom || isFirst)) {
      page().push(strip);
      queue.shift();
      continue;
    }
    const pieces = hasRoom || isFirst ? strip.cut?.(left()) : undefined;
    if (pieces !== undefined) {
      page().push(pieces[0]);
      queue[0] = pieces[1];
    } else if (isFirst) {
      // Higher than a page, and cannot be cut: better beyond the edge than lost.
      page().push(strip);
      queue.shift();
    }
    pages.push([]);
  }
  return pages.filter((placed, index) => index === 0 || placed.length > 0);
};

/** Give the room that is left on a page to the strips that grow, in equal shares. */
export const stretch = (strips: readonly Strip[], room: number): readonly PlacedStrip[] => {
  const growing = strips.filter(({ grows }) => grows === true).length;
  const more = growing === 0 ? 0 : Math.max(0, room - heightOf(strips)) / growing;
  return strips.map((strip) => ({
    strip,
    height: strip.height + (strip.grows === true ? more : 0),
  }));
};

/** Draw strips one below the other; the lower edge of the last. */
export const drawStrips = (sheet: Sheet, top: number, strips: readonly PlacedStrip[]): number =>
  strips.reduce((y, { strip, height }) => {
    strip.draw(sheet, y, height);
    return y + height;
  }, top);
