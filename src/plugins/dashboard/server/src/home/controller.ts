import type { Context } from '../../../../../infra/http-context';
import { leaveOverview } from './leave-overview';
import { officeFigures } from './office-figures';

/** What the panel's first page tells. */
export default () => ({
  async overview(ctx: Context) {
    ctx.body = { data: await leaveOverview() };
  },

  async figures(ctx: Context) {
    ctx.body = { data: await officeFigures() };
  },
});
