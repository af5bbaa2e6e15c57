import { factories } from '@strapi/strapi';
import type { ObjectionCommand } from '../../../domain/compliance/objection';
import { dataOf, documentIdOf, type Context } from '../../../infra/http-context';
import { commandObjection } from '../operations/command-objection';

interface Sanitizing {
  sanitizeOutput(data: unknown, ctx: unknown): Promise<unknown>;
}

/** Strapi's own reads, filing and updates, and the three commands by their names. */
export default factories.createCoreController(
  'api::compliance-objection.compliance-objection',
  () => {
    const command = (name: ObjectionCommand) =>
      async function answer(this: Sanitizing, given: unknown): Promise<void> {
        const ctx = given as Context;
        const written = await commandObjection(documentIdOf(ctx), name, dataOf(ctx, {}));
        ctx.body = { data: await this.sanitizeOutput(written, ctx), meta: {} };
      };
    return {
      sustain: command('sustain'),
      dismiss: command('dismiss'),
      withdraw: command('withdraw'),
    };
  }
);
