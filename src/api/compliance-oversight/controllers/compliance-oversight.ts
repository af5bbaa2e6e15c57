import type { Context } from '../../../infra/http-context';
import { coachingList } from '../reading/coaching-list';
import { priorityList } from '../reading/priority-list';

/** Who is to be coached, and who may be served first. */
export default {
  async coaching(given: unknown) {
    const ctx = given as Context;
    ctx.body = await coachingList(ctx.query);
  },

  async priority(given: unknown) {
    const ctx = given as Context;
    ctx.body = await priorityList(ctx.query);
  },
};
