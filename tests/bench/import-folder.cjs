const { resolve } = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const LOOK_EVERY_MS = 50;
const BYTES_A_MEGABYTE = 1024 * 1024;
/** Until then caches fill and the heap finds its size. */
const WARM = 0.2;

/**
 * Imports a folder in a process of its own and tells the parent `{ seconds, growth, counts }`: how
 * long the import took by itself, and by how many megabytes the process grew after a fifth of it.
 */
const run = async () => {
  const { BENCH_BUILD: distDir, BENCH_FOLDER: folder, BENCH_ROWS: rows } = process.env;
  const strapi = createStrapi({
    appDir: resolve(__dirname, '../..'),
    distDir,
    serveAdminPanel: false,
  });
  await strapi.load();
  const load = (path) => require(resolve(distDir, `src/${path}.js`));
  const { asOffice } = load('infra/current-actor');
  const { importFolder } = load('api/integration-batch/operations/import-folder');
  const megabytes = () => process.memoryUsage().rss / BYTES_A_MEGABYTE;
  let warm;
  let largest = 0;
  const look = () => {
    if (warm !== undefined) largest = Math.max(largest, megabytes());
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  const begun = Date.now();
  const { counts } = await asOffice(() =>
    importFolder({
      source: 'BENCH',
      folder,
      onRows: async () => undefined,
      onProgress: (done) => {
        if (warm === undefined && done >= WARM * Number(rows)) warm = megabytes();
        look();
      },
    })
  );
  const seconds = (Date.now() - begun) / 1000;
  timer.close();
  await strapi.destroy();
  process.send({ seconds, growth: largest - warm, counts });
  process.disconnect();
};

run().catch((error) => {
  console.error(error);
  process.exit(1);
});
