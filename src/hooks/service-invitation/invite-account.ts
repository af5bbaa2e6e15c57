import { z } from 'zod';
import { dateInZone, type OfficeTimeZone } from '../../domain/calendar/time-zone';
import { expiryOf, inviteAccount } from '../../domain/identity/invitation';
import { appendRows } from '../../infra/append-rows';
import { momentIn, todayIn } from '../../infra/clock';
import { currentActor } from '../../infra/current-actor';
import { createDocumentId } from '../../infra/document-id';
import { emailAddress } from '../../infra/fields';
import { notFound, parseInput } from '../../infra/input';
import { owe } from '../../infra/outbox';
import { valueOf } from '../../infra/refusal-error';
import { digestOf, makeToken } from '../../infra/secret-token';
import { fill } from '../../infra/texts';
import { INVITATION_MAIL } from '../../infra/texts/service-user';
import { inTransaction, rowsOf, type Transaction } from '../../infra/transaction';
import {
  isVisible,
  lockServiceUser,
  type StoredServiceUser,
} from '../service-user/load-service-user';

const invitationInput = z.strictObject({ email: emailAddress });

export interface NewInvitation {
  readonly documentId: string;
  readonly email: string;
  readonly expiresAt: Date;
}

interface Surroundings {
  readonly hasAccount: boolean;
  readonly open: number;
  readonly officeName: string;
}

const loadSurroundings = async (
  trx: Transaction,
  { key, officeKey }: StoredServiceUser,
  email: string,
  now: Date
): Promise<Surroundings> => {
  const [row] = await rowsOf<Surroundings>(
    trx,
    `select exists (select 1 from up_users where lower(email) = :email or lower(username) = :email)
              as "hasAccount",
            (select count(*)::int from service_invitations
              where service_user_key = :key and used_at is null and expires_at > :now) as open,
            o.name as "officeName"
       from offices o where o.document_id = :officeKey`,
    { key, officeKey, email, now }
  );
  if (row === undefined) throw notFound();
  return row;
};

interface Mail {
  readonly documentId: string;
  readonly email: string;
  readonly token: string;
  readonly officeName: string;
  readonly until: string;
}

/** The mail is nobody's in Q-Office: whoever could read it there could open the account. */
const sendInvitation = (
  trx: Transaction,
  { name, language }: StoredServiceUser,
  { documentId, email, token, officeName, until }: Mail
): Promise<void> => {
  const tongue = language ?? 'id';
  const { title, body } = INVITATION_MAIL[tongue];
  const params = { company: name, office: officeName, date: until };
  return owe(trx, [
    {
      messageKey: `invitation:${documentId}`,
      recipientKey: documentId,
      address: email,
      language: tongue,
      kind: 'service-user.invited',
      title: fill(title, params, tongue),
      body: fill(body, params, tongue),
      link: `/invitation/${token}`,
      requestKey: null,
    },
  ]);
};

/**
 * Invite an address to an account of a service user. Only a digest of the invitation's token is
 * kept; the token itself goes by mail. Throws 404 for service users the caller may not see, 403 for
 * anybody but their office's desk, and 409 where they are not verified or there is an account.
 */
export const inviteToAccount = (serviceUserKey: string, input: unknown): Promise<NewInvitation> => {
  const { email } = parseInput(invitationInput, input);
  return inTransaction(async (trx) => {
    const serviceUser = await lockServiceUser(trx, serviceUserKey);
    if (serviceUser === undefined || !(await isVisible(trx, serviceUser))) throw notFound();
    const { zone } = serviceUser;
    const actor = await currentActor(trx, todayIn(zone));
    const now = momentIn(zone);
    const { officeName, ...facts } = await loadSurroundings(trx, serviceUser, email, now);
    valueOf(inviteAccount(actor, serviceUser, facts));
    const documentId = createDocumentId();
    const token = makeToken();
    const expiresAt = new Date(expiryOf(now.getTime()));
    await appendRows(trx, 'service_invitations', [
      {
        document_id: documentId,
        email,
        service_user_name: serviceUser.name,
        invited_by_name: actor.employee?.name ?? null,
        expires_at: expiresAt,
        token_hash: digestOf(token),
        service_user_key: serviceUser.key,
        office_key: serviceUser.officeKey,
      },
    ]);
    const until = dateInZone(expiresAt.getTime(), zone as OfficeTimeZone);
    await sendInvitation(trx, serviceUser, { documentId, email, token, officeName, until });
    return { documentId, email, expiresAt };
  });
};
