import { formatDate } from '../../../domain/calendar/iso-date';
import { UNIT_NAMES } from '../../../infra/texts/units';
import type { ReceiptLine, ReceiptPayment } from './receipt-paper';

const FIGURES = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 3 });

const ZONES: Readonly<Record<string, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

/** 'Rp67.500'. */
export const rupiah = (amount: number): string => `Rp${FIGURES.format(amount)}`;

/** '12.500 kg'. */
export const quantityOf = ({ quantity, unit }: ReceiptLine): string =>
  `${FIGURES.format(quantity / 1000)} ${UNIT_NAMES.id[unit]}`;

/** '5 November 2026 pukul 09.12 WIB'. */
export const paidAtOf = ({ paidAt }: ReceiptPayment, zone: string): string => {
  const [date = '', time = ''] = paidAt.split(' ');
  return `${formatDate(date, 'id')} pukul ${time} ${ZONES[zone] ?? ''}`.trimEnd();
};

/** Words begin like a sentence. */
export const sentenceOf = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
