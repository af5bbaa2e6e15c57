const { resolve } = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const LOOK_EVERY_MS = 50;
const BYTES_A_MEGABYTE = 1024 * 1024;

/**
 * Computes every profile anew in a process of its own and tells the parent `{ seconds, growth,
 * profiles, differences }`: how long it took, and by how many megabytes the process grew meanwhile.
 */
const run = async () => {
  const distDir = process.env.BENCH_BUILD;
  const strapi = createStrapi({
    appDir: resolve(__dirname, '../..'),
    distDir,
    serveAdminPanel: false,
  });
  await strapi.load();
  const load = (path) => require(resolve(distDir, `src/${path}.js`));
  const { asOffice } = load('infra/current-actor');
  const { recomputeAll } = load('jobs/recompute-profiles');
  const megabytes = () => process.memoryUsage().rss / BYTES_A_MEGABYTE;
  const before = megabytes();
  let largest = before;
  const timer = setInterval(() => {
    largest = Math.max(largest, megabytes());
  }, LOOK_EVERY_MS);
  const begun = Date.now();
  const { profiles, differences } = await asOffice(recomputeAll);
  const seconds = (Date.now() - begun) / 1000;
  timer.close();
  await strapi.destroy();
  process.send({ seconds, growth: largest - before, profiles, differences: differences.length });
  process.disconnect();
};

run().catch((error) => {
  console.error(error);
  process.exit(1);
});
