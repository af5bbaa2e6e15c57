import type { Context } from '../../../../../infra/http-context';
import { officesToImportInto } from './offices';

/** What the import page needs beyond the import itself. */
export default () => ({
  async offices(ctx: Context) {
    ctx.body = { data: await officesToImportInto() };
  },
});
