import { writeVerificationCode } from '../../../domain/identity/verification-code';
import type { Sheet } from '../../../infra/pdf/sheet';
import { qrModules } from '../../../infra/qr';
import {
  BOLD,
  BOTTOM,
  cell,
  CENTERED,
  choice,
  heading,
  HEADING,
  LEFT,
  MIDDLE,
  row,
  ROW,
  sign,
  WIDTH,
} from './cells';
import type { FormStep, LeaveForm } from './leave-form';
import { shareRoom } from './share-room';
import {
  addresseeOf,
  balanceRows,
  capacityOf,
  FORM_TITLE,
  grantedBefore,
  handedInAt,
  inWords,
  lengthOf,
  lengthOfService,
  NOTES,
  OUTCOME_BOXES,
  placeAndDate,
  recordedAt,
  remarksOf,
  stateLine,
  TYPE_BOXES,
  unitOf,
  WATERMARKS,
} from './wording';

const GAP = 4;
const QR = 66;
const SIGNATURE_WIDTH = 190;
const REMARKS_WIDTH = WIDTH - SIGNATURE_WIDTH;
const RECORD_ROW = 13.5;

const drawHead = (sheet: Sheet, form: LeaveForm): void => {
  const right = { x: LEFT + 290, width: WIDTH - 290 };
  sheet.tagged('P', () =>
    sheet.text(
      'ANAK LAMPIRAN 1.b\nPERATURAN BADAN KEPEGAWAIAN NEGARA REPUBLIK INDONESIA\nNOMOR 24 TAHUN 2017 TENTANG TATA CARA PEMBERIAN CUTI PEGAWAI NEGERI SIPIL',
      { x: LEFT, y: 22, width: 270, height: 26 },
      { size: 5.5 }
    )
  );
  sheet.tagged('P', () =>
    sheet.text(placeAndDate(form), { ...right, y: 44, height: 12 }, { size: 9 })
  );
  sheet.tagged('P', () =>
    sheet.text(
      `Kepada\nYth. ${addresseeOf(form)}\ndi ${form.requester.city ?? 'Tempat'}`,
      { ...right, y: 58, height: 42 },
      { size: 9 }
    )
  );
  const title = { x: LEFT, y: 102, width: WIDTH, height: 16 };
  sheet.tagged('H1', () =>
    sheet.text(FORM_TITLE, title, { ...CENTERED, font: 'bold', size: 11.5 })
  );
  sheet.tagged('P', () =>
    sheet.text(`Nomor: ${form.number}`, { ...title, y: 116, height: 12 }, CENTERED)
  );
};

const drawEmployee = (sheet: Sheet, top: number, form: LeaveForm): number => {
  const { requester } = form;
  const widths = { label: 66, value: 226, label2: 66 };
  const rest = WIDTH - widths.label - widths.value - widths.label2;
  let y = heading(sheet, top, 'I. DATA PEGAWAI');
  row(sheet, { x: LEFT, y, height: ROW }, [
    [widths.label, 'Nama'],
    [widths.value, requester.name],
    [widths.label2, 'NIP'],
    [rest, requester.nip],
  ]);
  y += ROW;
  row(sheet, { x: LEFT, y, height: ROW }, [
    [widths.label, 'Jabatan'],
    [widths.value, requester.position],
    [widths.label2, 'Masa Kerja'],
    [rest, lengthOfService(form)],
  ]);
  y += ROW;
  row(sheet, { x: LEFT, y, height: ROW }, [
    [widths.label, 'Unit Kerja'],
    [WIDTH - widths.label, unitOf(form)],
  ]);
  return y + ROW + GAP;
};

const drawType = (sheet: Sheet, top: number, { leaveType }: LeaveForm): number => {
  const y = heading(sheet, top, 'II. JENIS CUTI YANG DIAMBIL**');
  const half = WIDTH / 2;
  TYPE_BOXES.forEach(([type, words], index) => {
    const box = {
      x: LEFT + (index % 2) * half,
      y: y + Math.floor(index / 2) * ROW,
      width: half,
      height: ROW,
    };
    choice(sheet, box, `${index + 1}. ${words}`, type === leaveType);
  });
  return y + 3 * ROW + GAP;
};

