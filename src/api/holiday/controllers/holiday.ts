import { factories } from '@strapi/strapi';
import { dataOf, type Context } from '../../../infra/http-context';
import { previewHolidayChange } from '../reading/preview-change';

export default factories.createCoreController('api::holiday.holiday', () => ({
  async preview(given) {
    const ctx = given as unknown as Context;
    ctx.body = { data: await previewHolidayChange(dataOf(ctx)), meta: {} };
  },
}));
