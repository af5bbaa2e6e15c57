import { parseInstant } from '../calendar/parse-instant';
import { line, readFields, wholeNumber, type Read } from '../certification/import-fields';
import { LARGEST_AMOUNT } from './rupiah';

const PAYMENT = {
  billingCode: line,
  ntpn: line,
  ntb: line,
  amount: wholeNumber(LARGEST_AMOUNT),
  paidAt: parseInstant,
};

export const PAYMENT_FIELDS: readonly string[] = Object.keys(PAYMENT);

/** Read a payment as another system sends it, as the callback does. `INVALID` at its field. */
export const readPaymentRow = (given: unknown) =>
  readFields(given, PAYMENT, ['billingCode', 'ntpn', 'ntb', 'amount', 'paidAt']);

export type PaymentRow = Read<typeof readPaymentRow>;
