import { formatDate } from '../../../domain/calendar/iso-date';
import { cellRow } from '../../../infra/pdf/blocks/cells';
import { HAIR, INK, LABEL_SIZE, MUTED, tint, type Look } from '../../../infra/pdf/blocks/look';
import { drawBand, drawRosette } from '../../../infra/pdf/blocks/ornament';
import { headingStrip } from '../../../infra/pdf/blocks/prose';
import { tableStrips } from '../../../infra/pdf/blocks/table';
import { drawVerificationFoot, FOOT } from '../../../infra/pdf/blocks/verification-foot';
import { drawStrips, fillPages, stretch, type Strip } from '../../../infra/pdf/fill-pages';
import { A4, type Sheet, type TextStyle } from '../../../infra/pdf/sheet';
import type { ReceiptPaper } from './receipt-paper';
import { paidAtOf, quantityOf, rupiah, sentenceOf } from './wording';

/** A kuitansi speaks Indonesian only: it is for the payer and for those who audit. */

const LEFT = 36;
const WIDTH = A4.width - 2 * LEFT;
const TOP = 26;
const ACCENT = '#2c4a5e';
const LOOK: Look = { accent: ACCENT, size: 9, x: LEFT, width: WIDTH, language: 'id' };
const HEAD = { first: 122, later: 60 } as const;
const SIGNATURE = 96;

const drawHead = (sheet: Sheet, paper: ReceiptPaper, page: number): void => {
  drawBand(sheet, { x: LEFT, y: TOP - 8, width: WIDTH, height: 9 }, ACCENT);
  const number = { x: LEFT + WIDTH - 190, y: TOP + 9, width: 190, height: 26 };
  sheet.decoration(() => sheet.frame(number, ACCENT, 0.9));
  sheet.tagged('P', () =>
    sheet.text(
      `No. ${paper.number}`,
      { ...number, x: number.x + 6, width: 178 },
      {
        font: 'bold',
        size: 11,
        align: 'center',
        valign: 'middle',
        color: INK,
      }
    )
  );
  const say = (text: string, y: number, style: TextStyle): void =>
    sheet.tagged('P', () =>
      sheet.text(text, { x: LEFT, y: TOP + y, width: WIDTH - 200, height: 14 }, style)
    );
  if (page > 0) {
    say('KUITANSI · lembar lanjutan', 12, { font: 'bold', size: 12, color: ACCENT });
    return;
  }
  say('REPUBLIK INDONESIA', 9, { size: 7, color: MUTED });
  say('BADAN KARANTINA INDONESIA', 18.5, { font: 'bold', size: 11, color: ACCENT });
  say(paper.office.name, 32, { size: 8, color: INK });
  say(paper.office.address, 42.5, { size: 7, color: MUTED });
  const title = { x: LEFT, y: TOP + 58, width: WIDTH, height: 24 };
  sheet.tagged('H1', () =>
    sheet.text('KUITANSI', title, {
      font: 'bold',
      size: 19,
      align: 'center',
      valign: 'middle',
      color: ACCENT,
    })
  );
  sheet.tagged('P', () =>
    sheet.text(
      'Penerimaan Negara Bukan Pajak',
      { ...title, y: TOP + 79, height: 12 },
      {
        font: 'italic',
        size: 8.5,
        align: 'center',
        color: MUTED,
      }
    )
  );
};

/** The sum, large enough to be seen first. */
const totalStrip = (paper: ReceiptPaper): Strip => ({
  height: 30,
  draw: (sheet, y, height) => {
    const box = { x: LEFT, y, width: WIDTH, height };
    sheet.decoration(() => {
      sheet.shade(box, tint(ACCENT, 0.1));
      sheet.frame(box, HAIR, 0.4);
    });
    sheet.tagged('P', () => {
      const inside = { ...box, x: LEFT + 10, width: WIDTH - 20 };
      const style = { font: 'bold', valign: 'middle', color: ACCENT } as const;
      sheet.text('JUMLAH', { ...inside, width: 120 }, { ...style, size: 10 });
      sheet.text(rupiah(paper.total), inside, { ...style, size: 15, align: 'right' });
    });
  },
});

