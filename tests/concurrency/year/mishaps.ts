import type { Office } from '../../harness';
import { waitUntil } from '../wait-until';

/** Tables that a command writes one after the other; it dies at the door of one of them. */
export const WRITTEN_LAST = ['leave_ledger_entries', 'leave_decisions', 'notifications'] as const;

/**
 * Let the database drop whoever comes to write into that table: the command has written part of what
 * it does by then. One that never comes there ends as ever. Returns what became of it, and whether
 * it was cut off.
 */
export const cutOff = async <T>(
  office: Office,
  table: (typeof WRITTEN_LAST)[number],
  command: () => Promise<T>
): Promise<{ readonly ended: PromiseSettledResult<T>; readonly isCutOff: boolean }> => {
  await office.sql('begin');
  await office.sql(`lock table ${table} in share row exclusive mode`);
  let ended: PromiseSettledResult<T> | undefined;
  const ending = Promise.allSettled([command()]).then(([result]) => {
    ended = result;
  });
  let isCutOff = false;
  // It has much to say of what is wanted here.
  office.strapi.log.silent = true;
  try {
    await waitUntil(async () => {
      // Within a transaction it is looked up once only.
      await office.sql('select pg_stat_clear_snapshot()');
      const dropped = await office.sql(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where pg_backend_pid() = any(pg_blocking_pids(pid)) and query ilike 'insert%'`
      );
      isCutOff ||= dropped.length > 0;
      return isCutOff || ended !== undefined;
    });
  } finally {
    await office.sql('rollback');
    await ending;
    office.strapi.log.silent = false;
  }
  if (ended === undefined) throw new Error('The command has not ended.');
  return { ended, isCutOff };
};
