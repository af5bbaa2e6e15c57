import type { Context, Next } from 'koa';
import { addDays } from '../domain/calendar/iso-date';
import { todayIn } from './clock';
import { ACTOR_SQL, actorFrom, type ActorRow } from './current-actor';
import { database, preparedRowsOf } from './transaction';

/**
 * Signing in with an API account's access token, in one statement.
 *
 * Strapi's own way asks the database six times for each request (API tokens, the account twice, its
 * role, the settings, the role's permissions) and builds the same abilities again: most of what a
 * short read costs. Here the account and the employee behind it are read at once, at every request, and
 * with them whether permissions still stand as they were last read, so that an account blocked or a permission withdrawn counts from the next request on, on
 * every instance. Only who may pass is answered here; everybody else goes on to Strapi's strategies,
 * which refuse as ever.
 */
interface Ability {
  can(action: string): boolean;
}

interface SignedIn {
  readonly credentials: ApiAccount;
  readonly ability: Ability;
}

interface ApiAccount {
  readonly id: number;
  readonly role: { readonly id: number; readonly type: string };
  readonly [field: string]: unknown;
}

/** What stands behind a route's request in Strapi (`strapi.get('auth')`). */
export interface Authentication {
  register(type: string, strategy: Strategy): unknown;
  authenticate(context: Context, next: Next): Promise<unknown>;
}

interface Strategy {
  readonly name: string;
}

interface Route {
  readonly info: { readonly type: string };
  /** GraphQL's has none. */
  readonly config?: { readonly auth?: false | { readonly strategies?: unknown } };
}

interface AccountRow {
  readonly account: ApiAccount;
  /** What the permissions are known by, until one of them changes. */
  readonly permissions: string;
  readonly actor: ActorRow;
}

const ACCOUNT_SQL = `
select json_build_object(
         'id', u.id, 'documentId', u.document_id, 'username', u.username, 'email', u.email,
         'provider', u.provider, 'confirmed', u.confirmed, 'blocked', u.blocked,
         'createdAt', u.created_at, 'updatedAt', u.updated_at, 'publishedAt', u.published_at,
         'role', json_build_object(
           'id', r.id, 'documentId', r.document_id, 'name', r.name,
           'description', r.description, 'type', r.type)) as account,
       s.changed_in::text as permissions,
       (select row_to_json(actor) from (${ACTOR_SQL}) actor) as actor
  from up_users u
  join up_users_role_lnk ur on ur.user_id = u.id
  join up_roles r on r.id = ur.role_id
 cross join api_permission_state s
 where u.id = :accountId and u.blocked is not true
   and (u.confirmed
        or exists (select 1 from strapi_core_store_settings
                    where key = 'plugin_users-permissions_advanced'
                      and (value::jsonb->>'email_confirmation')::boolean is false))`;

const ACTIONS_SQL = `
select p.action
  from up_permissions_role_lnk pr
  join up_permissions p on p.id = pr.permission_id
 where pr.role_id = :role`;

/**
 * What a role may do, worked out once while permissions stand. They are read after the state they are
 * known by, so that they are never older than it.
 */
const abilities = new Map<string, Promise<Ability>>();
const MOST_ABILITIES = 50;

const makeAbility = async (role: number): Promise<Ability> => {
  const actions = await preparedRowsOf<{ action: string }>(database(), ACTIONS_SQL, { role });
  const { engine } = strapi.contentAPI.permissions;
  return (await engine.generateAbility(actions)) as unknown as Ability;
};

const abilityFor = (role: number, permissions: string): Promise<Ability> => {
  const key = `${permissions}/${role}`;
  const known = abilities.get(key);
  if (known !== undefined) return known;
  if (abilities.size >= MOST_ABILITIES) abilities.clear();
  const made = makeAbility(role);
  abilities.set(key, made);
  // Whoever asks next asks the database again.
  made.catch(() => abilities.delete(key));
  return made;
};

interface AccessToken {
  readonly userId: string;
  readonly sessionId?: string;
  readonly type: string;
  /** Seconds since 1970. */
  readonly exp: number;
}

const sessions = (): {
  validateAccessToken(token: string): { isValid: boolean; payload: AccessToken | null };
} => strapi.sessionManager('users-permissions');

/**
 * Tokens whose signature has been checked. A signature stays right until the token expires, and
 * checking it costs more than the rest of signing in; all that can change is asked for each time.
 */
const genuine = new Map<string, AccessToken>();
const MOST_GENUINE = 2000;

const readToken = (token: string): AccessToken | undefined => {
  const known = genuine.get(token);
  if (known !== undefined && known.exp * 1000 > Date.now()) return known;
  genuine.delete(token);
  const { isValid, payload } = sessions().validateAccessToken(token);
  if (!isValid || payload?.type !== 'access') return undefined;
  if (genuine.size >= MOST_GENUINE) genuine.clear();
  genuine.set(token, payload);
  return payload;
};

const BEARER = /^bearer\s+(\S+)$/i;

const signIn = async (context: Context): Promise<SignedIn | undefined> => {
  const token = BEARER.exec(context.request.header.authorization ?? '')?.[1];
  if (token === undefined) return undefined;
  const payload = readToken(token);
  const id = Number(payload?.userId);
  if (payload === undefined || !Number.isSafeInteger(id)) return undefined;
  const [row] = await preparedRowsOf<AccountRow>(database(), ACCOUNT_SQL, {
    accountId: id,
    panelUserId: null,
    // Zones differ by two hours: an appointment that ended the day before may still matter.
    earliest: addDays(todayIn('Asia/Jakarta'), -2),
  });
  if (row === undefined) return undefined;
  context.state.user = row.account;
  context.state.actor = actorFrom(row.actor);
  if (payload.sessionId !== undefined) context.state.session = { id: payload.sessionId };
  return {
    credentials: row.account,
    ability: await abilityFor(row.account.role.id, row.permissions),
  };
};

/** Routes that leave it to Strapi which strategies to try. */
const isOpenToAccounts = ({ info, config }: Route): boolean =>
  info.type === 'content-api' && config?.auth !== false && config?.auth?.strategies === undefined;

/**
 * Let access tokens of API accounts take the short way; everything else takes Strapi's. Called
 * before Users & Permissions registers its strategy, which goes on judging what may be done.
 */
export const shortenSignIn = (authentication: Authentication): void => {
  const register = authentication.register.bind(authentication);
  const authenticate = authentication.authenticate.bind(authentication);
  let strategy: Strategy | undefined;
  authentication.register = (type, given) => {
    if (type === 'content-api' && given.name === 'users-permissions') strategy = given;
    return register(type, given);
  };
  authentication.authenticate = async (context, next) => {
    const signedIn =
      strategy !== undefined && isOpenToAccounts(context.state.route as Route)
        ? await signIn(context)
        : undefined;
    if (signedIn === undefined) return authenticate(context, next);
    context.state.isAuthenticated = true;
    context.state.auth = { strategy, ...signedIn };
    return next();
  };
};
