import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { inProject } from '../../bin/project.mjs';

const require = createRequire(import.meta.url);
const { officeSettings } = require('../harness/office-settings.cjs');

/** Compute every profile of a database anew; `{ seconds, growth, profiles, differences }`. */
export const measureRecomputation = async ({ build, databaseUrl, dataDir }) => {
  const settings = officeSettings({
    databaseUrl,
    dataDir,
    port: 1,
    env: { NODE_ENV: 'production', DEMO_DATA: 'false', Q_OFFICE_TODAY: '' },
  });
  const child = fork(inProject('tests/bench/recompute-profiles.cjs'), [], {
    cwd: inProject(),
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...settings, BENCH_BUILD: build },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit').then(() => []);
  const [found] = await Promise.race([once(child, 'message'), exited]);
  await exited;
  if (found === undefined) throw new Error('The recomputation to be measured did not end.');
  return found;
};
