import { appendRows } from './append-rows';
import type { Language } from './language';
import type { Transaction } from './transaction';

/** One message to one person, in that person's language. */
export interface OwedMessage {
  /** Says the same thing only once, however often it is posted. */
  readonly messageKey: string;
  readonly recipientKey: string;
  /** Where the mail goes; null for people without an address, who read it in Q-Office. */
  readonly address: string | null;
  readonly language: Language;
  readonly kind: string;
  readonly title: string;
  readonly body: string;
  readonly link: string | null;
  readonly requestKey: string | null;
}

/** Kinds of message whose link lets its holder in; it is kept no longer than until it is sent. */
export const SECRET_LINKS = ['service-user.invited'] as const;

/** What a title's column holds; a very long name must not keep a request from being handed in. */
const LONGEST_TITLE = 255;

const shortened = (title: string): string =>
  title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1)}…`;

/**
 * Owe people a message, in the transaction of what it tells of: the notification is the outbox.
 * What does not commit is never told; what commits is delivered by `jobs/deliver-mail`, after
 * crashes too.
 */
export const owe = (trx: Transaction, messages: readonly OwedMessage[]): Promise<void> =>
  appendRows(
    trx,
    'notifications',
    messages.map((message) => ({
      message_key: message.messageKey,
      recipient_key: message.recipientKey,
      address: message.address,
      language: message.language,
      kind: message.kind,
      title: shortened(message.title),
      body: message.body,
      link: message.link,
      request_key: message.requestKey,
      mail_state: message.address === null ? 'none' : 'owed',
      attempts: 0,
      next_attempt_at: message.address === null ? null : new Date(),
    }))
  );
