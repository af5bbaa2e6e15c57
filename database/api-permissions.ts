import { atCommit, changeState } from './constraint-statements';

const TABLES = ['up_permissions', 'up_permissions_role_lnk'];

/** Which permissions API accounts have is known until they change (`src/infra/api-account.ts`). */
export const API_PERMISSION_STATEMENTS: readonly string[] = [
  ...changeState('api_permission_state', 'mark_api_permissions_changed'),
  ...TABLES.flatMap((table) => [
    atCommit(
      `${table}_changed`,
      'insert or update or delete',
      table,
      'execute function mark_api_permissions_changed()'
    ),
    `create or replace trigger ${table}_emptied after truncate on ${table}
       for each statement execute function mark_api_permissions_changed()`,
  ]),
];
