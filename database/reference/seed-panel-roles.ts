import type { Core } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import { requireKnownConditions } from '../../src/infra/panel-conditions';
import type { PanelGrant } from './panel-grants';
import { PANEL_ROLES, type PanelRole } from './panel-roles';
import { recall, remember } from './remembered';

const KEY = 'panel_grants';

interface StoredPermission {
  readonly id: number;
  readonly action: string;
  readonly subject: string | null;
}

interface RoleService {
  addPermissions(roleId: number, permissions: readonly object[]): Promise<unknown>;
}

interface PermissionService {
  readonly actionProvider: { has(id: string): boolean };
  deleteByIds(ids: readonly number[]): Promise<unknown>;
}

const fieldsOf = (strapi: Core.Strapi, { subject, fields }: PanelGrant): readonly string[] => {
  if (Array.isArray(fields)) return fields as readonly string[];
  const visible = contentTypes.getVisibleAttributes(strapi.getModel(subject as never));
  const hidden = typeof fields === 'object' && fields && 'except' in fields ? fields.except : [];
  return visible.filter((field) => !hidden.includes(field));
};

const permissionFrom = (strapi: Core.Strapi, grant: PanelGrant) => ({
  action: grant.action,
  subject: grant.subject,
  properties: grant.fields === null ? {} : { fields: fieldsOf(strapi, grant) },
  conditions: [...grant.conditions],
});

const rightOf = ({ action, subject }: { action: string; subject: string | null }): string =>
  `${action} ${subject ?? ''}`;

/** The role's id, made where it is missing; `isNew` then. */
const findOrMakeRole = async (
  strapi: Core.Strapi,
  { code, name, description }: PanelRole
): Promise<{ id: number; isNew: boolean }> => {
  const roles = strapi.db.query('admin::role');
  const found = (await roles.findOne({ where: { code } })) as { id: number } | null;
  if (found !== null) return { id: found.id, isNew: false };
  const made = (await roles.create({ data: { code, name, description } })) as { id: number };
  return { id: made.id, isNew: true };
};

/**
 * Makes the panel's roles and gives each right once. A right that an office took away, or added, is
 * left as it is; only where this program's own idea of a right has changed since is an existing one
 * brought up to date. Safe to repeat.
 * @throws Error where a right names an action or a condition that does not exist
 */
export const seedPanelRoles = async (strapi: Core.Strapi): Promise<void> => {
  const permissions = strapi.service('admin::permission') as unknown as PermissionService;
  const roles = strapi.service('admin::role') as unknown as RoleService;
  const given = { ...(await recall(strapi, KEY)) };

  for (const role of PANEL_ROLES) {
    requireKnownConditions(
      strapi,
      role.grants.flatMap((grant) => grant.conditions)
    );
    const { id, isNew } = await findOrMakeRole(strapi, role);
    const wanted = role.grants.map((grant) => permissionFrom(strapi, grant));
    const unknown = wanted.find(({ action }) => !permissions.actionProvider.has(action));
    if (unknown !== undefined) throw new Error(`The panel knows no action ${unknown.action}.`);

    const keyOf = (right: string): string => `${role.code} ${right}`;
    const due = wanted.filter(
      (wish) => isNew || given[keyOf(rightOf(wish))] !== JSON.stringify(wish)
    );
    if (due.length === 0) continue;
    const stored = (await strapi.db
      .query('admin::permission')
      .findMany({ where: { role: { id } } })) as StoredPermission[];
    const standing = new Map<string, number[]>();
    for (const permission of stored) {
      const right = rightOf(permission);
      standing.set(right, [...(standing.get(right) ?? []), permission.id]);
    }
    const wasTaken = (right: string): boolean =>
      !isNew && given[keyOf(right)] !== undefined && !standing.has(right);

    const toWrite = due.filter((wish) => !wasTaken(rightOf(wish)));
    await permissions.deleteByIds(toWrite.flatMap((wish) => standing.get(rightOf(wish)) ?? []));
    await roles.addPermissions(id, toWrite);
    for (const wish of due) given[keyOf(rightOf(wish))] = JSON.stringify(wish);
  }
  await remember(strapi, KEY, given);
};
