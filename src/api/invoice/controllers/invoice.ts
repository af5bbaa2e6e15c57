import { factories } from '@strapi/strapi';
import { UID } from '../../../infra/content-types';
import { dataOf, documentIdOf, type Context } from '../../../infra/http-context';
import { renewBillingCode } from '../operations/renew-billing-code';

/** Bills: listed by Strapi, narrowed by the read door; a new code is a document update. */
export default factories.createCoreController(UID.invoice, () => ({
  async renewBillingCode(given) {
    const ctx = given as unknown as Context;
    const written = await renewBillingCode(documentIdOf(ctx), dataOf(ctx, {}));
    ctx.body = { data: await this.sanitizeOutput?.(written, given), meta: {} };
  },
}));
