import { accept, refuse, type Result } from '../result';

/**
 * A taxpayer number (NPWP) without its dots and dashes: 15 digits as issued until 2024, or 16 since,
 * when individuals took on their NIK and the others a leading zero (PMK 136/2023).
 */
export type TaxNumber = string;

const DIGITS = /^\d{15,16}$/;
const SEPARATORS = /[\s.-]/g;

/**
 * Read a tax number as it is printed, '01.234.567.8-901.000', or as bare digits.
 * INVALID, at `taxNumber`, where it has not 15 or 16 digits.
 */
export const parseTaxNumber = (text: string): Result<TaxNumber> => {
  const digits = text.replace(SEPARATORS, '');
  return DIGITS.test(digits)
    ? accept(digits)
    : refuse('INVALID', 'service-user.tax-number', {}, 'taxNumber');
};