const drawReason = (
  sheet: Sheet,
  top: number,
  { reason }: LeaveForm,
  { size, height }: { size: number; height: number }
): number => {
  const y = heading(sheet, top, 'III. ALASAN CUTI');
  cell(sheet, { x: LEFT, y, width: WIDTH, height }, reason, { size });
  return y + height + GAP;
};

const drawLength = (sheet: Sheet, top: number, form: LeaveForm): number => {
  const y = heading(sheet, top, 'IV. LAMANYA CUTI');
  const widths = [50, 96, 70, 120, 30] as const;
  row(sheet, { x: LEFT, y, height: ROW }, [
    [widths[0], 'Selama'],
    [widths[1], lengthOf(form), BOLD],
    [widths[2], 'mulai tanggal'],
    [widths[3], inWords(form.startDate)],
    [widths[4], 's.d.', CENTERED],
    [WIDTH - widths.reduce((sum, width) => sum + width, 0), inWords(form.endDate)],
  ]);
  return y + ROW + GAP;
};

const drawRecord = (sheet: Sheet, top: number, form: LeaveForm): number => {
  const start = heading(sheet, top, 'V. CATATAN CUTI***');
  const left = 262;
  const columns = [74, 50, left - 124] as const;
  const height = RECORD_ROW;
  row(sheet, { x: LEFT, y: start, height }, [[left, '1. CUTI TAHUNAN', BOLD]]);
  row(sheet, { x: LEFT, y: start + height, height }, [
    [columns[0], 'Tahun', CENTERED],
    [columns[1], 'Sisa', CENTERED],
    [columns[2], 'Keterangan', CENTERED],
  ]);
  balanceRows(form).forEach(({ year, left: days, remark }, index) =>
    row(sheet, { x: LEFT, y: start + (index + 2) * height, height }, [
      [columns[0], year],
      [columns[1], days, CENTERED],
      [columns[2], remark],
    ])
  );
  TYPE_BOXES.slice(1).forEach(([type, words], index) =>
    row(sheet, { x: LEFT + left, y: start + index * height, height }, [
      [142, `${index + 2}. ${words.toUpperCase()}`, { ...MIDDLE, size: 7.5 }],
      [WIDTH - left - 142, grantedBefore(form, type), MIDDLE],
    ])
  );
  return start + 5 * height + GAP;
};

const drawAddress = (
  sheet: Sheet,
  top: number,
  form: LeaveForm,
  { size, height }: { size: number; height: number }
): number => {
  const y = heading(sheet, top, 'VI. ALAMAT SELAMA MENJALANKAN CUTI');
  const x = LEFT + WIDTH - SIGNATURE_WIDTH;
  cell(sheet, { x: LEFT, y, width: REMARKS_WIDTH, height: ROW + height }, form.address ?? '–', {
    size,
  });
  row(sheet, { x, y, height: ROW }, [
    [44, 'TELP'],
    [SIGNATURE_WIDTH - 44, form.phone ?? '–'],
  ]);
  sign(
    sheet,
    { x, y: y + ROW, width: SIGNATURE_WIDTH, height },
    {
      above: 'Hormat saya,',
      record: handedInAt(form),
      name: form.requester.name,
      nip: form.requester.nip,
    }
  );
  return y + ROW + height + GAP;
};

const drawStep = (
  sheet: Sheet,
  top: number,
  { title, step, zone }: { title: string; step: FormStep | undefined; zone: string },
  { size, height }: { size: number; height: number }
): number => {
  const y = heading(sheet, top, title);
  const quarter = WIDTH / OUTCOME_BOXES.length;
  OUTCOME_BOXES.forEach(([outcome, words], index) =>
    choice(
      sheet,
      { x: LEFT + index * quarter, y, width: quarter, height: ROW },
      words,
      step?.outcome === outcome
    )
  );
  const below = y + ROW;
  const remarks = step === undefined ? '' : remarksOf(step);
  const width = REMARKS_WIDTH;
  cell(sheet, { x: LEFT, y: below, width, height }, remarks, { size });
  sign(
    sheet,
    { x: LEFT + width, y: below, width: SIGNATURE_WIDTH, height },
    {
      above: step === undefined ? '' : capacityOf(step),
      record: step === undefined ? '' : recordedAt(step, zone),
      name: step?.actorName ?? '',
      nip: step?.actorNip ?? null,
    }
  );
  return below + height + GAP;
};

