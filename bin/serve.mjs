import { createRequire } from 'node:module';
import { inProject } from './project.mjs';

const require = createRequire(import.meta.url);
const SIGNALS = ['SIGINT', 'SIGTERM'];
/** How long requests under way may take to finish when the server stops, in milliseconds. */
const PATIENCE = 10_000;

/** Let requests under way finish and take no new ones; connections that do nothing are closed. */
const drain = (server) =>
  new Promise((settle) => {
    if (!server.listening) {
      settle();
      return;
    }
    const giveUp = setTimeout(settle, PATIENCE);
    server.close(() => {
      clearTimeout(giveUp);
      settle();
    });
    server.closeIdleConnections();
  });

/**
 * Serve the built Q-Office in this process with the settings in `process.env`, until SIGINT or
 * SIGTERM; the process then finishes running requests, calls `afterwards`, and exits 0. Returns
 * once it listens.
 */
export const serve = async ({ afterwards = async () => undefined } = {}) => {
  // Strapi queries in parallel inside a transaction, which pg 8 queues and warns about.
  process.noDeprecation ||= true;
  let strapi;
  let stopping = false;
  const stop = async (exitCode) => {
    if (stopping) return;
    stopping = true;
    try {
      if (strapi?.server) await drain(strapi.server.httpServer);
      await strapi?.destroy();
    } catch (error) {
      // Stopped while it was still starting: there was less to take down than it thinks.
      if (strapi?.isLoaded) console.error(error);
    }
    await afterwards();
    process.exit(exitCode);
  };

  const { createStrapi } = require('@strapi/strapi');
  const ours = new Set(SIGNALS.flatMap((signal) => process.listeners(signal)));
  strapi = createStrapi({ appDir: inProject(), distDir: inProject('dist') });
  for (const signal of SIGNALS) {
    // Strapi's own handler cuts connections and exits before our database has stopped.
    for (const listener of process.listeners(signal)) {
      if (!ours.has(listener)) process.removeListener(signal, listener);
    }
    process.on(signal, () => void stop(0));
  }
  try {
    await strapi.load();
    await strapi.listen();
  } catch (error) {
    if (stopping) await new Promise(() => undefined);
    console.error(error);
    await stop(1);
  }
};
