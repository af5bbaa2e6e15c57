import { countWaiting } from '../../../../../api/leave-request/reading/inbox';
import { documentIdOf, type Context } from '../../../../../infra/http-context';
import { situationOf } from './situation';

/** What the panel shows of leave requests beyond their rows. */
export default () => ({
  async count(ctx: Context) {
    ctx.body = { data: { waiting: await countWaiting() } };
  },

  async situation(ctx: Context) {
    ctx.body = { data: await situationOf(documentIdOf(ctx)) };
  },
});
