import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import pg from 'pg';
import { inProject } from '../../bin/project.mjs';
import { stageRows } from './staging-folder.mjs';

const require = createRequire(import.meta.url);
const { officeSettings } = require('../harness/office-settings.cjs');

const OFFICE = 'BENCH';
/** As `npm run import-batches` has it. */
const EXEC_ARGV = ['--max-old-space-size=384'];

const makeOffice = async (databaseUrl) => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    `insert into offices (document_id, code, name, time_zone, created_at, updated_at, published_at)
     values ('bench-office', $1, 'Balai Ukur', 'Asia/Makassar', now(), now(), now())`,
    [OFFICE]
  );
  await client.end();
};

/**
 * Import `rows` staged rows into the empty office of a database, in a process of its own.
 * Returns `{ rows, rowsPerSecond, growth }`; `growth` is in megabytes.
 */
export const measureImport = async ({ build, databaseUrl, dataDir, rows }) => {
  const folder = join(dataDir, 'staging');
  mkdirSync(folder, { recursive: true });
  await stageRows(folder, rows, OFFICE);
  await makeOffice(databaseUrl);
  const settings = officeSettings({
    databaseUrl,
    dataDir,
    port: 1,
    env: { NODE_ENV: 'production', DEMO_DATA: 'false', Q_OFFICE_TODAY: '' },
  });
  const child = fork(inProject('tests/bench/import-folder.cjs'), [], {
    execArgv: EXEC_ARGV,
    cwd: inProject(),
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      ...settings,
      BENCH_BUILD: build,
      BENCH_FOLDER: folder,
      BENCH_ROWS: String(rows),
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit').then(() => []);
  const [found] = await Promise.race([once(child, 'message'), exited]);
  await exited;
  if (found === undefined) throw new Error('The import to be measured did not end.');
  const { seconds, growth, counts } = found;
  if (counts.accepted !== rows) {
    throw new Error(`Of ${rows} rows ${JSON.stringify(counts)} came in.`);
  }
  return { rows, rowsPerSecond: rows / seconds, growth };
};
