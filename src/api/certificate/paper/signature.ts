import type { Strip } from '../../../infra/pdf/fill-pages';
import { HAIR, INK, LABEL_SIZE, MUTED, tint, type Look } from '../../../infra/pdf/blocks/look';
import { drawRosette } from '../../../infra/pdf/blocks/ornament';
import type { Box, Sheet, TextStyle } from '../../../infra/pdf/sheet';
import type { CertificatePaper } from './certificate-paper';
import { dateOf } from './wording';

const HEIGHT = 92;
const STAMP_WIDTH = 128;

interface SignatureWords {
  readonly place: string;
  readonly date: string;
  readonly officer: string;
  readonly stamp: string;
  readonly pending: string;
  readonly recorded: string;
}

const WORDS: Readonly<Record<'en' | 'id' | 'veterinary', SignatureWords>> = {
  en: {
    place: 'Place of issue / Tempat terbit',
    date: 'Date / Tanggal',
    officer: 'Name of authorized officer / Nama pejabat karantina',
    stamp: '(Stamp of organization / Stempel)',
    pending: 'to be completed on issue / diisi saat terbit',
    recorded: 'Signed electronically / Disahkan secara elektronik',
  },
  veterinary: {
    place: 'Place of issue / Tempat terbit',
    date: 'Date / Tanggal',
    officer: 'Official Veterinarian / Dokter hewan karantina',
    stamp: '(Stamp / Stempel)',
    pending: 'to be completed on issue / diisi saat terbit',
    recorded: 'Signed electronically / Disahkan secara elektronik',
  },
  id: {
    place: 'Tempat terbit / Place of issue',
    date: 'Tanggal / Date',
    officer: 'Pejabat karantina / Quarantine officer',
    stamp: '(Stempel / Stamp)',
    pending: 'diisi saat terbit / to be completed on issue',
    recorded: 'Disahkan secara elektronik / Signed electronically',
  },
};

const wordsOf = ({ content }: CertificatePaper, { language }: Look): SignatureWords =>
  WORDS[content.type === 'health' ? 'veterinary' : language];

const drawStamp = (sheet: Sheet, look: Look, paper: CertificatePaper, box: Box): void => {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const centered: TextStyle = { align: 'center', valign: 'middle' };
  if (paper.issuedOn === null) {
    sheet.tagged('P', () =>
      sheet.text(wordsOf(paper, look).stamp, box, { ...centered, size: 7, color: MUTED })
    );
    return;
  }
  drawRosette(sheet, middle, 40, look.accent);
  const lines = ['REPUBLIK', 'INDONESIA', 'KARANTINA'];
  sheet.decoration(() => {
    sheet.shade(
      { x: middle.x - 27, y: middle.y - 15, width: 54, height: 30 },
      tint(look.accent, 0.06)
    );
    lines.forEach((line, index) =>
      sheet.text(
        line,
        { x: box.x, y: middle.y - 13.5 + index * 9, width: box.width, height: 9 },
        {
          ...centered,
          font: 'bold',
          size: 7,
          color: look.accent,
        }
      )
    );
  });
};

/** Where and when a certificate was issued and by whom; there is no wet signature. */
export const signatureStrip = (look: Look, paper: CertificatePaper): Strip => ({
  height: HEIGHT,
  draw: (sheet, y) => {
    const words = wordsOf(paper, look);
    const right = look.width - STAMP_WIDTH;
    const place = { x: look.x + STAMP_WIDTH, y, width: right * 0.42, height: HEIGHT };
    const officer = { x: place.x + place.width, y, width: right * 0.58, height: HEIGHT };
    sheet.decoration(() => {
      sheet.frame({ x: look.x, y, width: look.width, height: HEIGHT }, HAIR, 0.4);
      for (const { x } of [place, officer]) {
        sheet.stroke(
          [
            { x, y },
            { x, y: y + HEIGHT },
          ],
          HAIR,
          0.4
        );
      }
    });
    drawStamp(sheet, look, paper, { x: look.x, y, width: STAMP_WIDTH, height: HEIGHT });
    const part = (box: Box, top: number, height: number): Box => ({
      x: box.x + 7,
      y: box.y + top,
      width: box.width - 14,
      height,
    });
    const say = (box: Box, text: string, style: TextStyle): void =>
      sheet.tagged('P', () => sheet.text(text, box, style));
    const label: TextStyle = { font: 'bold', size: LABEL_SIZE, color: look.accent };
    const value: TextStyle = { size: 9, color: INK };
    const pending: TextStyle = { font: 'italic', size: 7.5, color: MUTED };
    const { issuedOn } = paper;
    say(part(place, 6, 9), words.place, label);
    say(part(place, 15, 24), paper.office.city, value);
    say(part(place, 46, 9), words.date, label);
    say(
      part(place, 55, 14),
      issuedOn === null ? words.pending : dateOf(issuedOn, look.language),
      issuedOn === null ? pending : value
    );
    say(part(officer, 6, 9), words.officer, label);
    if (paper.officer === null || issuedOn === null) {
      say(part(officer, 15, 14), words.pending, pending);
      return;
    }
    say(part(officer, 46, 14), paper.officer.name, { ...value, font: 'bold', size: 10 });
    say(part(officer, 60, 12), paper.officer.position, { ...value, size: 8 });
    say(part(officer, 76, 10), words.recorded, { font: 'italic', size: 7, color: MUTED });
  },
});
