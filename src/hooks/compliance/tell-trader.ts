import type { Language } from '../../infra/language';
import { owe } from '../../infra/outbox';
import { fill } from '../../infra/texts';
import type { Message } from '../../infra/texts/leave-messages';
import { rowsOf, type Transaction } from '../../infra/transaction';

/** What a trader is told about their profile. */
export interface TraderMessage {
  readonly kind: string;
  readonly texts: Readonly<Record<Language, Message>>;
  readonly params: Readonly<Record<string, string | null>>;
  /** The record that it is about, held by this transaction. */
  readonly aboutKey: string;
}

/** Owe a trader a message, in their language; anew each time something is so again. */
export const tellTrader = async (
  trx: Transaction,
  serviceUserKey: string,
  { kind, texts, params, aboutKey }: TraderMessage
): Promise<void> => {
  const people = await rowsOf<{ address: string | null; language: Language; times: number }>(
    trx,
    `select nullif(s.email, '') as address, coalesce(s.language, 'id') as language,
            (select count(*)::int from notifications n
              where n.request_key = :aboutKey and n.kind = :kind) as times
       from service_users s where s.document_id = :serviceUserKey`,
    { serviceUserKey, aboutKey, kind }
  );
  await owe(
    trx,
    people.map(({ address, language, times }) => ({
      messageKey: `${aboutKey}:${kind}:${times}`,
      recipientKey: serviceUserKey,
      address,
      language,
      kind,
      title: fill(texts[language].title, params, language),
      body: fill(texts[language].body, params, language),
      link: null,
      requestKey: aboutKey,
    }))
  );
};
