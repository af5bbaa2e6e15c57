import { environment, publicUrl } from '../infra/environment';
import { sendMail } from '../infra/mail';
import { SECRET_LINKS } from '../infra/outbox';
import { inTransaction, rowsOf, type Transaction } from '../infra/transaction';
import { beat } from './heartbeat';

/**
 * Mails taken, and sent, at once. A server that hangs costs each a few timeouts of 10 seconds; side
 * by side they end well within the lease, and within what the health check allows a job.
 */
const BATCH = 5;
/** The pause after a failure doubles up to this, in seconds. */
const LONGEST_PAUSE = 15 * 60;
/** How long one instance has for a batch before another may take it up again, in seconds. */
const LEASE = 120;

/** Permanent refusals after which a mail is given up; the message stays readable in Q-Office. */
const HOPELESS_AFTER = 8;

interface OwedMail {
  readonly id: number;
  readonly messageKey: string;
  readonly address: string;
  readonly title: string;
  readonly body: string;
  readonly link: string | null;
  readonly attempts: number;
}

/**
 * Take mails that are due, so that no other instance sends them: they are put off by the lease, and
 * come back by themselves if this process dies.
 */
const take = (trx: Transaction): Promise<OwedMail[]> =>
  rowsOf<OwedMail>(
    trx,
    `update notifications n set next_attempt_at = now() + make_interval(secs => :lease)
       from (select id from notifications
              where mail_state = 'owed' and next_attempt_at <= now()
              order by next_attempt_at, id limit :batch
              for update skip locked) due
      where n.id = due.id
     returning n.id, n.message_key as "messageKey", n.address, n.title, n.body, n.link, n.attempts`,
    { lease: LEASE, batch: BATCH }
  );

const pauseAfter = (attempts: number): number =>
  Math.min(LONGEST_PAUSE, environment().MAIL_RETRY_FIRST_SECONDS * 2 ** Math.min(attempts, 20));

const noteSent = (id: number): Promise<unknown> =>
  inTransaction((trx) =>
    trx.raw(
      // Who got a link that lets them in has it; nobody else is to find it here.
      `update notifications set mail_state = 'sent', sent_at = now(), next_attempt_at = null,
              last_error = null, attempts = attempts + 1,
              link = case when kind = any(?) then null else link end where id = ?`,
      [[...SECRET_LINKS], id]
    )
  );

/** A server says 5xx where it will never take this mail; a few tries allow for its own mistakes. */
const isHopeless = (attempts: number, error: unknown): boolean =>
  attempts + 1 >= HOPELESS_AFTER &&
  Number((error as { responseCode?: unknown } | null)?.responseCode) >= 500;

const noteFailed = ({ id, attempts }: OwedMail, error: unknown): Promise<unknown> =>
  inTransaction((trx) =>
    trx.raw(
      `update notifications set attempts = attempts + 1, last_error = ?, mail_state = ?,
              next_attempt_at = now() + make_interval(secs => ?) where id = ?`,
      [
        error instanceof Error ? error.message : String(error),
        isHopeless(attempts, error) ? 'failed' : 'owed',
        pauseAfter(attempts),
        id,
      ]
    )
  );

const deliver = async (mail: OwedMail): Promise<boolean> => {
  try {
    await sendMail({
      messageKey: mail.messageKey,
      to: mail.address,
      subject: mail.title,
      paragraphs: [mail.body, ...(mail.link === null ? [] : [`${publicUrl()}${mail.link}`])],
    });
  } catch (error) {
    await noteFailed(mail, error);
    return false;
  }
  await noteSent(mail.id);
  return true;
};

/**
 * Deliver what is owed and due. A mail that cannot be sent stays owed and is tried again after a
 * growing pause, until the mail server is back; one that the server will never take is given up in
 * the end. Returns how many were sent and how many failed.
 */
export const deliverMail = async (): Promise<{ sent: number; failed: number }> => {
  let sent = 0;
  let failed = 0;
  for (;;) {
    const mails = await inTransaction(take);
    const delivered = await Promise.all(mails.map(deliver));
    sent += delivered.filter(Boolean).length;
    failed += delivered.filter((isSent) => !isSent).length;
    beat();
    // A server that refuses one mail is likely to refuse the next batch; their time comes.
    if (mails.length < BATCH || failed > 0) return { sent, failed };
  }
};
