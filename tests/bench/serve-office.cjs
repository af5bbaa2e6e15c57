const { resolve } = require('node:path');
const { monitorEventLoopDelay, performance } = require('node:perf_hooks');
const { Client } = require('pg');
const { createStrapi } = require('@strapi/strapi');

/** What is asked of the database, while somebody wants to know. */
let recorded = null;
const { query } = Client.prototype;
Client.prototype.query = function record(asked, ...rest) {
  if (recorded !== null) {
    const text = typeof asked === 'string' ? asked : asked?.text;
    const values = typeof asked === 'string' ? rest[0] : asked?.values;
    if (typeof text === 'string')
      recorded.push({ text, values: Array.isArray(values) ? values : [] });
  }
  return query.call(this, asked, ...rest);
};

/** How long the profiles of each event took to follow, in milliseconds. */
let followed = [];
const timeFollowing = () => {
  const path = 'src/hooks/compliance/follow-consignments.js';
  const hook = require(resolve(process.env.BENCH_BUILD, path));
  const { followConsignment } = hook;
  hook.followConsignment = async (...given) => {
    const begun = performance.now();
    await followConsignment(...given);
    followed.push(performance.now() - begun);
  };
};

const LOOK_EVERY_MS = 10;
const NANOSECONDS_A_MS = 1e6;

/**
 * Serves one office in a process of its own; says "ready" to the parent once it listens. Told
 * "record", it notes the statements that it asks from then on; told "recorded", it says which; told
 * "followed", how long profiles took to follow each event since. Told "watch", it watches its event
 * loop from then on; asked "longest delay", it says by how many milliseconds the loop came late at
 * most since; told "stop", it ends.
 */
const serve = async () => {
  const strapi = createStrapi({
    appDir: resolve(__dirname, '../..'),
    distDir: process.env.BENCH_BUILD,
    serveAdminPanel: false,
  });
  await strapi.load();
  timeFollowing();
  await strapi.listen();
  const delays = monitorEventLoopDelay({ resolution: LOOK_EVERY_MS });
  const answers = {
    watch: () => {
      delays.reset();
      delays.enable();
      process.send('watching');
    },
    // What is recorded is the time from one look to the next, however punctual.
    'longest delay': () => process.send(Math.max(0, delays.max / NANOSECONDS_A_MS - LOOK_EVERY_MS)),
    record: () => {
      recorded = [];
      process.send('recording');
    },
    recorded: () => {
      process.send(recorded);
      recorded = null;
    },
    followed: () => {
      process.send(followed);
      followed = [];
    },
    stop: () => void strapi.destroy().then(() => process.exit(0)),
  };
  process.on('message', (message) => answers[message]());
  process.on('disconnect', () => process.exit(1));
  process.send('ready');
};

serve().catch((error) => {
  console.error(error);
  process.exit(1);
});
