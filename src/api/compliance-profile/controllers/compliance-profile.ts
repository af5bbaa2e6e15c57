import { factories } from '@strapi/strapi';
import type { Context as KoaContext } from 'koa';
import { filled, LONGEST_LINE } from '../../../infra/fields';
import { dataOf, type Context } from '../../../infra/http-context';
import { parseInput } from '../../../infra/input';
import { sendKept } from '../../../infra/kept-answers';
import { evaluateTerms } from '../reading/evaluate-terms';
import { explainOwnProfile, explainProfile } from '../reading/explain-profile';
import { explainQuery } from '../reading/explain-query';
import { profilesFor } from '../reading/list-profiles';
import { profileQuery } from '../reading/profile-query';

const serviceUserOf = ({ params }: KoaContext): string =>
  parseInput(filled(LONGEST_LINE), (params as { serviceUser?: unknown }).serviceUser);

/** Routes of compliance profiles (shared/api.md): parse, read, answer. */
export default factories.createCoreController('api::compliance-profile.compliance-profile', {
  async find(given) {
    const ctx: KoaContext = given;
    await sendKept(ctx, await profilesFor(parseInput(profileQuery, ctx.query)));
  },
  async explain(given) {
    const ctx: KoaContext = given;
    const { asOf } = parseInput(explainQuery, ctx.query);
    ctx.body = { data: await explainProfile(serviceUserOf(ctx), asOf), meta: {} };
  },
  async me(given) {
    const ctx: KoaContext = given;
    const { asOf } = parseInput(explainQuery, ctx.query);
    ctx.body = { data: await explainOwnProfile(asOf), meta: {} };
  },
  async evaluate(given) {
    const ctx = given as unknown as Context;
    ctx.body = { data: await evaluateTerms(dataOf(ctx)), meta: {} };
  },
});
