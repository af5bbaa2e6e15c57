import { inboxOf } from '../../../../../api/leave-request/reading/inbox';
import type { Context } from '../../../../../infra/http-context';

/** What waits for whoever is signed in to the panel. */
export default () => ({
  async find(ctx: Context) {
    ctx.body = { data: await inboxOf() };
  },
});
