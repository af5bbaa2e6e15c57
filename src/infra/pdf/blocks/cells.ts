import type { Strip } from '../fill-pages';
import type { FontName } from '../fonts';
import type { Sheet } from '../sheet';
import { columnsStrip, labelLines } from './columns';
import { PAD, type Look, type Words } from './look';

/** A labelled cell: what is asked, and what was filled in. */
export interface Cell {
  readonly label: Words;
  readonly text: string;
  /** How wide it is beside the others of its row; 1 where nothing is said. */
  readonly share?: number;
  readonly font?: FontName;
}

/** What stands where there is nothing to say, so that nothing can be added. */
export const NOTHING = '–';

/**
 * Labelled cells side by side.
 * @param facts `least` is their least height in points; `grows` takes room that is left on the page
 */
export const cellRow = (
  sheet: Sheet,
  look: Look,
  cells: readonly Cell[],
  facts: { readonly least?: number; readonly grows?: boolean } = {}
): Strip => {
  const shares = cells.reduce((sum, { share = 1 }) => sum + share, 0);
  const columns = cells.map(({ label, text, share = 1, font = 'regular' }) => {
    const width = (look.width * share) / shares;
    const filled = text.trim() === '' ? NOTHING : text;
    return {
      width,
      font,
      label: labelLines(sheet, label, width),
      lines: sheet.linesOf(filled, width - 2 * PAD.x, look.size, font),
    };
  });
  const continued = look.language === 'en' ? '(continued)' : '(lanjutan)';
  return columnsStrip(look, columns, { least: 25, continued, ...facts });
};
