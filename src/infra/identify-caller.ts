import type { Context, Next } from 'koa';
import type { Authentication } from './api-account';

interface RouteState {
  route?: { readonly config?: object };
}

/**
 * Find out who is behind a request on a route that is open to everybody (`auth: false`): Strapi looks
 * at no credentials there. Who brings none goes on as nobody in particular; wrong ones answer 401.
 */
export const identifyCaller = async (ctx: Context, next: Next): Promise<unknown> => {
  if (ctx.request.header.authorization === undefined) return next();
  const state = ctx.state as RouteState;
  const open = state.route;
  state.route = { ...open, config: { ...open?.config, auth: undefined } };
  return strapi.get<Authentication>('auth').authenticate(ctx, async () => {
    state.route = open;
    return next();
  });
};