const drawFoot = (sheet: Sheet, form: LeaveForm, address: string): void => {
  const y = BOTTOM - QR;
  const qr = { x: LEFT, y, width: QR, height: QR };
  const beside = { x: LEFT + QR + 6, width: WIDTH - QR - 6 };
  sheet.tagged('Figure', () => sheet.qrCode(qrModules(address), qr), {
    alt: `Kode QR menuju ${address}`,
  });
  sheet.tagged('P', () => {
    sheet.text(
      `Kode verifikasi: ${writeVerificationCode(form.verificationCode)}`,
      { ...beside, y: y + 4, height: 12 },
      { font: 'bold', size: 8.5 }
    );
  });
  sheet.tagged('P', () =>
    sheet.text(`Keadaan: ${stateLine(form)}`, { ...beside, y: y + 16, height: 11 }, { size: 7.5 })
  );
  sheet.tagged('P', () =>
    sheet.text(
      `Keaslian dan keadaan terakhir formulir ini dapat diperiksa di ${address}`,
      { ...beside, y: y + 26, height: 10 },
      { size: 7 }
    )
  );
  sheet.tagged('P', () =>
    sheet.text(NOTES.join('\n'), { ...beside, y: y + 38, height: 28 }, { size: 6.5 })
  );
};

/** Where section I begins, and what sections, rows and gaps take between there and the foot. */
const TOP = 132;
const FIXED =
  HEADING +
  3 * ROW +
  GAP + // I
  (HEADING + 3 * ROW + GAP) + // II
  (HEADING + GAP) + // III
  (HEADING + ROW + GAP) + // IV
  (HEADING + 5 * RECORD_ROW + GAP) + // V
  3 * (HEADING + ROW + GAP); // VI, VII, VIII
const LEAST = { reason: 20, signature: 68 } as const;

/**
 * Draw the official form of a request on one page. Sections keep their places and their order; the
 * room that is left goes to what people write freely.
 * @param address where the code leads, for the QR code and in print
 */
export const drawForm = (sheet: Sheet, form: LeaveForm, address: string): void => {
  const watermark = WATERMARKS[form.state];
  if (watermark !== undefined) sheet.watermark(watermark);

  const consideration = form.steps.find(({ step }) => step === 'consideration');
  const decision = form.steps.find(({ step }) => step === 'decision');
  const remarks = [consideration, decision].map((step) => ({
    text: step === undefined ? '' : remarksOf(step),
    width: REMARKS_WIDTH - 8,
    least: LEAST.signature,
  }));
  const { size, heights } = shareRoom(
    sheet,
    [
      { text: form.reason, width: WIDTH - 8, least: LEAST.reason },
      { text: form.address ?? '', width: REMARKS_WIDTH - 8, least: LEAST.signature },
      ...remarks,
    ],
    BOTTOM - QR - TOP - FIXED
  );
  const [reason = 0, contact = 0, considered = 0, decided = 0] = heights;

  drawHead(sheet, form);
  let y = drawEmployee(sheet, TOP, form);
  y = drawType(sheet, y, form);
  y = drawReason(sheet, y, form, { size, height: reason });
  y = drawLength(sheet, y, form);
  y = drawRecord(sheet, y, form);
  y = drawAddress(sheet, y, form, { size, height: contact });
  const { zone } = form;
  y = drawStep(
    sheet,
    y,
    { title: 'VII. PERTIMBANGAN ATASAN LANGSUNG**', step: consideration, zone },
    { size, height: considered }
  );
  drawStep(
    sheet,
    y,
    { title: 'VIII. KEPUTUSAN PEJABAT YANG BERWENANG MEMBERIKAN CUTI**', step: decision, zone },
    { size, height: decided }
  );
  drawFoot(sheet, form, address);
};
