import { resolve } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { demoAccountsTable } from './demo-accounts.mjs';
import { ensureInstalled } from './dependencies.mjs';
import { Failure, runCommand } from './failure.mjs';
import { choosePort } from './port.mjs';
import { inProject, projectRoot } from './project.mjs';
import { readOrMakeSecrets } from './secrets.mjs';
import { serve } from './serve.mjs';
import { inTurn } from './turn.mjs';

/** `npm run demo`: everything from a fresh clone to a running office with invented people. */
await runCommand(async () => {
  const { env } = process;
  if (env.NODE_ENV === 'production') {
    throw new Failure(
      'The demo has known passwords and is not for NODE_ENV=production: use npm start.'
    );
  }
  const host = env.HOST || '127.0.0.1';
  const dataDir = resolve(projectRoot, env.DATA_DIR || '.data');
  const password = env.DEMO_PASSWORD || 'Demo-12345';
  // Said before the long steps, not after them.
  await choosePort(env.PORT, host);

  await inTurn(async () => {
    await ensureInstalled();
    await ensureBuilt();
  });

  let server;
  if (!env.DATABASE_URL) {
    const { startEmbeddedServer } = await import('../database/embedded-server.mjs');
    server = await startEmbeddedServer({ dataDir });
  }
  const stopEarly = () => void server?.stop().then(() => process.exit(0));
  process.on('SIGINT', stopEarly).on('SIGTERM', stopEarly);

  const port = await choosePort(env.PORT, host);
  const url = env.PUBLIC_URL || `http://localhost:${port}`;
  Object.assign(env, {
    ...readOrMakeSecrets(dataDir),
    NODE_ENV: 'development',
    ENV_PATH: inProject('.env.does-not-exist'),
    DATABASE_URL: env.DATABASE_URL || server.url,
    DATA_DIR: dataDir,
    DEMO_DATA: 'true',
    DEMO_PASSWORD: password,
    HOST: host,
    PORT: String(port),
    PUBLIC_URL: url,
    LOG_LEVEL: env.LOG_LEVEL || 'warn',
    // Trying out ten accounts in a minute is what a demo is for.
    LOGINS_PER_MINUTE: env.LOGINS_PER_MINUTE || '600',
    STRAPI_TELEMETRY_DISABLED: 'true',
  });

  console.log('Starting Q-Office…');
  process.removeListener('SIGINT', stopEarly).removeListener('SIGTERM', stopEarly);
  await serve({
    afterwards: async () => {
      await server?.stop();
      console.log('Q-Office has stopped; its data stays in', dataDir);
    },
  });

  console.log(`
Q-Office is running (Ctrl-C stops it).

  admin panel   ${url}/admin
  REST          ${url}/api
  GraphQL       ${url}/graphql
  readiness     ${url}/api/health
  data          ${dataDir}

Demo accounts, password ${password}

${demoAccountsTable()}
`);
});
