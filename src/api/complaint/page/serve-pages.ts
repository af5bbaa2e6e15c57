import type { Core } from '@strapi/strapi';
import { isHttpError } from 'http-errors';
import type { Context } from 'koa';
import { z } from 'zod';
import {
  readVerificationCode,
  writeVerificationCode,
} from '../../../domain/identity/verification-code';
import { COMPLAINT_PAGE } from '../../../infra/texts/complaint-page';
import { LONGEST_TEXT } from '../../../infra/fields';
import { answerPage, languageOfPage } from '../../../infra/plain-page';
import { database, rowsOf } from '../../../infra/transaction';
import { handInComplaint } from '../operations/hand-in-complaint';
import { trackComplaint } from '../reading/track-complaint';
import {
  FIELD_NAMES,
  formPage,
  progressPage,
  tooManyPage,
  unknownPage,
  type OfficeChoice,
  type Problem,
  type TypedComplaint,
} from './render-page';

/** Whatever else a form holds is of no interest; what is missing counts as empty. */
const typedFields = z
  .record(z.string(), z.unknown())
  .catch({})
  .transform((body): TypedComplaint =>
    Object.fromEntries(
      FIELD_NAMES.map((name) => {
        const value = body[name];
        return [name, typeof value === 'string' ? value.slice(0, LONGEST_TEXT + 1).trim() : ''];
      })
    )
  );

const offices = (): Promise<OfficeChoice[]> =>
  rowsOf<OfficeChoice>(database(), 'select code, name from offices order by name');

/** A code that was typed into the form leads on to its page; without one the form is shown. */
const ask = async (ctx: Context): Promise<void> => {
  const language = languageOfPage(ctx);
  const { code } = ctx.query;
  if (typeof code === 'string' && code.trim() !== '') {
    const known = readVerificationCode(code);
    const target = known === undefined ? code.trim() : writeVerificationCode(known);
    ctx.set('Cache-Control', 'no-store');
    ctx.status = 303;
    ctx.redirect(`/complaint/${encodeURIComponent(target)}?lang=${language}`);
    return;
  }
  answerPage(
    ctx,
    200,
    formPage(language, { typed: {}, problem: undefined, offices: await offices() })
  );
};

interface Refused {
  readonly status: number;
  readonly message: string;
  readonly details?: { readonly errors?: readonly { readonly path: readonly string[] }[] };
}

const TOO_MANY = 429;

/** What a refusal says to whoever filled in the form; sentences of the parser are for programs. */
const problemIn = ({ message, details }: Refused, wrong: string): Problem => {
  const fields = new Set((details?.errors ?? []).map(({ path }) => path[0] ?? ''));
  const isOfForm = [...fields].some((field) => (FIELD_NAMES as readonly string[]).includes(field));
  return { fields, sentence: isOfForm ? wrong : message };
};

const handIn = async (ctx: Context): Promise<void> => {
  const language = languageOfPage(ctx);
  const typed = typedFields.parse(ctx.request.body ?? {});
  try {
    const { code } = await handInComplaint(ctx.ip, { ...typed, language });
    ctx.status = 303;
    ctx.redirect(`/complaint/${code}?lang=${language}&new=1`);
  } catch (thrown) {
    if (!isHttpError(thrown)) throw thrown;
    const refused = thrown as unknown as Refused;
    if (refused.status === TOO_MANY) {
      answerPage(ctx, TOO_MANY, tooManyPage(language, '/complaint'));
      return;
    }
    const problem = problemIn(refused, COMPLAINT_PAGE[language].wrong);
    const form = formPage(language, { typed, problem, offices: await offices() });
    answerPage(ctx, refused.status, form);
  }
};

const show = async (ctx: Context): Promise<void> => {
  const language = languageOfPage(ctx);
  const { code: given = '' } = ctx.params as Record<string, string>;
  const path = `/complaint/${encodeURIComponent(given)}`;
  try {
    const progress = await trackComplaint(ctx.ip, given);
    if (progress === undefined) answerPage(ctx, 404, unknownPage(language, path));
    else {
      const isNew = ctx.query.new === '1';
      answerPage(ctx, 200, progressPage(language, path, progress, isNew));
    }
  } catch (thrown) {
    if (!isHttpError(thrown) || thrown.status !== TOO_MANY) throw thrown;
    answerPage(ctx, TOO_MANY, tooManyPage(language, path));
  }
};

/** The pages on which anybody complains and follows it; they work without JavaScript. */
export const serveComplaintPages = (strapi: Core.Strapi): void => {
  strapi.server.router
    .get('/complaint', ask)
    .post('/complaint', handIn)
    .get('/complaint/:code', show);
};
