import type { Core } from '@strapi/strapi';
import { refuse } from '../domain/result';
import { errorFrom } from '../infra/refusal-error';

const UPLOADS = /^\/(api\/)?upload\/?$/;

/**
 * An upload brings a new file and nothing else. Strapi would also let it replace any file by its
 * number, or attach itself to any record past that record's door; files are attached by saving the
 * record. In the panel, replacing is bound to one's own files by permission.
 */
const guardUploads: Core.MiddlewareFactory = () => async (ctx, next) => {
  if (ctx.method === 'POST' && UPLOADS.test(ctx.path)) {
    const body = (ctx.request.body ?? {}) as Record<string, unknown>;
    const attaches = ['ref', 'refId', 'field'].some((name) => name in body);
    const replaces = ctx.path.startsWith('/api/') && 'id' in ctx.query;
    if (attaches || replaces) throw errorFrom(refuse('INVALID', 'input.upload-only').refusal);
  }
  await next();
};

export default guardUploads;
