import { factories } from '@strapi/strapi';
import { visibleRows } from '../../../domain/identity/visibility';
import { todayIn } from '../../../infra/clock';
import { UID } from '../../../infra/content-types';
import { currentActor } from '../../../infra/current-actor';
import { documentIdOf, type Context } from '../../../infra/http-context';
import { notFound } from '../../../infra/input';
import { inTransaction, rowsOf } from '../../../infra/transaction';
import { visibleSql } from '../../../infra/visible-rows';

/** A person's messages: listed by Strapi, narrowed by the read door, and marked as read here. */
export default factories.createCoreController(UID.notification, () => ({
  async read(given) {
    const ctx = given as unknown as Context;
    const documentId = documentIdOf(ctx);
    const updated = await inTransaction(async (trx) => {
      const today = todayIn('Asia/Jakarta');
      const own = visibleSql(
        'n',
        visibleRows(await currentActor(trx, today), 'notification', today)
      );
      const [row] = await rowsOf(
        trx,
        `update notifications n set read_at = coalesce(n.read_at, now())
          where n.document_id = ? and ${own.sql}
         returning n.document_id as "documentId", n.read_at as "readAt"`,
        [documentId, ...own.bindings]
      );
      return row;
    });
    if (updated === undefined) throw notFound();
    ctx.body = { data: updated, meta: {} };
  },
}));
