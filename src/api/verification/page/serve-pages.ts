import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import {
  readVerificationCode,
  writeVerificationCode,
} from '../../../domain/identity/verification-code';
import { currentLanguage, type Language } from '../../../infra/language';
import { verify } from '../reading/verifiers';
import { askingPage, PAGE_POLICY, unknownPage, verifiedPage } from './render-page';

/** The language of the link somebody followed, else the browser's. */
const languageOf = ({ query }: Context): Language =>
  query.lang === 'en' || query.lang === 'id' ? query.lang : currentLanguage();

const answer = (ctx: Context, status: number, html: string): void => {
  ctx.status = status;
  ctx.set('Content-Security-Policy', PAGE_POLICY);
  ctx.set('X-Robots-Tag', 'noindex');
  ctx.set('Cache-Control', 'no-store');
  ctx.set('Referrer-Policy', 'no-referrer');
  ctx.set('Vary', 'Accept-Language');
  ctx.type = 'text/html; charset=utf-8';
  ctx.body = html;
};

/** Ask for a code; one that was typed into the form leads on to its page. */
const ask = (ctx: Context): void => {
  const language = languageOf(ctx);
  const { code } = ctx.query;
  if (typeof code !== 'string' || code.trim() === '') {
    answer(ctx, 200, askingPage(language));
    return;
  }
  const known = readVerificationCode(code);
  const target = known === undefined ? code.trim() : writeVerificationCode(known);
  ctx.set('Cache-Control', 'no-store');
  ctx.status = 303;
  ctx.redirect(`/verify/${encodeURIComponent(target)}?lang=${language}`);
};

const show = async (ctx: Context): Promise<void> => {
  const language = languageOf(ctx);
  const { code: given = '' } = ctx.params as Record<string, string>;
  const code = readVerificationCode(given);
  const paper = code === undefined ? undefined : await verify(code, language);
  if (code === undefined || paper === undefined) {
    answer(ctx, 404, unknownPage(language, `/verify/${encodeURIComponent(given)}`));
    return;
  }
  answer(ctx, 200, verifiedPage(language, `/verify/${writeVerificationCode(code)}`, paper));
};

/** Pages for people, beside `/api/verify/:code` for programs. Strapi would put them under `/api`. */
export const serveVerificationPages = (strapi: Core.Strapi): void => {
  strapi.server.router.get('/verify', ask).get('/verify/:code', show);
};
