import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const LOOK_EVERY_MS = 250;
const PATIENCE_MS = 120_000;

/**
 * Wait until nothing has been asked of a database for a second: at its start an office settles
 * every ledger, which must not fall into what is measured. Throws after two minutes.
 */
export const waitUntilIdle = async (databaseUrl) => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
      const { rowCount } = await client.query(
        `select 1 from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid()
            and backend_type = 'client backend'
            and state_change > now() - interval '1 second'`
      );
      if (rowCount === 0) return;
      await pause(LOOK_EVERY_MS);
    }
  } finally {
    await client.end();
  }
  throw new Error('The office to be measured does not come to rest.');
};
