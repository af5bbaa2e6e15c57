import type { Context as KoaContext } from 'koa';
import { CALENDAR_TYPE } from '../../../infra/calendar-file';
import { dataOf, documentIdOf, type Context } from '../../../infra/http-context';
import { createFeed, revokeFeed } from '../operations/keep-feeds';
import { readFeed } from '../reading/feed';
import { listFeeds } from '../reading/list-feeds';

/** Calendar feeds (shared/api.md, Leave): parse, call, answer. */
export default {
  async find(ctx: Context): Promise<void> {
    ctx.body = { data: await listFeeds(), meta: {} };
  },

  async create(ctx: Context): Promise<void> {
    const feed = await createFeed(dataOf(ctx, {}));
    ctx.status = 201;
    ctx.body = { data: feed, meta: {} };
  },

  async revoke(ctx: Context): Promise<void> {
    await revokeFeed(documentIdOf(ctx));
    ctx.status = 204;
  },

  async read(ctx: KoaContext): Promise<void> {
    const file = await readFeed(ctx.query);
    ctx.set('Cache-Control', 'private, no-cache');
    ctx.set('Referrer-Policy', 'no-referrer');
    ctx.type = CALENDAR_TYPE;
    ctx.body = file;
  },
};