const signatureStrip = (paper: ReceiptPaper): Strip => ({
  height: SIGNATURE,
  draw: (sheet, y) => {
    const right = { x: LEFT + WIDTH * 0.56, width: WIDTH * 0.44 - 8 };
    drawRosette(sheet, { x: LEFT + 76, y: y + SIGNATURE / 2 }, 40, ACCENT);
    sheet.decoration(() => {
      sheet.frame({ x: LEFT, y, width: WIDTH, height: SIGNATURE }, HAIR, 0.4);
      sheet.shade(
        { x: LEFT + 42, y: y + SIGNATURE / 2 - 9, width: 68, height: 18 },
        tint(ACCENT, 0.06)
      );
      sheet.text(
        'LUNAS',
        { x: LEFT + 36, y: y + SIGNATURE / 2 - 9, width: 80, height: 18 },
        {
          font: 'bold',
          size: 13,
          align: 'center',
          valign: 'middle',
          color: ACCENT,
        }
      );
    });
    const say = (text: string, top: number, style: TextStyle): void =>
      sheet.tagged('P', () => sheet.text(text, { ...right, y: y + top, height: 14 }, style));
    say(`${paper.office.city}, ${formatDate(paper.issuedOn, 'id')}`, 8, { size: 8.5, color: INK });
    say(paper.treasurer?.position ?? 'Bendahara Penerimaan', 20, {
      font: 'bold',
      size: LABEL_SIZE + 1.5,
      color: ACCENT,
    });
    if (paper.treasurer !== null) {
      say(paper.treasurer.name, 58, { font: 'bold', size: 10, color: INK });
    }
    say('Disahkan secara elektronik', 76, { font: 'italic', size: 7, color: MUTED });
  },
});

const strips = (sheet: Sheet, paper: ReceiptPaper): readonly Strip[] => [
  cellRow(sheet, LOOK, [
    {
      label: { main: 'Sudah terima dari' },
      text: `${paper.payer.name}\n${paper.payer.address}`,
      share: 2,
    },
    { label: { main: 'Nomor permohonan' }, text: paper.applicationNumber },
    { label: { main: 'Nomor tagihan' }, text: paper.invoiceNumber },
  ]),
  headingStrip(LOOK, { main: 'UNTUK PEMBAYARAN' }),
  ...tableStrips(sheet, LOOK, {
    columns: [
      { label: { main: 'No.' }, share: 0.3, align: 'center' },
      { label: { main: 'Uraian' }, share: 3 },
      { label: { main: 'Jumlah' }, share: 1.15, align: 'right' },
      { label: { main: 'Tarif' }, share: 1.05, align: 'right' },
      { label: { main: 'Nilai' }, share: 1.2, align: 'right' },
    ],
    rows: paper.lines.map((line, index) => [
      String(index + 1),
      [line.tariff, line.commodity].filter(Boolean).join(': '),
      quantityOf(line),
      rupiah(line.rate),
      rupiah(line.amount),
    ]),
  }),
  totalStrip(paper),
  cellRow(sheet, LOOK, [
    { label: { main: 'Terbilang' }, text: sentenceOf(paper.words), font: 'italic' },
  ]),
  headingStrip(LOOK, { main: 'BUKTI PEMBAYARAN' }),
  ...paper.payments.map((payment) =>
    cellRow(sheet, LOOK, [
      { label: { main: 'NTPN' }, text: payment.ntpn, font: 'bold', share: 1.25 },
      { label: { main: 'NTB' }, text: payment.ntb },
      { label: { main: 'Kode billing' }, text: paper.billingCode, share: 1.15 },
      { label: { main: 'Dibayar pada' }, text: paidAtOf(payment, paper.zone), share: 1.35 },
      { label: { main: 'Nilai' }, text: rupiah(payment.amount) },
    ])
  ),
  signatureStrip(paper),
];

const headOf = (page: number): number => (page === 0 ? HEAD.first : HEAD.later);

/** Draw a receipt: on one page, but for bills of very many lines. */
export const drawReceipt = (sheet: Sheet, paper: ReceiptPaper): void => {
  const pages = fillPages(strips(sheet, paper), (page) => FOOT - 4 - headOf(page));
  pages.forEach((placed, page) => {
    if (page > 0) sheet.nextPage();
    drawHead(sheet, paper, page);
    const top = headOf(page);
    const bottom = drawStrips(sheet, top, stretch(placed, 0));
    sheet.decoration(() =>
      sheet.frame({ x: LEFT, y: top, width: WIDTH, height: bottom - top }, ACCENT, 0.9)
    );
    drawVerificationFoot(sheet, LOOK, {
      code: paper.verificationCode,
      address: paper.address,
      invitation: 'Keaslian kuitansi ini dapat diperiksa oleh siapa pun di',
      note: 'Kuitansi ini diterbitkan secara elektronik dan sah tanpa tanda tangan basah.',
      page,
      pages: pages.length,
    });
  });
};
