import type { Context } from 'koa';
import { jobsAreRunning } from '../../../jobs/heartbeat';

/** A health check that itself hangs tells a proxy nothing. Milliseconds. */
const PATIENCE = 2_000;

const databaseAnswers = async (): Promise<boolean> => {
  try {
    await strapi.db.connection.raw('select 1').timeout(PATIENCE);
    return true;
  } catch {
    return false;
  }
};

export default {
  /** Readiness: 200 only when the database answers and jobs run, 503 otherwise. */
  async check(ctx: Context): Promise<void> {
    const database = await databaseAnswers();
    const jobs = jobsAreRunning();
    const word = (good: boolean) => (good ? 'ok' : 'failing');
    ctx.status = database && jobs ? 200 : 503;
    ctx.set('Cache-Control', 'no-store');
    ctx.body = {
      data: { status: word(database && jobs), database: word(database), jobs: word(jobs) },
    };
  },
};
