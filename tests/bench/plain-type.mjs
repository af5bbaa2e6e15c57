import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from '../../bin/project.mjs';

/**
 * The plain type that the leave routes are measured against: a few scalars and one relation, with
 * nothing but the routes and the GraphQL that Strapi generates. Q-Office has no such type (each of
 * its own passes a door), so it is added to a copy of the build, which only the benchmark serves.
 */
export const PLAIN = {
  uid: 'api::plain-entry.plain-entry',
  table: 'plain_entries',
  path: '/api/plain-entries',
  query: 'plainEntries',
};

const SCHEMA = {
  kind: 'collectionType',
  collectionName: PLAIN.table,
  info: { singularName: 'plain-entry', pluralName: 'plain-entries', displayName: 'Plain entry' },
  options: { draftAndPublish: false },
  indexes: [{ name: 'plain_entries_kind_index', columns: ['kind'] }],
  attributes: {
    number: { type: 'string' },
    kind: { type: 'enumeration', enum: ['one', 'two', 'three'] },
    name: { type: 'string' },
    startDate: { type: 'date' },
    endDate: { type: 'date' },
    days: { type: 'integer' },
    note: { type: 'text' },
    isOpen: { type: 'boolean' },
    office: { type: 'relation', relation: 'manyToOne', target: 'api::office.office' },
  },
};

const CODE = {
  'controllers/plain-entry.js': 'createCoreController',
  'routes/plain-entry.js': 'createCoreRouter',
  'services/plain-entry.js': 'createCoreService',
};

/** Copy the build to `folder` and add the plain type to the copy. */
export const copyBuildWithPlainType = (folder) => {
  for (const part of ['config', 'database', 'src']) {
    cpSync(inProject('dist', part), join(folder, part), { recursive: true });
  }
  const api = join(folder, 'src/api/plain-entry');
  const write = (path, text) => {
    mkdirSync(join(api, path, '..'), { recursive: true });
    writeFileSync(join(api, path), text);
  };
  write('content-types/plain-entry/schema.json', JSON.stringify(SCHEMA));
  for (const [path, factory] of Object.entries(CODE)) {
    write(
      path,
      `module.exports = require('@strapi/strapi').factories.${factory}('${PLAIN.uid}');\n`
    );
  }
};
