import { signedIn } from './signed-in';
import { rowsOf, type Queryable } from './transaction';

const uploaderKey = (): string | undefined => {
  const who = signedIn();
  return who.kind === 'panel' || who.kind === 'account' ? `${who.kind}:${who.id}` : undefined;
};

/** Remember with each uploaded file which account brought it. */
export const rememberUploaders = (): void => {
  strapi.db.lifecycles.subscribe({
    models: ['plugin::upload.file'],
    beforeCreate(event) {
      const data = event.params.data as { provider_metadata?: Record<string, unknown> | null };
      data.provider_metadata = { ...data.provider_metadata, uploader: uploaderKey() ?? null };
    },
  });
};

/** The accounts of the person behind the current request: what they uploaded by either is theirs. */
export const uploaderOf = async (queryable: Queryable): Promise<ReadonlySet<string>> => {
  const own = uploaderKey();
  if (own === undefined) return new Set();
  const [kind, id] = own.split(':') as ['panel' | 'account', string];
  const [row] = await rowsOf<{ panel: number | null; account: number | null }>(
    queryable,
    `select p.user_id as panel, a.user_id as account
       from employees e
       left join employees_panel_account_lnk p on p.employee_id = e.id
       left join employees_account_lnk a on a.employee_id = e.id
      where ${kind === 'panel' ? 'p' : 'a'}.user_id = :id`,
    { id: Number(id) }
  );
  return new Set([
    own,
    ...(row?.panel ? [`panel:${row.panel}`] : []),
    ...(row?.account ? [`account:${row.account}`] : []),
  ]);
};

export const isOneUploader = (uploader: string | null, accounts: ReadonlySet<string>): boolean =>
  uploader !== null && accounts.has(uploader);
