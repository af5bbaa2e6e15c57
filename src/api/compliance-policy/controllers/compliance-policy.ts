import { factories } from '@strapi/strapi';
import { dataOf, type Context } from '../../../infra/http-context';
import { previewPolicy } from '../reading/preview-policy';

export default factories.createCoreController('api::compliance-policy.compliance-policy', {
  async preview(given) {
    const ctx = given as unknown as Context;
    ctx.body = { data: await previewPolicy(dataOf(ctx)), meta: {} };
  },
});
