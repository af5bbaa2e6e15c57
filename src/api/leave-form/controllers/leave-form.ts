import type { Context } from 'koa';
import { notFound } from '../../../infra/input';
import { sendPaper } from '../../../infra/pdf/send-paper';
import { printForm } from '../form/print-form';
import { readForm } from '../reading/read-form';

const EDITION = 1;

export default {
  /** The official form of a request as PDF. */
  async show(ctx: Context): Promise<void> {
    const { id = '' } = ctx.params as Record<string, string>;
    const form = await readForm(id);
    if (form === undefined) throw notFound();
    await sendPaper(ctx, {
      paper: form,
      edition: EDITION,
      fileName: `formulir-cuti-${form.number}`,
      print: printForm,
    });
  },
};
