const { createHash } = require('node:crypto');
const { mkdirSync, readdirSync, readFileSync, rmSync } = require('node:fs');
const { join, resolve } = require('node:path');
const pg = require('pg');
const { officeSettings, templateFiles, TEST_TODAY } = require('./office-settings.cjs');

/**
 * Makes the template database of this build, once: the whole schema, reference data, demo data;
 * and beside it the folder with the demo's files. Prints its name as the last line.
 */
const root = resolve(__dirname, '../..');
const serverUrl = process.env.TEST_DATABASE_SERVER;

/**
 * The tests' password, hashed with the fewest rounds: people sign in hundreds of times here, and a
 * tenth of a second for each would be what the suites wait for most.
 */
const QUICK_HASH = '$2a$04$J860gkfBYL4iKC7CVVHNJOvypP/KohibJKsgvGFCXjQhTSs.e2VUC';

const filesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return entry.isFile() ? [path] : [];
  });

const fingerprint = () => {
  const hash = createHash('sha256').update(TEST_TODAY).update(QUICK_HASH);
  for (const folder of ['dist/config', 'dist/database', 'dist/src']) {
    for (const file of filesBelow(join(root, folder)).sort()) {
      hash.update(file.slice(root.length)).update(readFileSync(file));
    }
  }
  return hash.digest('hex').slice(0, 12);
};

const urlOf = (database) => Object.assign(new URL(serverUrl), { pathname: `/${database}` }).href;

const fill = async (database, dataDir) => {
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  Object.assign(process.env, officeSettings({ databaseUrl: urlOf(database), dataDir, port: 1337 }));
  const { createStrapi } = require('@strapi/strapi');
  const strapi = createStrapi({
    appDir: root,
    distDir: join(root, 'dist'),
    serveAdminPanel: false,
  });
  await strapi.load();
  for (const accounts of ['up_users', 'admin_users']) {
    await strapi.db.connection(accounts).update({ password: QUICK_HASH });
  }
  await strapi.destroy();
};

const prepare = async () => {
  const client = new pg.Client({ connectionString: urlOf('postgres') });
  await client.connect();
  const template = `template_${fingerprint()}`;
  // Two runs on one server must not both make it.
  await client.query('select pg_advisory_lock(hashtext($1))', [template]);
  const found = await client.query('select 1 from pg_database where datname = $1', [template]);
  if (found.rowCount === 0) {
    const draft = `draft_${template}`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft}`);
    await fill(draft, templateFiles(template));
    const leftOpen = 'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1';
    await client.query(leftOpen, [draft]);
    await client.query(`alter database ${draft} rename to ${template}`);
  }
  await client.end();
  return template;
};

prepare().then(
  (template) => {
    console.log(template);
    process.exit(0);
  },
  (error) => {
    console.error(error);
    process.exit(1);
  }
);
