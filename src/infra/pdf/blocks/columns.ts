import type { Strip } from '../fill-pages';
import type { FontName } from '../fonts';
import type { LeafTag, Point, Sheet } from '../sheet';
import {
  HAIR,
  INK,
  LABEL_SIZE,
  leading,
  MUTED,
  otherLanguage,
  PAD,
  type Look,
  type Words,
} from './look';

/** One column of a strip: a label, if any, and the lines below it. */
export interface Column {
  readonly width: number;
  readonly label?: readonly LabelLine[];
  readonly lines: readonly string[];
  readonly font?: FontName;
  readonly align?: 'left' | 'center' | 'right';
  readonly fill?: string;
}

/** A line of a label: words of the one language, then of the other, where both fit. */
interface LabelLine {
  readonly main: string;
  readonly second: string;
}

/** How a strip of columns behaves on its page. */
export interface ColumnsFacts {
  readonly tag?: LeafTag;
  readonly least?: number;
  readonly grows?: boolean;
  readonly head?: Strip;
  /** Said in the label of what goes on after a cut. */
  readonly continued?: string;
}

const SEPARATOR = ' / ';

/** A label in as few lines as its column allows. */
export const labelLines = (sheet: Sheet, { main, second }: Words, width: number): LabelLine[] => {
  const room = width - 2 * PAD.x;
  const first = sheet.linesOf(main, room, LABEL_SIZE, 'bold');
  if (second === undefined) return first.map((line) => ({ main: line, second: '' }));
  const last = first.at(-1) ?? '';
  const together =
    sheet.widthOf(`${last}${SEPARATOR}`, LABEL_SIZE, 'bold') +
    sheet.widthOf(second, LABEL_SIZE, 'italic');
  if (together <= room) {
    return first.map((line, index) => ({
      main: line,
      second: index === first.length - 1 ? second : '',
    }));
  }
  const others = sheet.linesOf(second, room, LABEL_SIZE, 'italic');
  return [
    ...first.map((line) => ({ main: line, second: '' })),
    ...others.map((line) => ({ main: '', second: line })),
  ];
};

const labelHeight = ({ label = [] }: Column): number =>
  label.length === 0 ? 0 : label.length * leading(LABEL_SIZE) + 1.5;

const heightOf = (column: Column, size: number): number =>
  2 * PAD.y + labelHeight(column) + column.lines.length * leading(size);

const SHARE_BEFORE = { left: 0, center: 0.5, right: 1 } as const;

/** Where the words of the other language begin, beside or below the first. */
const besides = (sheet: Sheet, { main }: LabelLine): number =>
  main === '' ? 0 : sheet.widthOf(`${main}${SEPARATOR}`, LABEL_SIZE, 'bold');

const drawLabel = (
  sheet: Sheet,
  look: Look,
  label: readonly LabelLine[],
  { x, y }: Point,
  tag: LeafTag
): void => {
  const each = (draw: (line: LabelLine, top: number) => void): void =>
    label.forEach((line, index) => draw(line, y + index * leading(LABEL_SIZE)));
  const first = (): void =>
    each(({ main, second }, top) => {
      const mark = main === '' || second === '' ? '' : SEPARATOR.trimEnd();
      const style = { font: 'bold', size: LABEL_SIZE, color: look.accent } as const;
      if (main !== '') sheet.line(`${main}${mark}`, { x, y: top }, style);
    });
  const others = (): void =>
    each((line, top) => {
      const style = { font: 'italic', size: LABEL_SIZE, color: MUTED } as const;
      if (line.second === '') return;
      sheet.line(line.second, { x: x + besides(sheet, line), y: top }, style);
    });
  if (tag === 'TH') {
    sheet.tagged(tag, () => {
      first();
      others();
    });
    return;
  }
  sheet.tagged('P', first);
  if (label.some(({ second }) => second !== '')) {
    sheet.tagged('P', others, { lang: otherLanguage(look) });
  }
};

const drawLines = (sheet: Sheet, look: Look, column: Column, x: number, y: number): void => {
  const { font = 'regular', align = 'left', lines, width } = column;
  const { size } = look;
  lines.forEach((line, index) => {
    const spare = align === 'left' ? 0 : width - 2 * PAD.x - sheet.widthOf(line, size, font);
    sheet.line(
      line,
      { x: x + spare * SHARE_BEFORE[align], y: y + index * leading(size) },
      { font, size, color: INK }
    );
  });
};

/** The first lines of each column that fit a height, and what is left of each. */
const cutColumns = (
  columns: readonly Column[],
  size: number,
  room: number,
  continued: string
): readonly [Column[], Column[]] | undefined => {
  const label = Math.max(...columns.map(labelHeight));
  const count = Math.floor((room - 2 * PAD.y - label) / leading(size));
  if (count < 1 || columns.every(({ lines }) => lines.length <= count)) return undefined;
  return [
    columns.map((column) => ({ ...column, lines: column.lines.slice(0, count) })),
    columns.map((column) => ({
      ...column,
      ...(column.label === undefined
        ? {}
        : {
            label: column.label.map((line, index) =>
              index === 0 ? { ...line, main: `${line.main} ${continued}`.trim() } : line
            ),
          }),
      lines: column.lines.slice(count),
    })),
  ];
};

/** Framed columns side by side, as high as the highest of them; what is too high can be cut. */
export const columnsStrip = (
  look: Look,
  columns: readonly Column[],
  facts: ColumnsFacts = {}
): Strip => {
  const { tag = 'P', least = 0, grows = false, continued = '' } = facts;
  const draw = (sheet: Sheet, y: number, height: number): void => {
    let { x } = look;
    for (const column of columns) {
      const box = { x, y, width: column.width, height };
      sheet.decoration(() => {
        if (column.fill !== undefined) sheet.shade(box, column.fill);
        sheet.frame(box, HAIR, 0.4);
      });
      const left = x + PAD.x;
      if (column.label !== undefined)
        drawLabel(sheet, look, column.label, { x: left, y: y + PAD.y }, tag);
      const top = y + PAD.y + labelHeight(column);
      // An empty cell of a table is still a cell.
      if (column.lines.length > 0 || tag === 'TD') {
        sheet.tagged(tag, () => drawLines(sheet, look, column, left, top));
      }
      x += column.width;
    }
  };
  return {
    height: Math.max(least, ...columns.map((column) => heightOf(column, look.size))),
    grows,
    ...(facts.head === undefined ? {} : { head: facts.head }),
    draw: (sheet, y, height) =>
      tag === 'P' ? draw(sheet, y, height) : sheet.grouped({}, 'TR', () => draw(sheet, y, height)),
    cut: (room) => {
      const cut = cutColumns(columns, look.size, room, continued);
      if (cut === undefined) return undefined;
      const [first, rest] = cut;
      return [
        columnsStrip(look, first, { ...facts, grows: false, least: 0 }),
        columnsStrip(look, rest, { ...facts, least: 0 }),
      ];
    },
  };
};
