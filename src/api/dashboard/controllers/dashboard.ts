import type { Context } from 'koa';
import { sendKept } from '../../../infra/kept-answers';
import { dashboardFor } from '../reading/dashboard';

/** Dashboards (shared/api.md, Compliance and dashboards): parse, read, answer. */
export default {
  async find(ctx: Context & { readonly params: { readonly name?: string } }): Promise<void> {
    await sendKept(ctx, await dashboardFor(ctx.params.name ?? '', ctx.query));
  },
};
