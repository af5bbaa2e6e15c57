import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runNode } from './child-process.mjs';
import { ensureInstalled } from './dependencies.mjs';
import { Failure, runCommand } from './failure.mjs';
import { fingerprint, inProject, listFiles } from './project.mjs';
import { inTurn } from './turn.mjs';

/** Strapi reads the settings even to build; none of these gets into what is built. */
export const BUILD_SETTINGS = {
  ENV_PATH: inProject('.env.does-not-exist'),
  DATABASE_URL: 'postgres://build@127.0.0.1:1/build',
  APP_KEYS: 'only-for-building',
  ADMIN_JWT_SECRET: 'only-for-building',
  API_TOKEN_SALT: 'only-for-building',
  TRANSFER_TOKEN_SALT: 'only-for-building',
  JWT_SECRET: 'only-for-building',
  ENCRYPTION_KEY: 'only-for-building',
  PUBLIC_URL: '',
  DEMO_DATA: '',
  Q_OFFICE_TODAY: '',
  STRAPI_TELEMETRY_DISABLED: 'true',
};

const isPanelSource = (path) => /[\\/]src[\\/](plugins[\\/][^\\/]+[\\/])?admin([\\/]|$)/.test(path);

const serverSources = () =>
  listFiles(
    ['tsconfig.json', 'package-lock.json', 'config', 'database', 'src', 'types'],
    (path) => !isPanelSource(path)
  );

const panelSources = () => [
  ...listFiles([
    'package-lock.json',
    'config/admin.ts',
    'config/plugins.ts',
    'src/admin',
    'src/domain/calendar',
    'src/infra/table.ts',
  ]),
  ...listFiles(['src/plugins']).filter(
    (path) => isPanelSource(path) || path.endsWith('package.json')
  ),
];

const stampOf = (part) => inProject('dist', `.${part}-stamp`);

const isCurrent = (part, mark) => {
  try {
    return readFileSync(stampOf(part), 'utf8') === mark;
  } catch {
    return false;
  }
};

const compilerOutput = (path) => path.replace(/\.(js|json)$/, '');

/** The compiler leaves what it made of a source that is gone, and Strapi would load it. */
const removeOrphans = () => {
  for (const path of listFiles(['dist/src', 'dist/config', 'dist/database'])) {
    const source = inProject(compilerOutput(path).slice(inProject('dist').length + 1));
    const stillThere = path.endsWith('.json')
      ? existsSync(`${source}.json`)
      : existsSync(`${source}.ts`);
    if (!stillThere) rmSync(path, { force: true });
  }
};

const buildServer = async ({ tolerant }) => {
  const mark = fingerprint(serverSources());
  if (isCurrent('server', mark) && existsSync(inProject('dist/src/index.js'))) return;
  console.log('Compiling the server…');
  removeOrphans();
  // Its memory of what it wrote is wrong once somebody deleted that.
  if (!existsSync(inProject('dist/src/index.js')))
    rmSync(inProject('dist/.tsbuildinfo'), { force: true });
  const { code, output } = await runNode(
    [inProject('node_modules/typescript/bin/tsc'), '-p', '.'],
    {
      quiet: true,
    }
  );
  if (code !== 0) {
    console.error(output.trim());
    if (!tolerant) throw new Failure('The server does not compile; the compiler says why above.');
    return;
  }
  writeFileSync(stampOf('server'), mark);
};

const buildPanel = async () => {
  const mark = fingerprint(panelSources());
  const index = inProject('dist/build/index.html');
  if (isCurrent('panel', mark) && existsSync(index)) return;
  console.log('Building the admin panel (about a minute)…');
  const { code, output } = await runNode(
    [inProject('node_modules/@strapi/strapi/bin/strapi.js'), 'build'],
    { quiet: true, env: { ...process.env, ...BUILD_SETTINGS, NODE_ENV: 'production' } }
  );
  if (code !== 0 || !existsSync(index)) {
    console.error(output.trim());
    throw new Failure('The admin panel could not be built; Strapi says why above.');
  }
  writeFileSync(stampOf('panel'), mark);
};

/**
 * Build what is not built or older than its sources. `panel: false` leaves the admin panel out;
 * `tolerant` goes on in spite of type errors (the type check judges those).
 */
export const ensureBuilt = async ({ panel = true, tolerant = false } = {}) => {
  if (!existsSync(inProject('src/index.ts'))) return; // a deployment without sources
  mkdirSync(inProject('dist'), { recursive: true });
  await buildServer({ tolerant });
  if (panel) await buildPanel();
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runCommand(() =>
    inTurn(async () => {
      await ensureInstalled({ withDevelopment: false });
      await ensureBuilt();
      console.log('Built.');
    })
  );
}
