import type { Core } from '@strapi/strapi';
import { LARGEST_BATCH_BYTES, LARGEST_JSON_BYTES } from '../infra/body-limits';
import { tooLarge } from '../infra/input';

/** Where other systems bring their batches: by a token, and by thousands of rows. */
const BATCHES = /^\/api\/integrations\/[^/]+\/batches\/?$/;

/**
 * Say in words that a request is too large, before any of it is read. Only batches may be larger than
 * what people send; `strapi::body`, which comes after, knows one limit for all.
 */
const limitBodies: Core.MiddlewareFactory = () => async (ctx, next) => {
  const most = BATCHES.test(ctx.path) ? LARGEST_BATCH_BYTES : LARGEST_JSON_BYTES;
  const isJson = Boolean(ctx.is('application/json', 'application/*+json', 'text/plain'));
  if (isJson && (ctx.request.length ?? 0) > most) throw tooLarge(most);
  await next();
};

export default limitBodies;
