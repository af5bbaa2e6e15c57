import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './dependencies.mjs';
import { runCommand } from './failure.mjs';
import { inProject, projectRoot } from './project.mjs';
import { readOrMakeSecrets } from './secrets.mjs';
import { readSettingsFile } from './settings-file.mjs';
import { inTurn } from './turn.mjs';

const require = createRequire(import.meta.url);

/**
 * `npm run settle`: post what is due in the leave ledgers by today (eligibility grants, the opening
 * of the year), as the server does by itself every hour. On the database of DATABASE_URL, or on the
 * demo's, whether that runs or not.
 */
await runCommand(async () => {
  await inTurn(async () => {
    await ensureInstalled();
    await ensureBuilt({ panel: false });
  });
  readSettingsFile();
  const { env } = process;
  let server;
  if (!env.DATABASE_URL) {
    const { useEmbeddedServer } = await import('../database/embedded-server.mjs');
    const dataDir = resolve(projectRoot, env.DATA_DIR || '.data');
    server = await useEmbeddedServer({ dataDir });
    Object.assign(env, readOrMakeSecrets(dataDir), { DATABASE_URL: server.url, DATA_DIR: dataDir });
  }
  env.LOG_LEVEL ||= 'warn';
  const { createStrapi } = require('@strapi/strapi');
  const strapi = await createStrapi({
    appDir: inProject(),
    distDir: inProject('dist'),
    serveAdminPanel: false,
  }).load();
  const { asOffice } = require(inProject('dist/src/infra/current-actor.js'));
  const { settleLedgers } = require(inProject('dist/src/jobs/settle-ledgers.js'));
  const { employees, entries } = await asOffice(settleLedgers);
  console.log(`Ledgers of ${employees} employees looked at, ${entries} entries posted.`);
  await strapi.destroy();
  await server?.stop();
  process.exit(0);
});
