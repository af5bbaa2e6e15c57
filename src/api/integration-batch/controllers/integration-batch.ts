import { factories } from '@strapi/strapi';
import { UID } from '../../../infra/content-types';
import { dataOf, type Context } from '../../../infra/http-context';
import { receiveBatch } from '../operations/receive-batch';
import { findBatch } from '../reading/find-batch';

/** Batches are listed by Strapi, narrowed by the read door; other systems bring and follow them here. */
export default factories.createCoreController(UID.integrationBatch, () => ({
  async receive(given) {
    const ctx = given as unknown as Context;
    ctx.body = { data: await receiveBatch(ctx.params.source ?? '', dataOf(ctx)), meta: {} };
  },

  async report(given) {
    const ctx = given as unknown as Context;
    const { source = '', batchId = '' } = ctx.params;
    ctx.body = await findBatch(source, batchId, ctx.query);
  },
}));
