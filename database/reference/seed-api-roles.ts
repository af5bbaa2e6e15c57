import type { Core } from '@strapi/strapi';
import { API_ROLES, type ApiRole } from './api-roles';
import { recall, remember } from './remembered';

const KEY = 'api_grants';

const ROLE = 'plugin::users-permissions.role';
const PERMISSION = 'plugin::users-permissions.permission';

const findOrMakeRole = async (
  strapi: Core.Strapi,
  { type, name, description }: ApiRole
): Promise<{ id: number; isNew: boolean }> => {
  const found = (await strapi.db.query(ROLE).findOne({ where: { type } })) as { id: number } | null;
  if (found !== null) return { id: found.id, isNew: false };
  const made = (await strapi.db.query(ROLE).create({ data: { type, name, description } })) as {
    id: number;
  };
  return { id: made.id, isNew: true };
};

/** `api::holiday.holiday.find` is the action `find` of the controller `api::holiday.holiday`. */
const exists = (strapi: Core.Strapi, action: string): boolean => {
  const dot = action.lastIndexOf('.');
  const controller = strapi.controller(action.slice(0, dot) as never) as
    Record<string, unknown> | undefined;
  return typeof controller?.[action.slice(dot + 1)] === 'function';
};

/**
 * Makes the roles of API accounts and gives each action once: what an office took away or added is
 * left as it is. An action whose route does not exist is named in the log and given once it does;
 * Strapi removes such grants at every start. Safe to repeat.
 */
export const seedApiRoles = async (strapi: Core.Strapi): Promise<void> => {
  const given = { ...(await recall(strapi, KEY)) };
  for (const role of API_ROLES) {
    const { id, isNew } = await findOrMakeRole(strapi, role);
    const due = role.actions.filter(
      (action) => isNew || given[`${role.type} ${action}`] === undefined
    );
    if (due.length === 0) continue;
    const stored = (await strapi.db.query(PERMISSION).findMany({ where: { role: { id } } })) as {
      action: string;
    }[];
    const standing = new Set(stored.map(({ action }) => action));
    for (const action of due) {
      if (!exists(strapi, action)) {
        strapi.log.warn(`The API role ${role.type} names ${action}, which does not exist.`);
        continue;
      }
      if (!standing.has(action)) {
        await strapi.db.query(PERMISSION).create({ data: { action, role: id } });
      }
      given[`${role.type} ${action}`] = 'given';
    }
  }
  await remember(strapi, KEY, given);
};
