import { HAIR, INK, MUTED, tint } from '../../../infra/pdf/blocks/look';
import { drawBand } from '../../../infra/pdf/blocks/ornament';
import { A4, type Sheet } from '../../../infra/pdf/sheet';
import type { CertificatePaper } from './certificate-paper';
import { ACCENTS, AUTHORITY, dateOf, LANGUAGES, TITLES, VOID } from './wording';

export const LEFT = 36;
export const WIDTH = A4.width - 2 * LEFT;
const TOP = 26;
const NUMBER_WIDTH = 168;
const STAMP = 24;

/** What a paper that is not in force any more says right below its head. */
const voidLine = (paper: CertificatePaper): string | undefined => {
  const { state, replacedBy, withdrawnOn, content } = paper;
  const language = LANGUAGES[content.type];
  if (state === 'replaced' && replacedBy !== null) {
    const { number, on } = replacedBy;
    return `REPLACED / DIGANTI  ·  No. ${number}  ·  ${dateOf(on, language)}`;
  }
  if (state === 'withdrawn' && withdrawnOn !== null) {
    return `WITHDRAWN / DITARIK  ·  ${dateOf(withdrawnOn, language)}`;
  }
  return undefined;
};

/** How much of a page its head takes, from the upper edge of the paper. */
export const headHeight = (paper: CertificatePaper, page: number): number =>
  (page === 0 ? 146 : 78) + (voidLine(paper) === undefined ? 0 : STAMP + 5);

const drawVoidLine = (sheet: Sheet, paper: CertificatePaper, bottom: number): void => {
  const line = voidLine(paper);
  if (line === undefined) return;
  const box = { x: LEFT, y: bottom - STAMP - 5, width: WIDTH, height: STAMP };
  sheet.decoration(() => {
    sheet.shade(box, tint(VOID, 0.09));
    sheet.frame(box, VOID, 1.4);
  });
  sheet.tagged('P', () =>
    sheet.text(
      line,
      { ...box, x: box.x + 6, width: box.width - 12 },
      {
        font: 'bold',
        size: 10,
        align: 'center',
        valign: 'middle',
        color: VOID,
      }
    )
  );
};

const numberLines = (paper: CertificatePaper): readonly [string, string] =>
  paper.number === null
    ? [`DRAFT / KONSEP`, `${paper.applicationNumber} · versi ${paper.version}`]
    : [`No. ${paper.number}`, ''];

/** Sizes to try, so that a number stays on one line: whoever reads it aloud reads all of it. */
const NUMBER_SIZES = [11.5, 11, 10.5, 10, 9.5, 9, 8.5] as const;

const numberSize = (sheet: Sheet, number: string, width: number): number =>
  NUMBER_SIZES.find((size) => sheet.widthOf(number, size, 'bold') <= width) ?? 8;

const drawNumber = (sheet: Sheet, paper: CertificatePaper, y: number): void => {
  const accent = ACCENTS[paper.content.type];
  const box = { x: LEFT + WIDTH - NUMBER_WIDTH, y, width: NUMBER_WIDTH, height: 34 };
  const [number, version] = numberLines(paper);
  const inside = { x: box.x + 8, width: box.width - 16 };
  sheet.decoration(() => sheet.frame(box, accent, 0.9));
  sheet.tagged('P', () => {
    sheet.text(
      number,
      { ...inside, y: y + 4, height: version === '' ? 26 : 15 },
      {
        font: 'bold',
        size: numberSize(sheet, number, inside.width),
        align: 'center',
        valign: 'middle',
        color: INK,
      }
    );
    if (version !== '') {
      sheet.text(
        version,
        { ...inside, y: y + 19, height: 11 },
        {
          size: 8,
          align: 'center',
          valign: 'middle',
          color: MUTED,
        }
      );
    }
  });
};

const drawFirst = (sheet: Sheet, paper: CertificatePaper): void => {
  const { content, office, formCode } = paper;
  const accent = ACCENTS[content.type];
  const title = TITLES[content.type];
  const width = WIDTH - NUMBER_WIDTH - 12;
  drawBand(sheet, { x: LEFT, y: TOP - 8, width: WIDTH, height: 9 }, accent);
  const line = (text: string, y: number, style: Parameters<Sheet['text']>[2]): void =>
    sheet.tagged('P', () => sheet.text(text, { x: LEFT, y, width, height: 14 }, style));
  line('REPUBLIK INDONESIA  ·  REPUBLIC OF INDONESIA', TOP + 9, { size: 7, color: MUTED });
  line(`${AUTHORITY.second.toUpperCase()}`, TOP + 18.5, { font: 'bold', size: 11, color: accent });
  line(`${AUTHORITY.main}  ·  ${office.name}`, TOP + 32, { size: 8, color: INK });
  line(office.address, TOP + 42.5, { size: 7, color: MUTED });
  drawNumber(sheet, paper, TOP + 9);
  if (formCode !== null) {
    sheet.tagged('P', () =>
      sheet.text(
        formCode,
        { x: LEFT + WIDTH - NUMBER_WIDTH, y: TOP + 46, width: NUMBER_WIDTH, height: 10 },
        { size: 7, align: 'right', color: MUTED }
      )
    );
  }
  const center = { x: LEFT, width: WIDTH };
  sheet.tagged('H1', () =>
    sheet.text(
      title.main.toUpperCase(),
      { ...center, y: TOP + 66, height: 24 },
      {
        font: 'bold',
        size: 19,
        align: 'center',
        valign: 'middle',
        color: accent,
      }
    )
  );
  sheet.tagged(
    'P',
    () =>
      sheet.text(
        title.second,
        { ...center, y: TOP + 90, height: 14 },
        {
          font: 'italic',
          size: 10.5,
          align: 'center',
          valign: 'middle',
          color: MUTED,
        }
      ),
    { lang: LANGUAGES[content.type] === 'en' ? 'id' : 'en' }
  );
};

const drawContinued = (sheet: Sheet, paper: CertificatePaper): void => {
  const { content } = paper;
  const accent = ACCENTS[content.type];
  const title = TITLES[content.type];
  drawBand(sheet, { x: LEFT, y: TOP - 8, width: WIDTH, height: 9 }, accent);
  const words =
    LANGUAGES[content.type] === 'en'
      ? 'Continuation sheet · Lembar lanjutan'
      : 'Lembar lanjutan · Continuation sheet';
  const box = { x: LEFT, width: WIDTH - NUMBER_WIDTH - 12 };
  sheet.tagged('P', () =>
    sheet.text(
      title.main.toUpperCase(),
      { ...box, y: TOP + 9, height: 18 },
      {
        font: 'bold',
        size: 13,
        color: accent,
      }
    )
  );
  sheet.tagged('P', () =>
    sheet.text(
      words,
      { ...box, y: TOP + 27, height: 12 },
      { font: 'italic', size: 8.5, color: MUTED }
    )
  );
  drawNumber(sheet, paper, TOP + 9);
  sheet.decoration(() =>
    sheet.stroke(
      [
        { x: LEFT, y: TOP + 47 },
        { x: LEFT + WIDTH, y: TOP + 47 },
      ],
      HAIR,
      0.4
    )
  );
};

/** The head of a page: in full on the first, in short on those that continue it. */
export const drawHead = (sheet: Sheet, paper: CertificatePaper, page: number): void => {
  if (page === 0) drawFirst(sheet, paper);
  else drawContinued(sheet, paper);
  drawVoidLine(sheet, paper, headHeight(paper, page));
};
