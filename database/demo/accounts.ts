import type { Core } from '@strapi/strapi';
import type { Duty } from '../../src/domain/identity/actor';
import { environment } from '../../src/infra/environment';
import { addressOf, SERVICE_USERS, SUPER_ADMIN, type DemoPerson } from './people';

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
  handle: string,
  password: string,
  roleType: string
): Promise<number> => {
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: roleType } });
  const made = (await strapi.db.query('plugin::users-permissions.user').create({
    data: {
      username: addressOf(handle),
      email: addressOf(handle),
      password,
      provider: 'local',
      confirmed: true,
      blocked: false,
      role: requireRow(role, `API role ${roleType}`).id,
    },
  })) as Row;
  return made.id;
};

/** The accounts of api.md, Demo accounts; all with `DEMO_PASSWORD`. By handle. */
export const makeAccounts = async (
  strapi: Core.Strapi,
  people: readonly DemoPerson[]
): Promise<DemoAccounts> => {
  const auth = strapi.service('admin::auth') as unknown as {
    hashPassword(password: string): Promise<string>;
  };
  // Both kinds of account keep bcrypt hashes; hashing twenty times would take seconds.
  const password = await auth.hashPassword(environment().DEMO_PASSWORD);
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
      accountIds.set(handle, await makeApiAccount(strapi, handle, password, 'employee'));
    }
  }
  for (const handle of SERVICE_USERS) {
    await makeApiAccount(strapi, handle, password, 'service-user');
  }
  return { panelUserIds, accountIds };
};
