import { A4, type Box, type Sheet, type TextStyle } from '../../../infra/pdf/sheet';

/** Where the form lies on its page, in points. */
export const LEFT = 36;
export const WIDTH = A4.width - 2 * LEFT;
export const BOTTOM = A4.height - 22;
export const ROW = 15;
export const HEADING = 14;
const PAD = 4;
const TICK = 20;

const inside = ({ x, y, width, height }: Box, pad = PAD): Box => ({
  x: x + pad,
  y: y + 2,
  width: width - 2 * pad,
  height: height - 4,
});

export const MIDDLE: TextStyle = { valign: 'middle' };
export const CENTERED: TextStyle = { align: 'center', valign: 'middle' };
export const BOLD: TextStyle = { font: 'bold', valign: 'middle' };

/** A framed cell with its text. */
export const cell = (sheet: Sheet, box: Box, text: string, style: TextStyle = MIDDLE): void => {
  sheet.decoration(() => sheet.frame(box));
  if (text !== '') sheet.tagged('P', () => sheet.text(text, inside(box), style));
};

/** Cells side by side, each so many points wide. */
export const row = (
  sheet: Sheet,
  { x, y, height }: Omit<Box, 'width'>,
  cells: readonly (readonly [width: number, text: string, style?: TextStyle])[]
): void => {
  let left = x;
  for (const [width, text, style] of cells) {
    cell(sheet, { x: left, y, width, height }, text, style);
    left += width;
  }
};

/** The shaded line that begins a section; where the section goes on below it. */
export const heading = (sheet: Sheet, y: number, text: string): number => {
  const box = { x: LEFT, y, width: WIDTH, height: HEADING };
  sheet.decoration(() => {
    sheet.shade(box);
    sheet.frame(box);
  });
  sheet.tagged('H2', () => sheet.text(text, inside(box), BOLD));
  return y + HEADING;
};

/** A box to tick beside its words; the mark is text, so that it can be read as well as seen. */
export const choice = (sheet: Sheet, box: Box, words: string, isTicked: boolean): void => {
  const square: Box = { ...box, x: box.x + box.width - TICK, width: TICK };
  const label: Box = { ...box, width: box.width - TICK };
  sheet.decoration(() => {
    sheet.frame(label);
    sheet.frame(square);
  });
  sheet.tagged('P', () => {
    sheet.text(words, inside(label), MIDDLE);
    if (isTicked) sheet.text('√', square, { ...CENTERED, font: 'bold', size: 11 });
  });
};

export interface Signature {
  readonly above: string;
  readonly record: string;
  readonly name: string;
  readonly nip: string | null;
}

/** The place of a signature: capacity above, the electronic record, the name and NIP below. */
export const sign = (sheet: Sheet, box: Box, { above, record, name, nip }: Signature): void => {
  sheet.decoration(() => sheet.frame(box));
  const place = inside(box);
  const part = (top: number, height: number): Box => ({ ...place, y: place.y + top, height });
  const middle = place.height - 22 - 22;
  const centered: TextStyle = { align: 'center' };
  if (above !== '') sheet.tagged('P', () => sheet.text(above, part(0, 22), centered));
  if (record !== '') {
    sheet.tagged('P', () => sheet.text(record, part(22, middle), { ...CENTERED, size: 6.5 }));
  }
  if (name !== '') {
    sheet.tagged('P', () => {
      const line = place.height - 22;
      sheet.text(name, part(line, 11), { ...CENTERED, font: 'bold' });
      if (nip !== null) sheet.text(`NIP ${nip}`, part(line + 11, 11), CENTERED);
    });
  }
};
