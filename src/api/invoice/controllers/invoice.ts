import { factories } from '@strapi/strapi';
import { UID } from '../../../infra/content-types';
import { dataOf, documentIdOf, type Context } from '../../../infra/http-context';
import { sendPaper } from '../../../infra/pdf/send-paper';
import { renewBillingCode } from '../operations/renew-billing-code';
import { printReceipt } from '../paper/print-receipt';
import { readReceiptPaper } from '../reading/receipt-paper';

const EDITION = 1;

/** Bills: listed by Strapi, narrowed by the read door; a new code is a document update. */
export default factories.createCoreController(UID.invoice, () => ({
  async renewBillingCode(given) {
    const ctx = given as unknown as Context;
    const written = await renewBillingCode(documentIdOf(ctx), dataOf(ctx, {}));
    ctx.body = { data: await this.sanitizeOutput?.(written, given), meta: {} };
  },

  /** The receipt of a bill that is paid, as PDF. */
  async receipt(ctx) {
    const paper = await readReceiptPaper(documentIdOf(ctx as unknown as Context));
    await sendPaper(ctx, {
      paper,
      edition: EDITION,
      fileName: `kuitansi-${paper.number}`,
      print: printReceipt,
    });
  },
}));
