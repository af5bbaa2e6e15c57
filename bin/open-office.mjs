import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './dependencies.mjs';
import { inProject, projectRoot } from './project.mjs';
import { readOrMakeSecrets } from './secrets.mjs';
import { readSettingsFile } from './settings-file.mjs';
import { inTurn } from './turn.mjs';

const require = createRequire(import.meta.url);

/**
 * Run `work` in an office without serving it, on the database of DATABASE_URL, or on the demo's,
 * whether that runs or not. `work` gets `load`, which gives a compiled module of `src/` by its path.
 */
export const inOpenOffice = async (work) => {
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
  const load = (path) => require(inProject(`dist/src/${path}.js`));
  const { asOffice } = load('infra/current-actor');
  const outcome = await asOffice(() => work(load));
  await strapi.destroy();
  await server?.stop();
  return outcome;
};
