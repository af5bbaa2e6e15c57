import { Client } from 'pg';
import { environment } from './environment';

/**
 * Run `work` while no other instance runs anything of the same name. The lock sits on a connection
 * of its own, outside the pool, and goes with it when the process dies.
 */
export const oneInstanceAtATime = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: environment().DATABASE_URL });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [`q-office:${name}`]);
    return await work();
  } finally {
    await client.end();
  }
};
