import { createRequire } from 'node:module';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './dependencies.mjs';
import { Failure, runCommand } from './failure.mjs';
import { choosePort } from './port.mjs';
import { inProject } from './project.mjs';
import { serve } from './serve.mjs';
import { readSettingsFile } from './settings-file.mjs';
import { inTurn } from './turn.mjs';

const require = createRequire(import.meta.url);

const requireDatabase = async (url) => {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await client.end();
  } catch (error) {
    const { host } = new URL(url);
    throw new Failure(
      `Q-Office cannot start, the database of DATABASE_URL at ${host} does not let us in: ${error.message || error.code}.`
    );
  }
};

/** `npm start`: production. Settings come from the environment or the file `.env`. */
await runCommand(async () => {
  process.env.NODE_ENV = 'production';
  await inTurn(async () => {
    await ensureInstalled({ withDevelopment: false });
    await ensureBuilt({ panel: false });
  });
  readSettingsFile();
  const { environment } = require(inProject('dist/src/infra/environment.js'));
  const { DATABASE_URL, HOST, PORT } = environment();
  await choosePort(String(PORT), HOST);
  await requireDatabase(DATABASE_URL);
  await inTurn(() => ensureBuilt());
  await serve();
  console.log(`Q-Office is listening on ${HOST}:${PORT}.`);
});
