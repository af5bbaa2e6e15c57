import { dashboardChoices } from '../../../../../api/dashboard/reading/dashboard';
import type { Context } from '../../../../../infra/http-context';

/** What the dashboards' page offers before anything is chosen. */
export default () => ({
  async choices(ctx: Context) {
    ctx.body = { data: await dashboardChoices() };
  },
});
