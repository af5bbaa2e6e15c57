import { writeVerificationCode } from '../../domain/identity/verification-code';
import type { Language } from '../../infra/language';
import { owe } from '../../infra/outbox';
import { fill } from '../../infra/texts';
import { complaintMessages, type ComplaintMessage } from '../../infra/texts/complaint-messages';
import { rowsOf, type Transaction } from '../../infra/transaction';
import type { StoredComplaint } from './load-complaint';

/** The page on which officers find the complaints of their office. */
export const REGISTER = '/admin/plugins/dashboard/complaints';

const trackingPage = (code: string, language: Language): string =>
  `/complaint/${writeVerificationCode(code)}?lang=${language}`;

interface Reporter {
  readonly key: string;
  readonly code: string;
  readonly subject: string;
  readonly reporterEmail: string | null;
  readonly language: Language;
  readonly serviceUserKey?: string | null;
}

/** Tell the reporter, by mail where they left an address and in Q-Office where they have an account. */
const tellReporter = async (
  trx: Transaction,
  { key, code, subject, reporterEmail, language, serviceUserKey = null }: Reporter,
  kind: ComplaintMessage,
  params: Readonly<Record<string, string>>
): Promise<void> => {
  if (reporterEmail === null && serviceUserKey === null) return;
  const { title, body } = complaintMessages[kind][language];
  const all = { subject, code: writeVerificationCode(code), ...params };
  await owe(trx, [
    {
      messageKey: `${key}:${kind}`,
      recipientKey: serviceUserKey ?? `complaint:${key}`,
      address: reporterEmail,
      language,
      kind,
      title: fill(title, all, language),
      body: fill(body, all, language),
      link: trackingPage(code, language),
      requestKey: key,
    },
  ]);
};

/**
 * Tell who called or came by which code they can follow their complaint. Not who writes through the
 * portal: they have seen it, and the address they gave may be somebody else's.
 */
export const tellOfReceipt = (
  trx: Transaction,
  complaint: Reporter & { readonly dueOn: string }
): Promise<void> => tellReporter(trx, complaint, 'complaint.received', { dueOn: complaint.dueOn });

export const tellOfAnswer = (
  trx: Transaction,
  complaint: StoredComplaint,
  answer: string
): Promise<void> => tellReporter(trx, complaint, 'complaint.answered', { answer });

/** Tell the assignee what is theirs to answer, and by when; anew when it comes back to them. */
export const tellAssignee = async (
  trx: Transaction,
  { key, subject }: StoredComplaint,
  assigneeKey: string,
  dueOn: string
): Promise<void> => {
  const [person] = await rowsOf<{ address: string | null; language: Language; times: number }>(
    trx,
    `select nullif(e.email, '') as address, coalesce(e.language, 'id') as language,
            (select count(*)::int from notifications n
              where n.request_key = :key and n.kind = 'complaint.assigned') as times
       from employees e where e.document_id = :assigneeKey`,
    { key, assigneeKey }
  );
  if (person === undefined) return;
  const { address, language, times } = person;
  const { title, body } = complaintMessages['complaint.assigned'][language];
  await owe(trx, [
    {
      messageKey: `${key}:complaint.assigned:${times}:${assigneeKey}`,
      recipientKey: assigneeKey,
      address,
      language,
      kind: 'complaint.assigned',
      title: fill(title, { subject, dueOn }, language),
      body: fill(body, { subject, dueOn }, language),
      link: REGISTER,
      requestKey: key,
    },
  ]);
};
