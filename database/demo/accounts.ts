import type { Core } from '@strapi/strapi';
import type { Duty } from '../../src/domain/identity/actor';
import { environment } from '../../src/infra/environment';
import { addressOf, SUPER_ADMIN, type DemoPerson } from './people';

export interface DemoAccounts {
  readonly panelUserIds: ReadonlyMap<string, number>;
  readonly accountIds: ReadonlyMap<string, number>;
}

interface Row {
  readonly id: number;
}

const SUPER_ADMIN_ROLE = 'strapi-super-admin';

const requireRow = (row: unknown, what: string): Row => {
  if (row === null || row === undefined) throw new Error(`There is no ${what}.`);
  return row as Row;
};

const makePanelUser = async (
  strapi: Core.Strapi,
  handle: string,
  name: string,
  password: string,
  { roleCode, language }: { roleCode: Duty | typeof SUPER_ADMIN_ROLE; language: 'id' | 'en' }
): Promise<number> => {
  const role = await strapi.db.query('admin::role').findOne({ where: { code: roleCode } });
  const [firstname, ...rest] = name.split(' ');
  const made = (await strapi.db.query('admin::user').create({
    data: {
      firstname,
      lastname: rest.join(' '),
      email: addressOf(handle),
      password,
      isActive: true,
      blocked: false,
      preferedLanguage: language,
      roles: [requireRow(role, `panel role ${roleCode}`).id],
    },
  })) as Row;
  return made.id;
};

const makeApiAccount = async (
  strapi: Core.Strapi,
  email: string,
  password: string,
  roleType: string
): Promise<number> => {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: roleType } });
  const made = (await strapi.db.query('plugin::users-permissions.user').create({
    data: {
      username: email,
      email,
      password,
      provider: 'local',
      confirmed: true,
      blocked: false,
      role: requireRow(role, `API role ${roleType}`).id,
    },
  })) as Row;
  return made.id;
};

/** Both kinds of account keep bcrypt hashes; hashing the one password for each would take seconds. */
const hashedPassword = (strapi: Core.Strapi): Promise<string> => {
  const auth = strapi.service('admin::auth') as unknown as {
    hashPassword(password: string): Promise<string>;
  };
  return auth.hashPassword(environment().DEMO_PASSWORD);
};

/** The accounts of those who work here, as api.md has them; all with `DEMO_PASSWORD`. By handle. */
export const makeAccounts = async (
  strapi: Core.Strapi,
  people: readonly DemoPerson[]
): Promise<DemoAccounts> => {
  const password = await hashedPassword(strapi);
  const panelUserIds = new Map<string, number>();
  const accountIds = new Map<string, number>();

  await makePanelUser(strapi, SUPER_ADMIN.handle, SUPER_ADMIN.name, password, {
    roleCode: SUPER_ADMIN_ROLE,
    language: 'id',
  });
  for (const { handle, name, panelRole, hasApiAccount, language } of people) {
    if (panelRole !== undefined) {
      const settings = { roleCode: panelRole, language: language ?? 'id' } as const;
      panelUserIds.set(handle, await makePanelUser(strapi, handle, name, password, settings));
    }
    if (hasApiAccount) {
      accountIds.set(handle, await makeApiAccount(strapi, addressOf(handle), password, 'employee'));
    }
  }
  return { panelUserIds, accountIds };
};

/** An API account for each address of a service user, with `DEMO_PASSWORD`; by address. */
export const makeServiceAccounts = async (
  strapi: Core.Strapi,
  addresses: readonly string[]
): Promise<ReadonlyMap<string, number>> => {
  const password = await hashedPassword(strapi);
  const accounts = new Map<string, number>();
  for (const address of addresses) {
    accounts.set(address, await makeApiAccount(strapi, address, password, 'service-user'));
  }
  return accounts;
};
