import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import { Client } from 'pg';
import type * as environmentModule from '../../src/infra/environment';
import { HttpClient, PanelClient } from './http-client';
import { officeSettings, templateFiles, TEST_PASSWORD } from './office-settings.cjs';

const root = resolve(__dirname, '../..');

export interface OfficeOptions {
  /** Settings besides or instead of those in `office-settings.cjs`. */
  readonly env?: Readonly<Record<string, string>>;
  /** The date it is, ISO; `TEST_TODAY` by default. */
  readonly today?: string;
  /** Serve the admin panel's pages too (it must be built); its routes are there anyway. */
  readonly servePanel?: boolean;
}

/** A running Q-Office with demo data, on a database and a port of its own. */
export interface Office {
  readonly strapi: Core.Strapi;
  readonly url: string;
  readonly databaseUrl: string;
  readonly dataDir: string;
  /** knex on the office's own pool. */
  readonly db: Core.Strapi['db']['connection'];
  /** Raw SQL past every wall but the database's, on a connection of its own. */
  sql<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Change the date, as if the night had passed. */
  setToday(today: string): void;
  /** Nobody in particular. */
  readonly anonymous: HttpClient;
  /** The holder of an API account: logs in at the first request. */
  as(email: string, password?: string): HttpClient;
  /** A panel user: logs in at the first request. */
  panel(email: string, password?: string): PanelClient;
  /** A program with an API token: `'full-access'`, `'read-only'`, or a list of actions. */
  apiToken(permissions: 'full-access' | 'read-only' | readonly string[]): Promise<HttpClient>;
  stop(): Promise<void>;
}

const findFreePort = (): Promise<number> =>
  new Promise((settle, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => settle(port));
    });
  });

const required = (name: string): string => {
  const value = process.env[name];
  if (value === undefined)
    throw new Error(`${name} is not set: does the suite run with the global setup?`);
  return value;
};

const urlOf = (database: string): string =>
  Object.assign(new URL(required('TEST_DATABASE_SERVER')), { pathname: `/${database}` }).href;

const withClient = async <T>(database: string, use: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: urlOf(database) });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
};

let made = 0;

const copyTemplate = async (): Promise<string> => {
  const database = `office_${process.pid}_${Date.now().toString(36)}_${made++}`;
  const template = required('TEST_TEMPLATE_DATABASE');
  await withClient('postgres', (client) =>
    client.query(`create database ${database} template ${template} strategy file_copy`)
  );
  return database;
};

const dropDatabase = (database: string): Promise<unknown> =>
  withClient('postgres', (client) =>
    client.query(`drop database if exists ${database} with (force)`)
  );

/** Ask once, also when two requests start at the same time. */
const once = <T>(ask: () => Promise<T>): (() => Promise<T>) => {
  let answer: Promise<T> | undefined;
  return () => (answer ??= ask());
};

const logIn = (url: string, path: string, body: unknown, pick: (body: never) => string) =>
  once(async () => {
    const answer = await new HttpClient(url).post(path, body);
    if (answer.status !== 200) {
      throw new Error(`Login at ${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    }
    return { authorization: `Bearer ${pick(answer.body as never)}` };
  });

const boot = async (servePanel: boolean): Promise<Core.Strapi> => {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const before = signals.map((signal) => process.listeners(signal));
  const strapi = createStrapi({
    appDir: root,
    distDir: join(root, 'dist'),
    serveAdminPanel: servePanel,
  });
  // Strapi would end the whole test process on a signal, and adds its listeners once an office.
  signals.forEach((signal, index) => {
    for (const listener of process.listeners(signal)) {
      if (!before[index]?.includes(listener)) process.removeListener(signal, listener);
    }
  });
  await strapi.load();
  return strapi;
};

const IDLE_MS = 60_000;

const listen = (strapi: Core.Strapi, port: number): Promise<void> =>
  new Promise((settle, fail) => {
    strapi.server.mount();
    strapi.server.httpServer.once('error', fail);
    // On a busy machine a client does not see in time that an idle connection was closed.
    strapi.server.httpServer.keepAliveTimeout = IDLE_MS;
    strapi.server.httpServer.listen(port, '127.0.0.1', () => settle());
  });

/**
 * Start a Q-Office as it runs in production (compiled, on PostgreSQL, over HTTP) with demo data.
 * One at a time in a test file; stop it in `afterAll`.
 */
export const startOffice = async ({
  env = {},
  today,
  servePanel = false,
}: OfficeOptions = {}): Promise<Office> => {
  const database = await copyTemplate();
  const dataDir = mkdtempSync(join(tmpdir(), 'q-office-test-'));
  const uploads = join(templateFiles(required('TEST_TEMPLATE_DATABASE')), 'uploads');
  if (existsSync(uploads)) cpSync(uploads, join(dataDir, 'uploads'), { recursive: true });
  const port = await findFreePort();
  const databaseUrl = urlOf(database);
  const url = `http://127.0.0.1:${port}`;
  Object.assign(
    process.env,
    officeSettings({ databaseUrl, dataDir, port, env, ...(today === undefined ? {} : { today }) })
  );
  const { reloadEnvironment } = (await import(
    join(root, 'dist/src/infra/environment.js')
  )) as typeof environmentModule;
  reloadEnvironment();

  const strapi = await boot(servePanel);
  await listen(strapi, port);

  const direct = once(async () => {
    const client = new Client({ connectionString: databaseUrl });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  });
  let hasDirect = false;
  const people = new Map<string, HttpClient>();
  const remember = <T extends HttpClient>(key: string, make: () => T): T => {
    const known = people.get(key) as T | undefined;
    if (known !== undefined) return known;
    const client = make();
    people.set(key, client);
    return client;
  };

  return {
    strapi,
    url,
    databaseUrl,
    dataDir,
    db: strapi.db.connection,
    async sql<Row>(text: string, values: readonly unknown[] = []) {
      hasDirect = true;
      const result = await (await direct()).query(text, [...values]);
      return result.rows as Row[];
    },
    setToday(date) {
      process.env.Q_OFFICE_TODAY = date;
      reloadEnvironment();
    },
    anonymous: new HttpClient(url),
    as: (email, password = TEST_PASSWORD) =>
      remember(`api ${email} ${password}`, () => {
        const body = { identifier: email, password };
        return new HttpClient(
          url,
          logIn(url, '/api/auth/local', body, (answer: { jwt: string }) => answer.jwt)
        );
      }),
    panel: (email, password = TEST_PASSWORD) =>
      remember(`panel ${email} ${password}`, () => {
        const body = { email, password };
        return new PanelClient(
          url,
          logIn(
            url,
            '/admin/login',
            body,
            (answer: { data: { token: string } }) => answer.data.token
          )
        );
      }),
    async apiToken(permissions) {
      const isList = typeof permissions !== 'string';
      const token = (await strapi.service('admin::api-token')?.create({
        name: `test ${people.size} ${Math.random()}`,
        description: '',
        type: isList ? 'custom' : permissions,
        lifespan: null,
        ...(isList ? { permissions: [...permissions] } : {}),
      })) as { accessKey: string };
      return new HttpClient(url, () =>
        Promise.resolve({ authorization: `Bearer ${token.accessKey}` })
      );
    },
    async stop() {
      if (hasDirect) await (await direct()).end();
      await strapi.destroy();
      await dropDatabase(database);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
