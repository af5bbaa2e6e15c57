import { factories } from '@strapi/strapi';
import type { Context as KoaContext } from 'koa';
import type { ServiceCommandName } from '../../../domain/certification/vocabulary';
import { dataOf, documentIdOf, type Context } from '../../../infra/http-context';
import { parseInput } from '../../../infra/input';
import { sendKept } from '../../../infra/kept-answers';
import {
  commandApplication,
  createApplication,
  updateApplication,
  type FoundApplication,
} from '../operations/act-on-application';
import { draftWarnings } from '../reading/draft-warnings';
import { timelineOf } from '../reading/timeline';
import { workQueueFor } from '../reading/work-queue';
import { workQueueQuery } from '../reading/work-queue-query';

/** As much of Strapi's controller as its own actions have at hand. */
interface CoreController {
  sanitizeOutput(data: unknown, ctx: unknown): Promise<unknown>;
}

/** Routes of applications (shared/api.md, Service): parse, call, answer. */
export default factories.createCoreController(
  'api::service-application.service-application',
  ({ strapi }) => {
    const core = (): CoreController =>
      strapi.controller('api::service-application.service-application') as never;
    const answer = async (
      ctx: Context,
      application: FoundApplication,
      more: object = {}
    ): Promise<void> => {
      const shown = (await core().sanitizeOutput(application, ctx)) as object;
      ctx.body = { data: { ...shown, ...more }, meta: {} };
    };
    const command = (name: ServiceCommandName) => async (given: unknown) => {
      const ctx = given as Context;
      await answer(ctx, await commandApplication(documentIdOf(ctx), name, dataOf(ctx, {})));
    };
    return {
      async create(given) {
        const ctx = given as unknown as Context;
        const application = await createApplication(dataOf(ctx));
        ctx.status = 201;
        await answer(ctx, application);
      },
      async update(given) {
        const ctx = given as unknown as Context;
        await answer(ctx, await updateApplication(documentIdOf(ctx), dataOf(ctx)));
      },
      async queue(given) {
        const ctx: KoaContext = given;
        await sendKept(ctx, await workQueueFor(parseInput(workQueueQuery, ctx.query)));
      },
      async timeline(given) {
        const ctx = given as unknown as Context;
        ctx.body = { data: await timelineOf(documentIdOf(ctx)), meta: {} };
      },
      receive: command('receive'),
      inspect: command('inspect'),
      async issueDraft(given) {
        const ctx = given as unknown as Context;
        const documentId = documentIdOf(ctx);
        const application = await commandApplication(documentId, 'issue-draft', dataOf(ctx, {}));
        await answer(ctx, application, { warnings: await draftWarnings(documentId) });
      },
      approveDraft: command('approve-draft'),
      requestCorrection: command('request-correction'),
      invoice: command('invoice'),
      issueCertificate: command('issue-certificate'),
      handOver: command('hand-over'),
      close: command('close'),
      cancel: command('cancel'),
    };
  }
);
