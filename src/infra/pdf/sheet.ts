import type { QrModules } from '../qr';
import { breakLines } from './break-lines';
import type { FontName } from './fonts';

/** A place on the page, in points (1/72 inch) from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TextStyle {
  readonly font?: FontName;
  /** Points; the text is set smaller where its box asks for that. */
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly valign?: 'top' | 'middle' | 'bottom';
  readonly color?: string;
}

export type LeafTag = 'H1' | 'H2' | 'P' | 'Figure' | 'TH' | 'TD';
export type GroupTag = 'Table' | 'TR';

/** What a tagged part says beside its text. */
export interface TagFacts {
  /** What a figure shows, in words. */
  readonly alt?: string;
  /** Where it is not the document's. */
  readonly lang?: 'id' | 'en';
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const A4 = { width: 595.28, height: 841.89 } as const;

/** How much of the room that a text leaves in its box lies before it. */
const SHARE_BEFORE = { left: 0, top: 0, center: 0.5, middle: 0.5, right: 1, bottom: 1 } as const;

const USUAL_SIZE = 8.5;
const SMALLEST_SIZE = 4.5;
const SIZE_STEP = 0.5;
const HAIRLINE = 0.6;
const WATERMARK = { size: 96, opacity: 0.12, angle: -52 } as const;
const BLACK = 'black';
/** A QR code needs four light modules around it. */
const QUIET_ZONE = 4;

/**
 * A4 pages that are drawn at fixed places, as a form is. Text is tagged for screen readers in the
 * order in which it is written; lines and the like are marked as decoration.
 */
export class Sheet {
  private readonly root: PDFKit.PDFStructureElement;
  private parent: PDFKit.PDFStructureElement;
  private readonly groups = new Map<object, PDFKit.PDFStructureElement>();

  constructor(private readonly document: PDFKit.PDFDocument) {
    this.root = document.struct('Document');
    this.parent = this.root;
    document.addStructure(this.root);
  }

  /** Go on with an empty page. */
  nextPage(): void {
    this.document.addPage();
  }

  /** What is written inside belongs together, and is read as a heading or a paragraph. */
  tagged(tag: LeafTag, write: () => void, facts: TagFacts = {}): void {
    const content = this.document.markStructureContent(tag);
    write();
    this.document.endMarkedContent();
    this.parent.add(this.document.struct(tag, { ...facts }, content));
  }

  /** Tagged parts that belong together, as a table; the same `key` goes on with the same group. */
  grouped(key: object, tag: GroupTag, write: () => void): void {
    const before = this.parent;
    let group = this.groups.get(key);
    if (group === undefined) {
      group = this.document.struct(tag);
      before.add(group);
      this.groups.set(key, group);
    }
    this.parent = group;
    write();
    this.parent = before;
  }

  /** How high a text is when it is set in lines of a width. */
  heightOf(text: string, width: number, size: number, font: FontName = 'regular'): number {
    return text === '' ? 0 : this.document.font(font, size).heightOfString(text, { width });
  }

  widthOf(text: string, size: number, font: FontName = 'regular'): number {
    return this.document.font(font, size).widthOfString(text);
  }

  /** A text in lines of a width. */
  linesOf(
    text: string,
    width: number,
    size: number,
    font: FontName = 'regular'
  ): readonly string[] {
    return breakLines(text, width, (part) => this.widthOf(part, size, font));
  }

  /** One line, with its upper left corner at a point. */
  line(
    text: string,
    { x, y }: Point,
    { font = 'regular', size = USUAL_SIZE, color = BLACK }: TextStyle
  ): void {
    this.document.font(font, size).fillColor(color).text(text, x, y, { lineBreak: false });
  }

  /** Write into a box, smaller where the text is long; what fits even so least ends with an ellipsis. */
  text(text: string, box: Box, style: TextStyle = {}): void {
    if (text === '') return;
    if (!this.lineFits(text, box, style)) this.wrappedText(text, box, style);
  }

  /** Boxes and lines of the form; nothing that is read. */
  decoration(draw: () => void): void {
    this.document.markContent('Artifact', { type: 'Layout' });
    draw();
    this.document.endMarkedContent();
  }

