import { commandComplaint } from '../../../../../api/complaint/operations/handle-complaint';
import { complaintRegister } from '../../../../../api/complaint/reading/register';
import type { ComplaintCommand } from '../../../../../domain/certification/complaint';
import { dataOf, documentIdOf, type Context } from '../../../../../infra/http-context';

const command = (name: ComplaintCommand) => async (ctx: Context) => {
  await commandComplaint(documentIdOf(ctx), name, dataOf(ctx, {}));
  ctx.body = { data: null };
};

/** The register of complaints, and what is done with them, for the panel's page. */
export default () => ({
  async find(ctx: Context) {
    ctx.body = { data: await complaintRegister(ctx.query) };
  },
  assign: command('assign'),
  answer: command('answer'),
  close: command('close'),
});
