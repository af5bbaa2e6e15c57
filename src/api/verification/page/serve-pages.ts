import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  readVerificationCode,
  writeVerificationCode,
} from '../../../domain/identity/verification-code';
import { answerPage, languageOfPage } from '../../../infra/plain-page';
import { mayVerify, verificationLimit } from '../reading/verification-limit';
import { verify } from '../reading/verifiers';
import { askingPage, crowdedPage, unknownPage, verifiedPage } from './render-page';

/** Ask for a code; one that was typed into the form leads on to its page. */
const ask = (ctx: Context): void => {
  const language = languageOfPage(ctx);
  const { code } = ctx.query;
  if (typeof code !== 'string' || code.trim() === '') {
    answerPage(ctx, 200, askingPage(language));
    return;
  }
  const known = readVerificationCode(code);
  const target = known === undefined ? code.trim() : writeVerificationCode(known);
  ctx.set('Cache-Control', 'no-store');
  ctx.status = 303;
  ctx.redirect(`/verify/${encodeURIComponent(target)}?lang=${language}`);
};

const show = async (ctx: Context): Promise<void> => {
  const language = languageOfPage(ctx);
  const { code: given = '' } = ctx.params as Record<string, string>;
  if (!(await mayVerify(ctx.ip))) {
    ctx.set('Retry-After', String(verificationLimit().seconds));
    answerPage(ctx, 429, crowdedPage(language, `/verify/${encodeURIComponent(given)}`));
    return;
  }
  const code = readVerificationCode(given);
  const paper = code === undefined ? undefined : await verify(code, language);
  if (code === undefined || paper === undefined) {
    answerPage(ctx, 404, unknownPage(language, `/verify/${encodeURIComponent(given)}`));
    return;
  }
  answerPage(ctx, 200, verifiedPage(language, `/verify/${writeVerificationCode(code)}`, paper));
};

/** Pages for people, beside `/api/verify/:code` for programs. Strapi would put them under `/api`. */
export const serveVerificationPages = (strapi: Core.Strapi): void => {
  strapi.server.router.get('/verify', ask).get('/verify/:code', show);
};