  frame({ x, y, width, height }: Box, color = BLACK, thickness = HAIRLINE): void {
    this.document.lineWidth(thickness).rect(x, y, width, height).stroke(color);
  }

  shade({ x, y, width, height }: Box, color = '#ececec'): void {
    this.document.rect(x, y, width, height).fill(color);
  }

  /** A line through points, closed or open. */
  stroke(points: readonly Point[], color: string, thickness: number, opacity = 1): void {
    points.forEach(({ x, y }, index) =>
      index === 0 ? this.document.moveTo(x, y) : this.document.lineTo(x, y)
    );
    this.document.lineWidth(thickness).strokeColor(color, opacity).stroke();
    this.document.strokeColor(BLACK, 1);
  }

  /** A QR code with the quiet zone it needs, as large as the box is wide. */
  qrCode(modules: QrModules, { x, y, width }: Box): void {
    const step = width / (modules.length + 2 * QUIET_ZONE);
    modules.forEach((row, r) => {
      for (let start = row.indexOf(true); start >= 0;) {
        const light = row.indexOf(false, start);
        const end = light < 0 ? row.length : light;
        const left = x + (start + QUIET_ZONE) * step;
        this.document.rect(left, y + (r + QUIET_ZONE) * step, (end - start) * step, step);
        start = row.indexOf(true, end);
      }
    });
    this.document.fill(BLACK);
  }

  /** Pale words across the page. */
  watermark(word: string, color = BLACK): void {
    const { document } = this;
    const middle = { x: A4.width / 2, y: A4.height / 2 };
    document.markContent('Artifact', { type: 'Page' });
    document.save().rotate(WATERMARK.angle, { origin: [middle.x, middle.y] });
    document.font('bold', WATERMARK.size);
    const widest = A4.height * 0.8;
    document.fontSize(
      Math.min(WATERMARK.size, (WATERMARK.size * widest) / document.widthOfString(word))
    );
    const left = middle.x - document.widthOfString(word) / 2;
    document.fillColor(color, WATERMARK.opacity);
    document.text(word, left, middle.y - document.currentLineHeight() / 2, { lineBreak: false });
    document.fillColor(BLACK, 1).restore();
    document.endMarkedContent();
  }

  end(): void {
    this.root.end();
  }

  /** Most of a form is single lines; breaking into lines costs several times as much as writing one. */
  private lineFits(text: string, box: Box, style: TextStyle): boolean {
    const { font = 'regular', size = USUAL_SIZE, align = 'left', valign = 'top' } = style;
    const { color = BLACK } = style;
    if (text.includes('\n')) return false;
    this.document.font(font, size);
    const width = this.document.widthOfString(text);
    const height = this.document.currentLineHeight();
    if (width > box.width || height > box.height) return false;
    const x = box.x + (box.width - width) * SHARE_BEFORE[align];
    const y = box.y + (box.height - height) * SHARE_BEFORE[valign];
    this.document.fillColor(color).text(text, x, y, { lineBreak: false });
    return true;
  }

  private wrappedText(text: string, box: Box, style: TextStyle): void {
    const { font = 'regular', size = USUAL_SIZE, align = 'left', valign = 'top' } = style;
    const { color = BLACK } = style;
    const fitting = this.fitting(text, box, size, font);
    const top = Math.max(0, box.height - fitting.height) * SHARE_BEFORE[valign];
    this.document.font(font, fitting.size).fillColor(color);
    this.document.text(text, box.x, box.y + top, {
      width: box.width,
      height: box.height - top + HAIRLINE,
      align,
      ellipsis: true,
    });
  }

  /** The largest size in which a text fits its box, from `size` down, and how high it is then. */
  private fitting(text: string, { width, height }: Box, size: number, font: FontName) {
    let smaller = size;
    let needed = this.heightOf(text, width, smaller, font);
    while (needed > height && smaller > SMALLEST_SIZE) {
      smaller = Math.max(SMALLEST_SIZE, smaller - SIZE_STEP);
      needed = this.heightOf(text, width, smaller, font);
    }
    return { size: smaller, height: needed };
  }
}
