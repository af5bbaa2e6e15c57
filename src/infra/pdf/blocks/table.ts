import type { Strip } from '../fill-pages';
import type { FontName } from '../fonts';
import type { Sheet } from '../sheet';
import { columnsStrip, labelLines, type Column } from './columns';
import { PAD, tint, type Look, type Words } from './look';

/** A column of a table. */
export interface TableColumn {
  readonly label: Words;
  readonly share: number;
  readonly font?: FontName;
  readonly align?: 'left' | 'center' | 'right';
}

/** Head and body are one table for a screen reader, also over pages. */
const inTable = (key: object, strip: Strip): Strip => ({
  ...strip,
  draw: (sheet, y, height) => sheet.grouped(key, 'Table', () => strip.draw(sheet, y, height)),
  cut: (room) => {
    const pieces = strip.cut?.(room);
    return pieces && [inTable(key, pieces[0]), inTable(key, pieces[1])];
  },
});

const headStrip = (
  sheet: Sheet,
  look: Look,
  columns: readonly (TableColumn & { width: number })[]
): Strip => {
  const fill = tint(look.accent, 0.08);
  const cells: Column[] = columns.map(({ label, width }) => ({
    width,
    fill,
    label: labelLines(sheet, label, width),
    lines: [],
  }));
  const { cut: _, ...strip } = columnsStrip(look, cells, { tag: 'TH' });
  return { ...strip, staysWithNext: true };
};

/**
 * A table: its head, which comes again on every page, and a row for each line of text.
 * @param facts `grows`: its last row takes room that is left on the page
 */
export const tableStrips = (
  sheet: Sheet,
  look: Look,
  table: {
    readonly columns: readonly TableColumn[];
    readonly rows: readonly (readonly string[])[];
  },
  facts: { readonly grows?: boolean } = {}
): readonly Strip[] => {
  const shares = table.columns.reduce((sum, { share }) => sum + share, 0);
  const columns = table.columns.map((column) => ({
    ...column,
    width: (look.width * column.share) / shares,
  }));
  const key = {};
  const head = inTable(key, headStrip(sheet, look, columns));
  const rows = table.rows.map((texts, index) =>
    inTable(
      key,
      columnsStrip(
        look,
        columns.map(({ width, font = 'regular', align = 'left' }, column) => ({
          width,
          font,
          align,
          lines: sheet.linesOf(texts[column] ?? '', width - 2 * PAD.x, look.size, font),
        })),
        { tag: 'TD', head, grows: facts.grows === true && index === table.rows.length - 1 }
      )
    )
  );
  return [head, ...rows];
};
