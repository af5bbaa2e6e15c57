const { resolve } = require('node:path');
const { createStrapi } = require('@strapi/strapi');

/** Serves one office in a process of its own; says "ready" to the parent once it listens. */
const serve = async () => {
  const strapi = createStrapi({
    appDir: resolve(__dirname, '../..'),
    distDir: process.env.BENCH_BUILD,
    serveAdminPanel: false,
  });
  await strapi.load();
  await strapi.listen();
  process.on('message', () => void strapi.destroy().then(() => process.exit(0)));
  process.on('disconnect', () => process.exit(1));
  process.send('ready');
};

serve().catch((error) => {
  console.error(error);
  process.exit(1);
});
