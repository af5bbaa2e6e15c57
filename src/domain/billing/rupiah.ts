import type { DateLanguage } from '../calendar/iso-date';

/** An amount of money in whole rupiah; never a fraction, never negative. */
export type Rupiah = number;

/** The largest bill. It leaves room to add amounts up without losing a rupiah. */
export const LARGEST_BILL: Rupiah = 999_999_999_999;

/** The largest amount that one payment is taken at, and the largest that can be put into words. */
export const LARGEST_AMOUNT: Rupiah = 999_999_999_999_999;

const GROUP_MARK: Readonly<Record<DateLanguage, string>> = { id: '.', en: ',' };

/** Digits of a whole number in groups of three: '12.500' in Indonesian, '12,500' in English. */
export const groupDigits = (digits: string, language: DateLanguage): string =>
  digits.replace(/\B(?=(?:\d{3})+$)/g, GROUP_MARK[language]);

/** An amount as people write it: 'Rp67.500' in Indonesian, 'Rp67,500' in English. */
export const formatRupiah = (amount: Rupiah, language: DateLanguage): string =>
  `Rp${groupDigits(`${amount}`, language)}`;
