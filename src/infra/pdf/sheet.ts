import PdfDocument from 'pdfkit';
import type { QrModules } from '../qr';
import { bringFonts, type FontName } from './fonts';

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
}

/** What a document says of itself; readers show the title, and screen readers speak the language. */
export interface DocumentFacts {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly language: 'id' | 'en';
  readonly createdAt: Date;
}

export const A4 = { width: 595.28, height: 841.89 } as const;

/** How much of the room that a text leaves in its box lies before it. */
const SHARE_BEFORE = { left: 0, top: 0, center: 0.5, middle: 0.5, right: 1, bottom: 1 } as const;

const USUAL_SIZE = 8.5;
const SMALLEST_SIZE = 4.5;
const SIZE_STEP = 0.5;
const HAIRLINE = 0.6;
const WATERMARK = { size: 96, opacity: 0.12, angle: -52 } as const;
/** A QR code needs four light modules around it. */
const QUIET_ZONE = 4;

/**
 * One A4 page that is drawn at fixed places, as a form is. Text is tagged for screen readers in the
 * order in which it is written; lines and the like are marked as decoration.
 */
export class Sheet {
  private readonly root: PDFKit.PDFStructureElement;

  constructor(private readonly document: PDFKit.PDFDocument) {
    this.root = document.struct('Document');
    document.addStructure(this.root);
  }

  /** What is written inside belongs together, and is read as a heading or a paragraph. */
  tagged(tag: 'H1' | 'H2' | 'P' | 'Figure', write: () => void, alt?: string): void {
    const content = this.document.markStructureContent(tag);
    write();
    this.document.endMarkedContent();
    this.root.add(this.document.struct(tag, alt === undefined ? {} : { alt }, content));
  }

  /** How high a text is when it is set in lines of a width. */
  heightOf(text: string, width: number, size: number, font: FontName = 'regular'): number {
    return text === '' ? 0 : this.document.font(font, size).heightOfString(text, { width });
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

  frame({ x, y, width, height }: Box): void {
    this.document.lineWidth(HAIRLINE).rect(x, y, width, height).stroke('black');
  }

  shade({ x, y, width, height }: Box): void {
    this.document.rect(x, y, width, height).fill('#ececec');
  }

  rule(x: number, y: number, width: number): void {
    this.document
      .lineWidth(HAIRLINE)
      .moveTo(x, y)
      .lineTo(x + width, y)
      .stroke('black');
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
    this.document.fill('black');
  }

  /** A pale word across the page. */
  watermark(word: string): void {
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
    document.fillColor('black', WATERMARK.opacity);
    document.text(word, left, middle.y - document.currentLineHeight() / 2, { lineBreak: false });
    document.fillColor('black', 1).restore();
    document.endMarkedContent();
  }

  end(): void {
    this.root.end();
  }

  /** Most of a form is single lines; breaking into lines costs several times as much as writing one. */
  private lineFits(text: string, box: Box, style: TextStyle): boolean {
    const { font = 'regular', size = USUAL_SIZE, align = 'left', valign = 'top' } = style;
    if (text.includes('\n')) return false;
    this.document.font(font, size);
    const width = this.document.widthOfString(text);
    const height = this.document.currentLineHeight();
    if (width > box.width || height > box.height) return false;
    const x = box.x + (box.width - width) * SHARE_BEFORE[align];
    const y = box.y + (box.height - height) * SHARE_BEFORE[valign];
    this.document.fillColor('black').text(text, x, y, { lineBreak: false });
    return true;
  }

  private wrappedText(text: string, box: Box, style: TextStyle): void {
    const { font = 'regular', size = USUAL_SIZE, align = 'left', valign = 'top' } = style;
    const fitting = this.fitting(text, box, size, font);
    const top = Math.max(0, box.height - fitting.height) * SHARE_BEFORE[valign];
    this.document.font(font, fitting.size).fillColor('black');
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

/**
 * Write a PDF of one A4 page: tagged, with its language and title, with embedded fonts. The same
 * facts and drawing give the same bytes.
 */
export const writeSheet = (
  { title, subject, author, language, createdAt }: DocumentFacts,
  draw: (sheet: Sheet) => void
): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const document = new PdfDocument({
      size: 'A4',
      margin: 0,
      pdfVersion: '1.7',
      // Ours are brought along; Helvetica would be opened in vain.
      font: '',
      tagged: true,
      lang: language,
      displayTitle: true,
      info: {
        Title: title,
        Subject: subject,
        Author: author,
        Creator: 'Q-Office',
        CreationDate: createdAt,
      },
    });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    bringFonts(document);
    const sheet = new Sheet(document);
    draw(sheet);
    sheet.end();
    document.end();
  });
