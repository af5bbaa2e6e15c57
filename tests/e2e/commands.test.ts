import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The commands as a person types them, on a data folder and a port of their own. */
const root = resolve(__dirname, '../..');
const PATIENCE = 600_000;

jest.setTimeout(PATIENCE);

interface Command {
  readonly child: ChildProcess;
  said(): string;
  /** Resolves once the command has said this; fails if it ends before. */
  hears(text: string): Promise<void>;
  readonly ended: Promise<number | null>;
}

const type = (script: string, env: Readonly<Record<string, string>>): Command => {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [join(root, 'bin', script)], {
    cwd: root,
    env: { PATH, HOME, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const keep = (chunk: Buffer) => (text += chunk.toString());
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise<number | null>((settle) => child.once('close', settle));
  return {
    child,
    ended,
    said: () => text,
    hears: (wanted) =>
      new Promise((settle, fail) => {
        const look = () => {
          if (text.includes(wanted)) settle();
        };
        child.stdout.on('data', look);
        look();
        void ended.then((code) => fail(new Error(`It ended with ${code} and said:\n${text}`)));
      }),
  };
};

const occupyPort = (): Promise<{ server: Server; port: number }> =>
  new Promise((settle) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      settle({ server, port: typeof address === 'object' && address ? address.port : 0 });
    });
  });

const freePort = async (): Promise<string> => {
  const { server, port } = await occupyPort();
  await new Promise((settle) => server.close(settle));
  return String(port);
};

describe('npm run demo', () => {
  let dataDir: string;

  beforeAll(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'q-office-demo-'));
    chmodSync(dataDir, 0o711);
  });

  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  test('it serves, ends cleanly on Ctrl-C, and a second start keeps the data', async () => {
    const port = await freePort();
    const env = { PORT: port, DATA_DIR: dataDir, DEMO_PASSWORD: 'Other-12345' };

    const first = type('demo.mjs', env);
    await first.hears('superadmin@demo.test');
    expect(first.said()).toContain(`http://localhost:${port}/admin`);
    const health = await fetch(`http://127.0.0.1:${port}/api/health`);
    expect(health.status).toBe(200);
    const login = () =>
      fetch(`http://127.0.0.1:${port}/api/auth/local`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ identifier: 'employee@demo.test', password: 'Other-12345' }),
      });
    expect((await login()).status).toBe(200);

    const copy = type('demo.mjs', { ...env, PORT: await freePort() });
    expect(await copy.ended).toBe(1);
    expect(copy.said()).toContain('already uses DATA_DIR');

    first.child.kill('SIGINT');
    expect(await first.ended).toBe(0);

    const second = type('demo.mjs', env);
    await second.hears('superadmin@demo.test');
    expect((await login()).status).toBe(200);

    second.child.kill('SIGKILL');
    await second.ended;
    const afterCrash = type('demo.mjs', env);
    await afterCrash.hears('superadmin@demo.test');
    expect((await login()).status).toBe(200);
    afterCrash.child.kill('SIGTERM');
    expect(await afterCrash.ended).toBe(0);
  });

  test('a port that was asked for and is taken is named in one sentence', async () => {
    const { server, port } = await occupyPort();
    const command = type('demo.mjs', { PORT: String(port), DATA_DIR: dataDir });
    expect(await command.ended).toBe(1);
    expect(command.said().trim()).toMatch(new RegExp(`^Port ${port} is taken .*\\.$`));
    await new Promise((settle) => server.close(settle));
  });

  test('it refuses to run in production', async () => {
    const command = type('demo.mjs', { NODE_ENV: 'production', DATA_DIR: dataDir });
    expect(await command.ended).toBe(1);
    expect(command.said()).toContain('not for NODE_ENV=production');
  });
});

describe('npm start', () => {
  test('without its settings it says in one sentence which are missing', async () => {
    const command = type('start.mjs', { ENV_PATH: '/nonexistent/.env' });
    expect(await command.ended).toBe(1);
    const sentences = command.said().trim().split('\n');
    expect(sentences.at(-1)).toMatch(/missing DATABASE_URL, APP_KEYS, ADMIN_JWT_SECRET/);
    expect(command.said()).not.toContain('    at ');
  });
});
