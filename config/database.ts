import { environment } from '../src/infra/environment';

// Strapi stores moments without a zone, as the process's clock on the wall says. Both ends speak UTC,
// wherever the server stands; dates of an office are worked out from its own zone.
process.env.TZ = 'UTC';

export default () => {
  const { DATABASE_URL, DATABASE_POOL_MAX } = environment();
  return {
    connection: {
      client: 'postgres',
      // Compiling a statement takes longer than even a year's dashboard does to answer.
      connection: { connectionString: DATABASE_URL, options: '-c TimeZone=UTC -c jit=off' },
      pool: { min: 0, max: DATABASE_POOL_MAX },
      acquireConnectionTimeout: 60_000,
    },
    settings: { forceMigration: true, runMigrations: true },
  };
};
