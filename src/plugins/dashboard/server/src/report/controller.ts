import { reconcile } from '../../../../../api/leave-report/reading/reconcile';
import { leaveReport } from '../../../../../api/leave-report/reading/report';
import type { Context } from '../../../../../infra/http-context';
import { reportChoices } from './choices';

/** The leave report and the reconciliation, for the panel's pages. */
export default () => ({
  async choices(ctx: Context) {
    ctx.body = { data: await reportChoices() };
  },

  async find(ctx: Context) {
    ctx.body = { data: await leaveReport(ctx.query) };
  },

  async reconcile(ctx: Context) {
    const findings = await reconcile(ctx.query);
    ctx.body = { data: { checkedAt: new Date().toISOString(), findings } };
  },
});
