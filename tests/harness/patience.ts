/** Booting Strapi, a burst of requests, or a browser: slower than jest's five seconds. */
jest.setTimeout(60_000);
