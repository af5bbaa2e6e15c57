import { isPersonnelFor } from '../../../../../domain/leave/authority';
import { todayIn } from '../../../../../infra/clock';
import { currentActor } from '../../../../../infra/current-actor';
import { database, rowsOf } from '../../../../../infra/transaction';

export interface StaffOffice {
  readonly code: string;
  readonly name: string;
}

const OFFICES_SQL = `select document_id as key, code, name from offices order by name`;

/** The offices whose staff whoever is signed in may import: their own, every one for a super admin. */
export const officesToImportInto = async (): Promise<readonly StaffOffice[]> => {
  const db = database();
  const actor = await currentActor(db, todayIn('Asia/Jakarta'));
  const offices = await rowsOf<StaffOffice & { readonly key: string }>(db, OFFICES_SQL);
  return offices
    .filter(({ key }) => isPersonnelFor(actor, key))
    .map(({ code, name }) => ({ code, name }));
};
