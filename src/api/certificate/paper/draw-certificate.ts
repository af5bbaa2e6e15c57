import { drawStrips, fillPages, stretch, type Strip } from '../../../infra/pdf/fill-pages';
import { FOOT } from '../../../infra/pdf/blocks/verification-foot';
import type { Look } from '../../../infra/pdf/blocks/look';
import type { Sheet } from '../../../infra/pdf/sheet';
import type { CertificatePaper } from './certificate-paper';
import { domesticStrips } from './domestic';
import { drawFoot } from './foot';
import { drawHead, headHeight, LEFT, WIDTH } from './head';
import { healthStrips } from './health';
import { phytosanitaryStrips } from './phytosanitary';
import { signatureStrip } from './signature';
import { ACCENTS, LANGUAGES, watermarkOf } from './wording';

/** Sizes to try, so that a certificate stays on one page; one that does not is set in the usual size. */
const SIZES = [9.5, 9, 8.5, 8, 7.5] as const;
const USUAL_SIZE = 9;

const modelStrips = (sheet: Sheet, look: Look, paper: CertificatePaper): readonly Strip[] => {
  const { content } = paper;
  switch (content.type) {
    case 'phytosanitary':
    case 'phytosanitary-reexport':
      return phytosanitaryStrips(sheet, look, paper, content);
    case 'health':
      return healthStrips(sheet, look, paper, content);
    case 'domestic':
      return domesticStrips(sheet, look, paper, content);
  }
};

const roomOf = (paper: CertificatePaper, page: number): number =>
  FOOT - 4 - headHeight(paper, page);

const lookOf = ({ content: { type } }: CertificatePaper, size: number): Look => ({
  accent: ACCENTS[type],
  size,
  x: LEFT,
  width: WIDTH,
  language: LANGUAGES[type],
});

type Pages = readonly (readonly Strip[])[];

const layOut = (sheet: Sheet, look: Look, paper: CertificatePaper): Pages =>
  fillPages([...modelStrips(sheet, look, paper), signatureStrip(look, paper)], (page) =>
    roomOf(paper, page)
  );

/** In the largest size in which a certificate stays on one page, else on as many as it needs. */
const pagesOf = (sheet: Sheet, paper: CertificatePaper): Pages => {
  for (const size of SIZES) {
    const pages = layOut(sheet, lookOf(paper, size), paper);
    if (pages.length === 1) return pages;
  }
  return layOut(sheet, lookOf(paper, USUAL_SIZE), paper);
};

/** Draw a certificate after the model of its type, or a version of its draft. */
export const drawCertificate = (sheet: Sheet, paper: CertificatePaper): void => {
  const pages = pagesOf(sheet, paper);
  const look = lookOf(paper, USUAL_SIZE);
  const watermark = watermarkOf(paper);
  pages.forEach((strips, page) => {
    if (page > 0) sheet.nextPage();
    drawHead(sheet, paper, page);
    const top = headHeight(paper, page);
    const bottom = drawStrips(sheet, top, stretch(strips, roomOf(paper, page)));
    sheet.decoration(() =>
      sheet.frame({ x: LEFT, y: top, width: WIDTH, height: bottom - top }, look.accent, 0.9)
    );
    drawFoot(sheet, look, paper, { page, pages: pages.length });
    if (watermark !== undefined) sheet.watermark(watermark.words, watermark.color);
  });
};
