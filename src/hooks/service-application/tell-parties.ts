import { todayIn } from '../../infra/clock';
import type { Language } from '../../infra/language';
import { owe, type OwedMessage } from '../../infra/outbox';
import { fill } from '../../infra/texts';
import type { Message } from '../../infra/texts/leave-messages';
import { preparedRowsOf, type Transaction } from '../../infra/transaction';
import type { StoredApplication } from './load-application';

type Concerned = Pick<
  StoredApplication,
  'key' | 'number' | 'serviceUserKey' | 'agentKey' | 'serviceUserName' | 'zone'
>;

interface Party {
  readonly key: string;
  readonly name: string;
  readonly address: string | null;
  readonly language: Language;
}

/** What the parties of an application are told. */
export interface PartyMessage {
  /** Like `service.received`. */
  readonly kind: string;
  /** Tells this event from others of its kind, so that each is told once. */
  readonly event: string;
  readonly texts: Readonly<Record<Language, Message>>;
  readonly params: Readonly<Record<string, string | number | null>>;
}

const PARTIES_SQL = `
select s.document_id as key, s.name, nullif(s.email, '') as address,
       coalesce(s.language, 'id') as language
  from service_users s
 where s.document_id = :serviceUserKey
    or s.document_id = :agentKey
       and exists (select 1 from representations r
                    where r.principal_key = :serviceUserKey and r.agent_key = :agentKey
                      and :today::date between r.valid_from and least(r.valid_until, r.revoked_on - 1))`;

/**
 * Owe principal and agent a message about their application, each in their language, once. Who is no
 * longer the agent is no longer told.
 */
export const tellParties = async (
  trx: Transaction,
  application: Concerned,
  { kind, event, texts, params }: PartyMessage
): Promise<void> => {
  const parties = await preparedRowsOf<Party>(trx, PARTIES_SQL, {
    serviceUserKey: application.serviceUserKey,
    agentKey: application.agentKey,
    today: todayIn(application.zone),
  });
  const all = {
    number: application.number,
    principal: application.serviceUserName,
    ...params,
  };
  await owe(
    trx,
    parties.map(({ key, address, language }): OwedMessage => ({
      messageKey: `${application.key}:${event}:${key}`,
      recipientKey: key,
      address,
      language,
      kind,
      title: fill(texts[language].title, all, language),
      body: fill(texts[language].body, all, language),
      link: null,
      requestKey: application.key,
    }))
  );
};
