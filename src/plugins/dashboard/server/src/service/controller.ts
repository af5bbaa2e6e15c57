import type { Context } from '../../../../../infra/http-context';
import { queueChoices } from './choices';

/** What the work queue's page needs before it can be narrowed. */
export default () => ({
  async choices(ctx: Context) {
    ctx.body = { data: await queueChoices() };
  },
});
