import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { environment } from '../infra/environment';
import { isSignedFileUrlValid, SIGNED_FILE_PATH } from '../infra/signed-file-url';
import { isStoredFileName, uploadFolder } from '../infra/stored-files';

const fileSize = async (path: string): Promise<number | undefined> => {
  try {
    const found = await stat(path);
    return found.isFile() ? found.size : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Serves uploaded files to holders of a signed link (`src/infra/signed-file-url.ts`), 403 otherwise.
 * Nothing is ever served from Strapi's own public `/uploads/`.
 */
const serveSignedFile: Core.MiddlewareFactory = () => async (ctx, next) => {
  if (ctx.path === '/uploads' || ctx.path.startsWith('/uploads/')) return ctx.notFound();
  if (!ctx.path.startsWith(SIGNED_FILE_PATH)) return next();
  if (ctx.method !== 'GET' && ctx.method !== 'HEAD') return ctx.notFound();

  const { DATA_DIR, APP_KEYS } = environment();
  const name = ctx.path.slice(SIGNED_FILE_PATH.length);
  const { expires, signature } = ctx.query;
  if (
    !isStoredFileName(name) ||
    !isSignedFileUrlValid(APP_KEYS, name, expires, signature, Date.now())
  ) {
    return ctx.forbidden('This link is not valid or has expired.');
  }

  const path = join(uploadFolder(DATA_DIR), name);
  const size = await fileSize(path);
  if (size === undefined) return ctx.notFound();

  const isImage = extname(name) !== '.pdf';
  ctx.type = extname(name);
  ctx.length = size;
  ctx.set('Content-Disposition', `${isImage ? 'inline' : 'attachment'}; filename="${name}"`);
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.set('Content-Security-Policy', "default-src 'none'; sandbox");
  ctx.set('Cache-Control', 'private, max-age=600');
  ctx.body = createReadStream(path);
};

export default serveSignedFile;
