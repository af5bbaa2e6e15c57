import type { Context } from 'koa';
import { database, rowsOf } from './transaction';

/**
 * Signing in with an API account's access token, in one statement.
 *
 * Strapi's own strategy asks the database five times for each request (the account twice, its role,
 * the settings, the role's permissions) and builds the same abilities again: most of what a short
 * read costs. Here everything is read at once, at every request, so that an account blocked or a
 * permission withdrawn counts from the next request on, on every instance. Only who may pass is
 * answered here; everybody else goes on to Strapi's strategy, which refuses as ever.
 */
interface Ability {
  can(action: string): boolean;
}

interface SignedIn {
  readonly authenticated: true;
  readonly credentials: ApiAccount;
  readonly ability: Ability;
}

interface ApiAccount {
  readonly id: number;
  readonly role: { readonly id: number; readonly type: string };
  readonly [field: string]: unknown;
}

/** What Strapi asks of a strategy (`auth.register`). */
export interface AuthStrategy {
  readonly name: string;
  authenticate(context: Context): Promise<unknown>;
}

interface AccountRow {
  readonly account: ApiAccount;
  readonly actions: readonly string[];
}

const ACCOUNT_SQL = `
select json_build_object(
         'id', u.id, 'documentId', u.document_id, 'username', u.username, 'email', u.email,
         'provider', u.provider, 'confirmed', u.confirmed, 'blocked', u.blocked,
         'createdAt', u.created_at, 'updatedAt', u.updated_at, 'publishedAt', u.published_at,
         'role', json_build_object(
           'id', r.id, 'documentId', r.document_id, 'name', r.name,
           'description', r.description, 'type', r.type)) as account,
       array(select p.action from up_permissions_role_lnk pr
               join up_permissions p on p.id = pr.permission_id
              where pr.role_id = r.id order by p.action) as actions
  from up_users u
  join up_users_role_lnk ur on ur.user_id = u.id
  join up_roles r on r.id = ur.role_id
 where u.id = ? and u.blocked is not true
   and (u.confirmed
        or exists (select 1 from strapi_core_store_settings
                    where key = 'plugin_users-permissions_advanced'
                      and (value::jsonb->>'email_confirmation')::boolean is false))`;

/** What may be done with a list of actions never changes, so it is worked out once a list. */
const abilities = new Map<string, Promise<Ability>>();
const MOST_ABILITIES = 50;

const abilityFor = (actions: readonly string[]): Promise<Ability> => {
  const key = actions.join('\n');
  const known = abilities.get(key);
  if (known !== undefined) return known;
  if (abilities.size >= MOST_ABILITIES) abilities.clear();
  const made = strapi.contentAPI.permissions.engine.generateAbility(
    actions.map((action) => ({ action }))
  ) as unknown as Promise<Ability>;
  abilities.set(key, made);
  return made;
};

interface AccessToken {
  readonly isValid: boolean;
  readonly payload: { readonly userId: string; readonly sessionId?: string; readonly type: string } | null;
}

const sessions = (): { validateAccessToken(token: string): AccessToken } =>
  strapi.sessionManager('users-permissions') as never;

const BEARER = /^bearer\s+(\S+)$/i;

const signIn = async (context: Context): Promise<SignedIn | undefined> => {
  const token = BEARER.exec(context.request.header.authorization ?? '')?.[1];
  if (token === undefined) return undefined;
  const { isValid, payload } = sessions().validateAccessToken(token);
  const id = Number(payload?.userId);
  if (!isValid || payload?.type !== 'access' || !Number.isSafeInteger(id)) return undefined;
  const [row] = await rowsOf<AccountRow>(database(), ACCOUNT_SQL, [id]);
  if (row === undefined) return undefined;
  context.state.user = row.account;
  if (payload.sessionId !== undefined) context.state.session = { id: payload.sessionId };
  return {
    authenticated: true,
    credentials: row.account,
    ability: await abilityFor(row.actions),
  };
};

/** The same strategy, with the short way for accounts that may pass. */
export const withOneStatement = (strategy: AuthStrategy): AuthStrategy => ({
  ...strategy,
  authenticate: async (context) => (await signIn(context)) ?? strategy.authenticate(context),
});
