import type { Core } from '@strapi/strapi';
import { inTransaction } from '../src/infra/transaction';
import { PUBLIC_ACTIONS } from './reference/api-roles';
import { recall, remember } from './reference/remembered';

const KEY = 'safe_defaults';

/** Editor and Author come with rights on every content type there is at the first start. */
const STRAPI_ROLES = ['strapi-editor', 'strapi-author'];

/** What Strapi writes into the tokens it makes for the first start; nobody has seen their keys. */
const STRAPI_TOKENS = [
  {
    name: 'Read Only',
    description:
      'A default API token with read-only permissions, only used for accessing resources',
  },
  {
    name: 'Full Access',
    description:
      'A default API token with full access permissions, used for accessing or modifying resources',
  },
];

interface Role {
  readonly id: number;
}

const closeRegistration = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions' });
  const advanced = (await store.get({ key: 'advanced' })) as Record<string, unknown>;
  await store.set({ key: 'advanced', value: { ...advanced, allow_register: false } });
};

const removeStrapiRoles = async (strapi: Core.Strapi): Promise<void> => {
  const service = strapi.service('admin::role') as unknown as {
    getUsersCount(id: number): Promise<number>;
    deleteByIds(ids: readonly number[]): Promise<unknown>;
  };
  const permissions = strapi.service('admin::permission') as unknown as {
    deleteByRolesIds(ids: readonly number[]): Promise<unknown>;
  };
  const roles = (await strapi.db
    .query('admin::role')
    .findMany({ where: { code: { $in: STRAPI_ROLES } } })) as Role[];
  for (const { id } of roles) {
    if ((await service.getUsersCount(id)) === 0) await service.deleteByIds([id]);
    else await permissions.deleteByRolesIds([id]);
  }
};

const PERMISSION = 'plugin::users-permissions.permission';

interface ApiPermission {
  readonly id: number;
  readonly action: string;
}

const withdraw = async (
  strapi: Core.Strapi,
  roleType: string,
  isWithdrawn: (action: string) => boolean
): Promise<void> => {
  const granted = (await strapi.db
    .query(PERMISSION)
    .findMany({ where: { role: { type: roleType } } })) as ApiPermission[];
  const ids = granted.filter(({ action }) => isWithdrawn(action)).map(({ id }) => id);
  if (ids.length > 0) await strapi.db.query(PERMISSION).deleteMany({ where: { id: { $in: ids } } });
};

/** Evidence stays as it came, byte for byte: Strapi would re-encode every picture. */
const keepUploadsAsTheyAre = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.plugin('upload').service('upload').setSettings({
    sizeOptimization: false,
    responsiveDimensions: false,
    autoOrientation: false,
  });
};

/** Each is done once in the life of a database: what an office opens again afterwards is its choice. */
const ONCE: Readonly<Record<string, (strapi: Core.Strapi) => Promise<void>>> = {
  registration: closeRegistration,
  uploads: keepUploadsAsTheyAre,
  strapiRoles: removeStrapiRoles,
  publicRole: (strapi) => withdraw(strapi, 'public', (action) => !PUBLIC_ACTIONS.includes(action)),
  // Accounts get one of our roles; who has none of them may do nothing.
  authenticatedRole: (strapi) => withdraw(strapi, 'authenticated', () => true),
};

/** Strapi makes its tokens anew at every start for as long as the panel has no user. */
const removeStrapiTokens = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.db.query('admin::api-token').deleteMany({ where: { $or: STRAPI_TOKENS } });
};

const READING = /\.(find|findOne)$/;

/** Never somebody's choice: writing to our types without signing in. */
const refuseAnonymousWrites = (strapi: Core.Strapi): Promise<void> =>
  withdraw(
    strapi,
    'public',
    (action) =>
      action.startsWith('plugin::upload.') || (action.startsWith('api::') && !READING.test(action))
  );

/**
 * Closes what Strapi leaves open on a fresh database: public registration, the API tokens nobody
 * asked for, the Editor and Author roles, the rights of anonymous and role-less accounts, and the
 * re-encoding of uploads. Safe to repeat; one transaction.
 */
export const closeUnsafeDefaults = (strapi: Core.Strapi): Promise<void> =>
  inTransaction(async () => {
    const done = { ...(await recall(strapi, KEY)) };
    for (const [name, close] of Object.entries(ONCE)) {
      if (done[name] !== undefined) continue;
      await close(strapi);
      done[name] = 'done';
    }
    await remember(strapi, KEY, done);
    await removeStrapiTokens(strapi);
    await refuseAnonymousWrites(strapi);
  });
