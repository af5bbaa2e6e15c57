import { addDays, type IsoDate } from '../../../src/domain/calendar/iso-date';
import type { Transaction } from '../../../src/infra/transaction';

const UNREAD_DAYS = 7;

/**
 * Each table whose rows the document service stamps, and the moments at which a row was
 * written, and lastly changed.
 */
const WRITTEN: readonly (readonly [table: string, at: string, lastly?: string])[] = [
  ['service_users', 'verified_at'],
  ['representations', 'valid_from'],
  ['service_applications', 'submitted_at', 'stage_since'],
  [
    'certificates',
    `(select min(v.made_at) from certificate_versions v
       where v.certificate_key = certificates.document_id)`,
  ],
  ['payments', 'received_at'],
  ['quarantine_actions', `acted_on + time '05:00'`],
  ['nnc_records', `noticed_on + time '05:00'`],
  ['complaints', 'received_at'],
  ['compliance_objections', 'filed_at', `coalesce(decided_on + time '05:00', filed_at)`],
  ['coaching_sessions', `held_on + time '05:00'`],
];

/**
 * Rows bear the dates of the story, not of its telling. Nobody gets a mail about it: what people were
 * told stands among their notifications, those of more than a week ago read.
 */
export const backdateService = async (trx: Transaction, today: IsoDate): Promise<void> => {
  for (const [table, at, lastly = at] of WRITTEN) {
    await trx.raw(
      `update ${table} set created_at = ${at}, updated_at = ${lastly} where ${at} < created_at`
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
