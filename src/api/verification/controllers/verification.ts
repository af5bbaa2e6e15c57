import type { Context } from 'koa';
import { readVerificationCode } from '../../../domain/identity/verification-code';
import { notFound } from '../../../infra/input';
import { currentLanguage } from '../../../infra/language';
import { tooMany } from '../../../infra/request-limit';
import { verificationAddress } from '../../../infra/verification-address';
import { mayVerify, verificationLimit } from '../reading/verification-limit';
import { verify } from '../reading/verifiers';

export default {
  /** What a printed code stands for (shared/api.md, `GET /api/verify/:code`); 404 for no paper of ours. */
  async show(ctx: Context): Promise<void> {
    ctx.set('Cache-Control', 'no-store');
    ctx.set('X-Robots-Tag', 'noindex');
    if (!(await mayVerify(ctx.ip))) throw tooMany(verificationLimit());
    const code = readVerificationCode((ctx.params as Record<string, string>).code ?? '');
    const paper = code === undefined ? undefined : await verify(code, currentLanguage());
    if (paper === undefined) throw notFound();
    const { kind, state, number, issuedAt, summary, replacedBy } = paper;
    ctx.body = {
      data: {
        kind,
        state,
        number,
        issuedAt,
        summary,
        ...(replacedBy === undefined
          ? {}
          : {
              replacedBy: {
                number: replacedBy.number,
                link: verificationAddress(replacedBy.code),
              },
            }),
      },
      meta: {},
    };
  },
};
