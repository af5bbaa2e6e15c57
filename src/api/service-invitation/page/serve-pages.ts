import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { z } from 'zod';
import {
  acceptInvitation,
  openInvitation,
} from '../../../hooks/service-invitation/accept-invitation';
import { environment } from '../../../infra/environment';
import type { Language } from '../../../infra/language';
import { answerPage, languageOfPage } from '../../../infra/plain-page';
import { isWithinLimit } from '../../../infra/request-limit';
import { sentence } from '../../../infra/texts';
import { database } from '../../../infra/transaction';
import { closedPage, madePage, passwordPage } from './render-page';

const MINUTE = 60;

/** Whatever else a form holds is of no interest; what is missing counts as empty. */
const typed = z.object({
  password: z.string().max(1000).catch(''),
  again: z.string().max(1000).catch(''),
});

interface Visit {
  readonly token: string;
  readonly path: string;
  readonly language: Language;
}

const visitOf = (ctx: Context): Visit => {
  const { token = '' } = ctx.params as Record<string, string>;
  return {
    token,
    path: `/invitation/${encodeURIComponent(token)}`,
    language: languageOfPage(ctx),
  };
};

/** As often a minute as somebody may try to sign in. */
const limited = async (ctx: Context, next: Next): Promise<unknown> => {
  const limit = { name: 'invitation', most: environment().LOGINS_PER_MINUTE, seconds: MINUTE };
  if (await isWithinLimit(database(), limit, ctx.ip)) return next();
  const { language, path } = visitOf(ctx);
  ctx.set('Retry-After', String(MINUTE));
  return answerPage(ctx, 429, closedPage(language, path, 'tooMany'));
};

const show = async (ctx: Context): Promise<void> => {
  const { token, path, language } = visitOf(ctx);
  const invitation = await openInvitation(database(), token);
  if (invitation === undefined) {
    answerPage(ctx, 404, closedPage(language, path, 'unknown'));
  } else if (invitation.standing === 'open') {
    answerPage(ctx, 200, passwordPage(language, path, invitation));
  } else {
    answerPage(ctx, 410, closedPage(language, path, invitation.standing));
  }
};

const accept = async (ctx: Context): Promise<void> => {
  const { token, path, language } = visitOf(ctx);
  const invitation = await openInvitation(database(), token);
  const body = typed.parse(ctx.request.body ?? {});
  const accepted = invitation && (await acceptInvitation(token, body));
  if (invitation === undefined || accepted === undefined) {
    answerPage(ctx, 404, closedPage(language, path, 'unknown'));
    return;
  }
  switch (accepted.outcome) {
    case 'made':
      answerPage(ctx, 201, madePage(language, path, invitation.email));
      return;
    case 'refused': {
      const { reason, params, path: field } = accepted.refusal;
      const problem = { field, sentence: sentence(reason, params, language) };
      answerPage(ctx, 400, passwordPage(language, path, invitation, problem));
      return;
    }
    case 'taken':
      answerPage(ctx, 409, closedPage(language, path, 'taken'));
      return;
    default:
      answerPage(ctx, 410, closedPage(language, path, accepted.outcome));
  }
};

/** The page of an invitation: looking at it changes nothing, sending its form makes the account. */
export const serveInvitationPages = (strapi: Core.Strapi): void => {
  strapi.server.router
    .get('/invitation/:token', limited, show)
    .post('/invitation/:token', limited, accept);
};
