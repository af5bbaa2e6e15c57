import jsqr from 'jsqr';
import { createCanvas } from '@napi-rs/canvas';

/** A PDF as a reader gets it: its text, its picture, and what it says of itself. */
export interface Paper {
  readonly pages: number;
  readonly width: number;
  readonly height: number;
  /** The text of the first page, in the order in which a screen reader speaks it; parts end with a line. */
  readonly text: string;
  /** The text of every page. */
  readonly texts: readonly string[];
  readonly title: string;
  readonly language: string | undefined;
  readonly isTagged: boolean;
  /** Kinds of the tagged parts, in reading order. */
  readonly tags: readonly string[];
  /** Base names of the fonts it uses, and whether each is in the file. */
  readonly fonts: readonly { readonly name: string; readonly isEmbedded: boolean }[];
  /** What the QR code in the lower left corner of its picture says; undefined where there is none. */
  readonly qr: string | undefined;
}

/** Pixels a point: enough for a QR code. */
const SCALE = 2;

interface TagNode {
  readonly role?: string;
  /** Of a leaf, which holds text and has no role. */
  readonly type?: string;
  readonly children?: readonly TagNode[];
}

const rolesIn = (node: TagNode | null): string[] =>
  node === null
    ? []
    : [
        ...(node.role === undefined ? [] : [node.role]),
        ...(node.children ?? []).flatMap((child) => rolesIn(child)),
      ];

const textOf = (items: readonly object[]): string =>
  (items as readonly { readonly str?: string; readonly hasEOL?: boolean }[])
    .map(({ str, hasEOL }) => (str === undefined ? '' : str + (hasEOL === true ? '\n' : ' ')))
    .join('');

/** Read a PDF back, with another program's eyes than those that wrote it. */
export const readPaper = async (bytes: Buffer): Promise<Paper> => {
  const { getDocument, OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    fontExtraProperties: true,
  }).promise;
  const page = await pdf.getPage(1);
  const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } };
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    texts.push(textOf((await (await pdf.getPage(number)).getTextContent()).items));
  }
  const viewport = page.getViewport({ scale: SCALE });
  const canvas = createCanvas(viewport.width, viewport.height);
  const context = canvas.getContext('2d');
  await page.render({ canvasContext: context as never, viewport }).promise;
  // Forms carry it in the lower left corner; looking for it all over the page takes seconds.
  const corner = { width: Math.round(canvas.width / 4), height: Math.round(canvas.height / 6) };
  const { data, width, height } = context.getImageData(
    0,
    canvas.height - corner.height,
    corner.width,
    corner.height
  );

  const { fnArray, argsArray } = await page.getOperatorList();
  const ids = new Set(
    fnArray.flatMap((operator, index) =>
      operator === OPS.setFont ? [(argsArray[index] as string[])[0] ?? ''] : []
    )
  );
  const fonts = [...ids].map((id) => {
    const font = page.commonObjs.get(id) as { name: string; missingFile?: boolean };
    return { name: font.name, isEmbedded: font.missingFile !== true };
  });
  return {
    pages: pdf.numPages,
    width: Math.round(viewport.width / SCALE),
    height: Math.round(viewport.height / SCALE),
    text: texts[0] ?? '',
    texts,
    title: info.Title ?? '',
    language: info.Language,
    isTagged: (await pdf.getMarkInfo())?.Marked === true,
    tags: rolesIn(await page.getStructTree()),
    fonts,
    qr: jsqr(data, width, height)?.data,
  };
};
