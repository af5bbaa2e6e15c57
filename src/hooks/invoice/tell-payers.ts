import type { Instant } from '../../domain/billing/instant';
import { formatRupiah } from '../../domain/billing/rupiah';
import { formatMoment } from '../../domain/calendar/moment';
import type { Language } from '../../infra/language';
import { owe, type OwedMessage } from '../../infra/outbox';
import { fill } from '../../infra/texts';
import { billingMessages, type BillingMessage } from '../../infra/texts/billing-messages';
import { rowsOf, type Transaction } from '../../infra/transaction';
import type { StoredBill } from './load-bill';

type Told = Pick<
  StoredBill,
  | 'key'
  | 'number'
  | 'applicationKey'
  | 'applicationNumber'
  | 'serviceUserKey'
  | 'agentKey'
  | 'payerName'
  | 'total'
  | 'zone'
>;

/** What those who pay are told of a bill. */
export interface PayerMessage {
  readonly bill: Told;
  readonly kind: BillingMessage;
  /** Tells this from another of its kind about the same bill, like a billing code. */
  readonly event: string;
  readonly texts?: Readonly<Record<string, string | null>>;
  readonly moments?: Readonly<Record<string, Instant | null>>;
  /** Everybody, or only the finance contact, where principal and agent hear of it with the stage. */
  readonly to: 'payers' | 'finance';
}

interface ServiceUser {
  readonly key: string;
  readonly address: string | null;
  readonly financeAddress: string | null;
  readonly language: Language;
}

interface Recipient {
  readonly key: string;
  readonly address: string | null;
  readonly language: Language;
}

const SERVICE_USERS_SQL = `
select document_id as key, nullif(email, '') as address, nullif(finance_email, '') as "financeAddress",
       coalesce(language, 'id') as language
  from service_users where document_id = any(:keys)`;

/** Of the bill alone, the principal's finance contact hears by mail; whoever has that address once. */
const recipientsOf = (
  { bill, to }: PayerMessage,
  serviceUsers: ReadonlyMap<string, ServiceUser>
): readonly Recipient[] => {
  const principal = serviceUsers.get(bill.serviceUserKey);
  const agent = serviceUsers.get(bill.agentKey ?? '');
  const parties = [principal, agent].filter((party) => party !== undefined);
  const finance = principal?.financeAddress ?? null;
  const isParty = parties.some(({ address }) => address === finance);
  const contact: readonly Recipient[] =
    principal === undefined || finance === null || isParty
      ? []
      : [{ key: `${principal.key}:finance`, address: finance, language: principal.language }];
  return to === 'finance' ? contact : [...parties, ...contact];
};

const messageTo = (
  { key: recipientKey, address, language }: Recipient,
  { bill, kind, event, texts = {}, moments = {} }: PayerMessage
): OwedMessage => {
  const { title, body } = billingMessages[kind][language];
  const written = Object.entries(moments).map(([name, moment]) => [
    name,
    moment === null ? null : formatMoment(moment, bill.zone, language),
  ]);
  const params = {
    number: bill.number,
    application: bill.applicationNumber,
    payer: bill.payerName,
    total: formatRupiah(bill.total, language),
    ...texts,
    ...(Object.fromEntries(written) as Record<string, string | null>),
  };
  return {
    messageKey: `${bill.key}:${kind}:${event}:${recipientKey}`,
    recipientKey,
    address,
    language,
    kind,
    title: fill(title, params, language),
    body: fill(body, params, language),
    link: null,
    requestKey: bill.applicationKey,
  };
};

/** Owe those who pay their messages about bills, each in their language. Two statements for all. */
export const tellPayers = async (
  trx: Transaction,
  messages: readonly PayerMessage[]
): Promise<void> => {
  if (messages.length === 0) return;
  const keys = messages.flatMap(({ bill }) => [bill.serviceUserKey, bill.agentKey ?? '']);
  const rows = await rowsOf<ServiceUser>(trx, SERVICE_USERS_SQL, { keys: [...new Set(keys)] });
  const serviceUsers = new Map(rows.map((row) => [row.key, row]));
  await owe(
    trx,
    messages.flatMap((message) =>
      recipientsOf(message, serviceUsers).map((recipient) => messageTo(recipient, message))
    )
  );
};
