import type { Context as KoaContext } from 'koa';
import { notFound } from '../../../infra/input';
import { readList } from '../../../infra/unreadable-query';
import { createRequest, deleteRequest, updateRequest } from '../operations/act-on-request';
import {
  cancelRequest,
  considerRequest,
  decideRequest,
  recallRequest,
  submitRequest,
} from '../operations/commands';
import { balanceIn } from '../reading/balances';
import { balanceQuery } from '../reading/balance-query';
import { findRequest, findRequests } from '../reading/find-requests';
import { inboxFor } from '../reading/inbox';
import { previewRequest } from '../reading/preview';
import { substitutesFor } from '../reading/substitutes';
import { dataOf, documentIdOf, type Context } from '../../../infra/http-context';
import { parseInput } from '../../../infra/input';
import { sendKept } from '../../../infra/kept-answers';

const answer = (data: unknown): { data: unknown; meta: Record<string, never> } => ({
  data,
  meta: {},
});

/** Routes of leave requests (shared/api.md, Leave): parse, call, answer. */
export default () => ({
  async find(ctx: Context) {
    const { rows, total, query } = await readList(() => findRequests(ctx.query));
    ctx.body = {
      data: rows,
      meta: {
        pagination:
          query.page === null
            ? { start: query.offset, limit: query.limit, ...(total === null ? {} : { total }) }
            : {
                page: query.page,
                pageSize: query.limit,
                ...(total === null ? {} : { pageCount: Math.ceil(total / query.limit), total }),
              },
      },
    };
  },

  async findOne(ctx: Context) {
    const request = await findRequest(documentIdOf(ctx));
    if (request === undefined) throw notFound();
    ctx.body = answer(request);
  },

  async create(ctx: Context) {
    ctx.status = 201;
    ctx.body = answer(await createRequest(dataOf(ctx)));
  },

  async update(ctx: Context) {
    ctx.body = answer(await updateRequest(documentIdOf(ctx), dataOf(ctx)));
  },

  async delete(ctx: Context) {
    await deleteRequest(documentIdOf(ctx));
    ctx.status = 204;
  },

  async preview(ctx: Context) {
    ctx.body = answer(await previewRequest(dataOf(ctx)));
  },

  async submit(ctx: Context) {
    ctx.body = answer(await submitRequest(documentIdOf(ctx)));
  },

  async consider(ctx: Context) {
    ctx.body = answer(await considerRequest(documentIdOf(ctx), dataOf(ctx)));
  },

  async decide(ctx: Context) {
    ctx.body = answer(await decideRequest(documentIdOf(ctx), dataOf(ctx)));
  },

  async cancel(ctx: Context) {
    ctx.body = answer(await cancelRequest(documentIdOf(ctx), dataOf(ctx, {})));
  },

  async recall(ctx: Context) {
    ctx.body = answer(await recallRequest(documentIdOf(ctx), dataOf(ctx)));
  },

  async substitutes(ctx: Context) {
    ctx.body = answer(await substitutesFor(ctx.query));
  },

  async inbox(ctx: KoaContext) {
    await sendKept(ctx, await inboxFor());
  },

  async balances(ctx: Context) {
    const { year, employee } = parseInput(balanceQuery, ctx.query);
    ctx.body = answer([await balanceIn(year, employee)]);
  },
});
