import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './dependencies.mjs';
import { runCommand } from './failure.mjs';
import { choosePort } from './port.mjs';
import { inProject, projectRoot } from './project.mjs';
import { readOrMakeSecrets } from './secrets.mjs';
import { inTurn } from './turn.mjs';

/** `npm run develop`: Strapi's develop mode (rebuilds on change) on the demo's database. */
await runCommand(async () => {
  await inTurn(async () => {
    await ensureInstalled();
    await ensureBuilt({ panel: false, tolerant: true });
  });
  const { env } = process;
  const dataDir = resolve(projectRoot, env.DATA_DIR || '.data');
  const { startEmbeddedServer } = await import('../database/embedded-server.mjs');
  const server = env.DATABASE_URL ? undefined : await startEmbeddedServer({ dataDir });
  const child = spawn(
    process.execPath,
    [inProject('node_modules/@strapi/strapi/bin/strapi.js'), 'develop'],
    {
      cwd: projectRoot,
      stdio: 'inherit',
      env: {
        ...readOrMakeSecrets(dataDir),
        DEMO_DATA: 'true',
        ...env,
        NODE_ENV: 'development',
        DATABASE_URL: env.DATABASE_URL || server.url,
        DATA_DIR: dataDir,
        PORT: String(await choosePort(env.PORT, env.HOST || '127.0.0.1')),
        STRAPI_TELEMETRY_DISABLED: 'true',
      },
    }
  );
  // The child hears the terminal's Ctrl-C itself; we wait for it and stop the database last.
  process.on('SIGINT', () => undefined).on('SIGTERM', () => child.kill('SIGTERM'));
  const code = await new Promise((settle) => child.once('exit', settle));
  await server?.stop();
  process.exit(code ?? 0);
});
