import { dirname, join } from 'node:path';
import PdfDocument from 'pdfkit';

/** Roboto (SIL Open Font License 1.1): every letter of Indonesian names, and the √ of forms. */
const FOLDER = join(dirname(require.resolve('pdfmake/package.json')), 'fonts', 'Roboto');
const FILES = {
  regular: 'Roboto-Regular.ttf',
  bold: 'Roboto-Medium.ttf',
  italic: 'Roboto-Italic.ttf',
} as const;

export type FontName = keyof typeof FILES;

/** A font inside one document: pdfkit's, around what fontkit read of the file. */
interface OpenFont {
  readonly font: object;
  layoutCache: Record<string, unknown>;
  readonly constructor: new (document: object, parsed: object, id: string) => OpenFont;
}

/** What pdfkit keeps of the fonts a document has opened; its types do not speak of it. */
interface FontShelf {
  readonly _fontFamilies: Record<string, OpenFont>;
  readonly _font: OpenFont;
}

const shelfOf = (document: PDFKit.PDFDocument): FontShelf => document as unknown as FontShelf;

const NAMES = Object.keys(FILES) as FontName[];

let opened: ReadonlyMap<FontName, OpenFont> | undefined;

/** Read the font files; the fonts of all documents rest on what is read here once. */
const openFonts = (): ReadonlyMap<FontName, OpenFont> => {
  const document = new PdfDocument();
  return new Map(
    NAMES.map((name) => {
      document.font(join(FOLDER, FILES[name]));
      return [name, shelfOf(document)._font];
    })
  );
};

/** Words laid out so far, by font: the words of a form are nearly the same on every one. */
const words = new Map<FontName, { known: Record<string, unknown>; uses: number }>();
/** What people write never repeats; begin anew before it adds up. */
const MOST_USES = 500;

const wordsOf = (name: FontName): Record<string, unknown> => {
  const kept = words.get(name);
  if (kept !== undefined && kept.uses < MOST_USES) {
    kept.uses += 1;
    return kept.known;
  }
  const known = Object.create(null) as Record<string, unknown>;
  words.set(name, { known, uses: 1 });
  return known;
};

/**
 * Put our fonts into a new document. Left alone, pdfkit would read a font's file and lay out every
 * word anew for each document, which is most of what a page costs; it takes no font that was read
 * before, so ours are put where it looks for those it has opened.
 */
export const bringFonts = (document: PDFKit.PDFDocument): void => {
  opened ??= openFonts();
  for (const [index, [name, { font, constructor: Font }]] of [...opened].entries()) {
    const shared = new Font(document, font, `F${index + 1}`);
    shared.layoutCache = wordsOf(name);
    shelfOf(document)._fontFamilies[name] = shared;
  }
};
