import { addDays, type IsoDate } from '../../../src/domain/calendar/iso-date';
import type { Transaction } from '../../../src/infra/transaction';

const UNREAD_DAYS = 7;

/** Each table, and the column that says when its row came into the world. */
const BORN: readonly (readonly [table: string, at: string])[] = [
  ['service_users', 'coalesce(verified_at, created_at)'],
  ['service_applications', 'submitted_at'],
  ['payments', 'received_at'],
];

/**
 * Rows bear the dates of the story, not of its telling. Nobody gets a mail about it: what people were
 * told stands among their notifications, those of more than a week ago read.
 */
export const backdateService = async (trx: Transaction, today: IsoDate): Promise<void> => {
  for (const [table, at] of BORN) {
    await trx.raw(
      `update ${table} set created_at = ${at}, updated_at = greatest(updated_at, ${at})`
    );
  }
  await trx.raw(
    `update notifications
        set mail_state = 'none', next_attempt_at = null, updated_at = created_at,
            read_at = case when created_at < :unreadFrom then created_at + interval '3 hours' end
      where mail_state = 'owed'`,
    { unreadFrom: addDays(today, -UNREAD_DAYS) }
  );
};
