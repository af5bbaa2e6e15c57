import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { choosePort } from '../../bin/port.mjs';
import { inProject } from '../../bin/project.mjs';

const require = createRequire(import.meta.url);
const { officeSettings } = require('../harness/office-settings.cjs');

/** Longer than a whole run: nothing of the background work falls into the rounds. */
const NEVER_SECONDS = '3000';

/**
 * Start the built office of `build` on a database, as in production, in a process of its own.
 * Returns `{ url, watch(), longestDelay(), record(), recorded(), stop() }`; `url` is where it listens, on 127.0.0.1, and
 * `longestDelay` how late its event loop came at most since `watch`, in milliseconds; `recorded`, which
 * statements it has asked since `record`.
 */
export const startOffice = async ({ build, databaseUrl, dataDir }) => {
  const port = await choosePort(undefined, '127.0.0.1', 14_400);
  const settings = officeSettings({
    databaseUrl,
    dataDir,
    port,
    env: {
      NODE_ENV: 'production',
      DEMO_DATA: 'false',
      Q_OFFICE_TODAY: '',
      MAIL_POLL_SECONDS: NEVER_SECONDS,
      DASHBOARD_SECONDS: '15',
      BENCH_BUILD: build,
    },
  });
  const child = fork(inProject('tests/bench/serve-office.cjs'), [], {
    cwd: inProject(),
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...settings },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Ctrl-C must reach the benchmark alone, which stops its offices and then their server.
    detached: true,
  });
  const exited = once(child, 'exit');
  const ready = await Promise.race([once(child, 'message'), exited.then(() => undefined)]);
  if (ready === undefined) throw new Error('The office to be measured did not start.');
  const ask = async (question) => {
    const answered = once(child, 'message');
    child.send(question);
    const [answer] = await answered;
    return answer;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    watch: () => ask('watch'),
    longestDelay: () => ask('longest delay'),
    record: () => ask('record'),
    recorded: () => ask('recorded'),
    followed: () => ask('followed'),
    stop: async () => {
      if (child.exitCode === null && child.connected) child.send('stop');
      await exited;
    },
  };
};
