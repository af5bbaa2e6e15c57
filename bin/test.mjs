import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { runNode } from './child-process.mjs';
import { ensureInstalled } from './dependencies.mjs';
import { runCommand } from './failure.mjs';
import { inProject } from './project.mjs';
import { inTurn } from './turn.mjs';

const SUITES = ['unit', 'api', 'concurrency', 'e2e'];

/** Nothing of a developer's settings may decide a test: keep what a process needs to run. */
const bareEnvironment = () => {
  const kept = [
    'PATH',
    'HOME',
    'TMPDIR',
    'TEMP',
    'TMP',
    'LANG',
    'CHROMIUM_PATH',
    'SEED',
    'CI',
    'FORCE_COLOR',
    'npm_execpath',
    'SystemRoot',
    'LD_LIBRARY_PATH',
  ];
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => kept.includes(name) || name.startsWith('npm_config_')
    )
  );
};

/** What jest counted; a file or suite that could not even run counts as one failure. */
const readCounts = (file, exitCode) => {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    const passed = result.numPassedTests;
    const isRed = exitCode !== 0 || passed + failed === 0;
    return { passed, failed: isRed ? Math.max(failed, 1) : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
};

/** `npm test [-- SUITE… [JEST OPTION…]]`: every suite, one after another, on databases of its own. */
await runCommand(async () => {
  const given = process.argv.slice(2);
  const named = given.filter((word) => SUITES.includes(word));
  const options = given.filter((word) => !SUITES.includes(word));
  const suites = named.length > 0 ? SUITES.filter((suite) => named.includes(suite)) : SUITES;

  await inTurn(async () => {
    await ensureInstalled();
    await ensureBuilt({ panel: suites.includes('e2e'), tolerant: true });
  });

  const folder = mkdtempSync(join(tmpdir(), 'q-office-tests-'));
  // Started by root, PostgreSQL runs as somebody else, who must get at its data in there.
  chmodSync(folder, 0o711);
  const env = {
    ...bareEnvironment(),
    NODE_ENV: 'test',
    // Strapi imports ES modules as it runs, which jest takes only so; and pg 8 warns of queries
    // that Strapi sends in parallel inside a transaction.
    NODE_OPTIONS: '--experimental-vm-modules --no-warnings --no-deprecation',
    TEST_FILES: join(folder, 'files'),
  };
  let server;
  const cleanUp = async () => {
    await server?.remove();
    rmSync(folder, { recursive: true, force: true });
  };
  const stop = () => void cleanUp().then(() => process.exit(130));
  process.on('SIGINT', stop).on('SIGTERM', stop);

  const total = { passed: 0, failed: 0 };
  try {
    if (suites.some((suite) => suite !== 'unit')) {
      const { startEmbeddedServer } = await import('../database/embedded-server.mjs');
      server = await startEmbeddedServer({ dataDir: folder, maxConnections: 300, durable: false });
      env.TEST_DATABASE_SERVER = server.urlOf('postgres');
    }
    for (const suite of suites) {
      const outputFile = join(folder, `${suite}.json`);
      const { code } = await runNode(
        [
          inProject('node_modules/jest/bin/jest.js'),
          ...['--config', 'tests/jest.config.cjs', '--selectProjects', suite],
          ...['--forceExit', '--json', `--outputFile=${outputFile}`],
          ...options,
        ],
        { env }
      );
      const counts = readCounts(outputFile, code);
      if (!existsSync(outputFile)) console.log(`The suite ${suite} broke off (exit code ${code}).`);
      total.passed += counts.passed;
      total.failed += counts.failed;
    }
  } finally {
    await cleanUp();
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed === 0 ? 0 : 1);
});
