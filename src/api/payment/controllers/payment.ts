import { factories } from '@strapi/strapi';
import { reportPayment } from '../../../hooks/payment/report-payment';
import { UID } from '../../../infra/content-types';
import { dataOf, documentIdOf, type Context } from '../../../infra/http-context';
import { resolveQueued } from '../operations/resolve-payment';
import { queuedPayments } from '../reading/queue';

/** Payments: listed by Strapi, narrowed by the read door; reports and resolutions pass the one door. */
export default factories.createCoreController(UID.payment, () => ({
  async callback(given) {
    const ctx = given as unknown as Context;
    const { matchState } = await reportPayment(dataOf(ctx));
    ctx.body = { data: { matchState } };
  },

  async queue(given) {
    const ctx = given as unknown as Context;
    ctx.body = await queuedPayments(ctx.query);
  },

  async resolve(given) {
    const ctx = given as unknown as Context;
    const written = await resolveQueued(documentIdOf(ctx), dataOf(ctx));
    ctx.body = { data: await this.sanitizeOutput?.(written, given), meta: {} };
  },
}));
