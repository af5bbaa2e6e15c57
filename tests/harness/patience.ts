/**
 * Booting Strapi, a burst of requests, or a browser: slower than jest's five seconds. An office of
 * another day than most plays its demo year first, which takes a minute on a machine with other work.
 */
jest.setTimeout(180_000);
