import { rmSync } from 'node:fs';

export default async function tearDown() {
  const { testServer } = globalThis;
  if (testServer === undefined) return;
  await testServer.server.remove();
  rmSync(testServer.dataDir, { recursive: true, force: true });
}
