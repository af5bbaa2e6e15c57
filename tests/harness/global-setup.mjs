import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmbeddedServer } from '../../database/embedded-server.mjs';

/**
 * Gives a suite its PostgreSQL server (the one `npm test` started, or one of its own) and the
 * template database, with demo data, that every test file copies.
 */
export default async function setUp() {
  if (process.env.TEST_DATABASE_SERVER === undefined) {
    const dataDir = mkdtempSync(join(tmpdir(), 'q-office-test-server-'));
    // Started by root, PostgreSQL runs as somebody else, who must get at its data in there.
    chmodSync(dataDir, 0o711);
    const server = await startEmbeddedServer({ dataDir, maxConnections: 300, durable: false });
    process.env.TEST_DATABASE_SERVER = server.urlOf('postgres');
    process.env.TEST_FILES = join(dataDir, 'files');
    globalThis.testServer = { server, dataDir };
  }
  const answer = execFileSync(
    process.execPath,
    [fileURLToPath(new URL('prepare-template.cjs', import.meta.url))],
    { env: process.env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }
  );
  process.env.TEST_TEMPLATE_DATABASE = answer.trim().split('\n').at(-1);
}
