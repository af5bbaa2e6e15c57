import { createHash } from 'node:crypto';
import type { Context } from 'koa';
import { publicUrl } from '../../../infra/environment';
import { notFound } from '../../../infra/input';
import { printForm } from '../form/print-form';
import { readForm } from '../reading/read-form';

/** Raise it when the form looks different: what browsers keep is then fetched anew. */
const EDITION = 1;

const fingerprint = (form: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([EDITION, publicUrl(), form]))
    .digest('base64url');

export default {
  /** The official form of a request as PDF; 304 where the reader's copy still says the same. */
  async show(ctx: Context): Promise<void> {
    const { id = '' } = ctx.params as Record<string, string>;
    const form = await readForm(id);
    if (form === undefined) throw notFound();
    ctx.set('Cache-Control', 'private, no-cache');
    ctx.set('ETag', `"${fingerprint(form)}"`);
    ctx.status = 200;
    if (ctx.fresh) {
      ctx.status = 304;
      return;
    }
    ctx.set('Content-Disposition', `inline; filename="formulir-cuti-${form.number}.pdf"`);
    ctx.body = await printForm(form);
    ctx.type = 'application/pdf';
  },
};
