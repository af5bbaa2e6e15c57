import {
  writeVerificationCode,
  type VerificationCode,
} from '../../../domain/identity/verification-code';
import { qrModules } from '../../qr';
import { A4, type Sheet } from '../sheet';
import { INK, MUTED, type Look } from './look';

const QR = 78;
/** Where the foot begins. */
export const FOOT = A4.height - 20 - QR;

/** What the foot of a paper says beside its QR code. */
export interface VerificationFoot {
  readonly code: VerificationCode;
  /** Where the code leads. */
  readonly address: string;
  /** That anybody can check the paper there. */
  readonly invitation: string;
  readonly note: string;
  /** 0 is the first. */
  readonly page: number;
  readonly pages: number;
}

const WORDS = {
  en: {
    code: 'Verification code',
    leadsTo: 'QR code that leads to',
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },
  id: {
    code: 'Kode verifikasi',
    leadsTo: 'Kode QR menuju',
    page: (page: number, pages: number) => `Halaman ${page} dari ${pages}`,
  },
} as const;

/** QR code, code and page number: on every page, so that none passes for another paper's. */
export const drawVerificationFoot = (sheet: Sheet, look: Look, foot: VerificationFoot): void => {
  const { address, page, pages } = foot;
  const words = WORDS[look.language];
  // The quiet zone around the code hangs over the margin, so that the code itself is in line.
  const qr = { x: look.x - 8, y: FOOT, width: QR, height: QR };
  const x = qr.x + QR + 4;
  const beside = { x, width: look.x + look.width - x };
  sheet.tagged('Figure', () => sheet.qrCode(qrModules(address), qr), {
    alt: `${words.leadsTo} ${address}`,
  });
  sheet.tagged('P', () =>
    sheet.text(
      `${words.code}: ${writeVerificationCode(foot.code)}`,
      { ...beside, width: beside.width - 90, y: FOOT + 9, height: 13 },
      { font: 'bold', size: 9, color: look.accent }
    )
  );
  sheet.tagged('P', () =>
    sheet.text(
      `${foot.invitation}\n${address}`,
      { ...beside, y: FOOT + 22, height: 20 },
      { size: 7, color: INK }
    )
  );
  sheet.tagged('P', () =>
    sheet.text(foot.note, { ...beside, y: FOOT + 44, height: 26 }, { size: 6.5, color: MUTED })
  );
  sheet.tagged('P', () =>
    sheet.text(
      words.page(page + 1, pages),
      { ...beside, y: FOOT + 9, height: 12 },
      { size: 7.5, align: 'right', color: MUTED }
    )
  );
};
