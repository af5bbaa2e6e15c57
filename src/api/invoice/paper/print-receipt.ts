import { printerOf } from '../../../infra/pdf/printer';
import type * as receiptWriter from './write-receipt';

/** The PDF of a receipt. */
export const printReceipt = printerOf<typeof receiptWriter>(require.resolve('./write-receipt'));
