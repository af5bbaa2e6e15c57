import { visibleRows } from '../../../domain/identity/visibility';
import { todayIn } from '../../../infra/clock';
import { currentActor } from '../../../infra/current-actor';
import { database, rowsOf } from '../../../infra/transaction';
import { visibleSql } from '../../../infra/visible-rows';

/** A feed as its holder sees it. The address is not among it: it was told once. */
export interface Feed {
  readonly documentId: string;
  readonly name: string | null;
  readonly employee: { readonly name: string };
  readonly workArea: { readonly documentId: string; readonly name: string } | null;
  readonly orgUnit: { readonly documentId: string; readonly name: string } | null;
  readonly createdAt: Date;
}

/** The caller's feeds, oldest first; everybody's for a super admin. */
export const listFeeds = async (): Promise<readonly Feed[]> => {
  const db = database();
  const today = todayIn('Asia/Jakarta');
  const own = visibleSql('f', visibleRows(await currentActor(db, today), 'calendar-feed', today));
  return rowsOf<Feed>(
    db,
    `select f.document_id as "documentId", f.name, f.created_at as "createdAt",
            json_build_object('name', e.name) as employee,
            (select json_build_object('documentId', document_id, 'name', name) from work_areas
              where document_id = f.work_area_key) as "workArea",
            (select json_build_object('documentId', document_id, 'name', name) from org_units
              where document_id = f.org_unit_key) as "orgUnit"
       from calendar_feeds f join employees e on e.document_id = f.employee_key
      where ${own.sql} order by f.id`,
    own.bindings
  );
};
