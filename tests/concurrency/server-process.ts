import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HttpClient, TEST_PASSWORD } from '../harness';
import { waitUntil } from './wait-until';

const root = resolve(__dirname, '../..');
const serveModule = pathToFileURL(resolve(root, 'bin/serve.mjs')).href;
/** A start takes seconds, but the machine may have much else to do. */
export const START_PATIENCE_MS = 120_000;

const findFreePort = (): Promise<number> =>
  new Promise((settle, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => settle(port));
    });
  });

const isReady = async (url: string): Promise<boolean> => {
  try {
    return (await new HttpClient(url).get('/api/health')).status === 200;
  } catch {
    return false;
  }
};

/** One more instance of Q-Office: a process of its own on the database of the office under test. */
export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    private readonly ended: Promise<number | null>
  ) {}

  /** Starts it with the settings of the office that runs in this process, on another port. */
  static async start(): Promise<ServerProcess> {
    const port = await findFreePort();
    const url = `http://127.0.0.1:${port}`;
    const child = spawn(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `const { serve } = await import(${JSON.stringify(serveModule)}); await serve();`,
      ],
      {
        cwd: root,
        env: { ...process.env, PORT: String(port) },
        stdio: ['ignore', 'ignore', 'pipe'],
      }
    );
    let complaints = '';
    child.stderr.on('data', (chunk: Buffer) => {
      complaints += chunk.toString();
    });
    let hasEnded = false;
    const ended = new Promise<number | null>((settle) => {
      child.once('close', (code) => {
        hasEnded = true;
        settle(code);
      });
    });
    await waitUntil(async () => {
      if (hasEnded) throw new Error(`The second instance ended: ${complaints}`);
      return isReady(url);
    }, START_PATIENCE_MS).catch((error: unknown) => {
      child.kill('SIGKILL');
      throw error;
    });
    return new ServerProcess(child, url, ended);
  }

  /** The way of somebody's API account to this instance. */
  async as(email: string): Promise<HttpClient> {
    const answer = await new HttpClient(this.url).post('/api/auth/local', {
      identifier: email,
      password: TEST_PASSWORD,
    });
    const authorization = `Bearer ${String(answer.body.jwt)}`;
    return new HttpClient(this.url, () => Promise.resolve({ authorization }));
  }

  /** As if the machine lost its power. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  /** Asks it to end, and waits for that. Returns its exit code. */
  async stop(): Promise<number | null> {
    this.child.kill('SIGTERM');
    return this.ended;
  }
}
