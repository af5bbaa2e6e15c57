import PdfDocument from 'pdfkit';
import { bringFonts } from './fonts';
import { Sheet } from './sheet';

/** What a document says of itself; readers show the title, and screen readers speak the language. */
export interface DocumentFacts {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  readonly language: 'id' | 'en';
  readonly createdAt: Date;
}

/**
 * Write a PDF of A4 pages: tagged, with its language and title, with embedded fonts. The same
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
