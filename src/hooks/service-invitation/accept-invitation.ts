import {
  choosePassword,
  standingOf,
  type Invitation,
  type InvitationStanding,
} from '../../domain/identity/invitation';
import type { Refusal } from '../../domain/result';
import { momentIn } from '../../infra/clock';
import { UID } from '../../infra/content-types';
import { asOffice } from '../../infra/current-actor';
import { digestOf, TOKEN } from '../../infra/secret-token';
import { inTransaction, rowsOf, type Queryable, type Transaction } from '../../infra/transaction';

/** An invitation as its holder may know it. */
export interface OpenedInvitation {
  readonly standing: InvitationStanding;
  readonly company: string;
  readonly email: string;
}

interface InvitationRow {
  readonly id: number;
  readonly email: string;
  readonly company: string;
  readonly serviceUserKey: string;
  readonly state: Invitation['state'];
  readonly usedAt: Date | null;
  readonly expiresAt: Date;
  readonly zone: string;
}

const INVITATION_SQL = `
select i.id, i.email, s.name as company, s.document_id as "serviceUserKey",
       s.service_user_state as state, i.used_at as "usedAt", i.expires_at as "expiresAt",
       o.time_zone as zone
  from service_invitations i
  join service_users s on s.document_id = i.service_user_key
  join offices o on o.document_id = s.office_key
 where i.token_hash = :digest`;

const readRow = async (
  queryable: Queryable,
  token: string,
  lock: '' | 'for update of i' = ''
): Promise<InvitationRow | undefined> => {
  if (!TOKEN.test(token)) return undefined;
  const [row] = await rowsOf<InvitationRow>(queryable, `${INVITATION_SQL} ${lock}`, {
    digest: digestOf(token),
  });
  return row;
};

const standing = ({ usedAt, expiresAt, state, zone }: InvitationRow): InvitationStanding =>
  standingOf(
    { usedAt: usedAt?.getTime() ?? null, expiresAt: expiresAt.getTime(), state },
    momentIn(zone).getTime()
  );

/** The invitation that a token opens; undefined where it opens none. */
export const openInvitation = async (
  queryable: Queryable,
  token: string
): Promise<OpenedInvitation | undefined> => {
  const row = await readRow(queryable, token);
  return row && { standing: standing(row), company: row.company, email: row.email };
};

/** Whoever makes an account for an address waits for others who do; then there is one, or none. */
const isAddressTaken = async (trx: Transaction, email: string): Promise<boolean> => {
  await rowsOf(trx, `select pg_advisory_xact_lock(hashtext('account'), hashtext(:email))`, {
    email,
  });
  const taken = await rowsOf(
    trx,
    'select 1 from up_users where lower(email) = :email or lower(username) = :email',
    { email }
  );
  return taken.length > 0;
};

const makeAccount = async (trx: Transaction, email: string, password: string): Promise<number> => {
  const [role] = await rowsOf<{ id: number }>(
    trx,
    `select id from up_roles where type = 'service-user'`
  );
  if (role === undefined) throw new Error('There is no API role service-user.');
  const { id } = await strapi.documents('plugin::users-permissions.user').create({
    data: {
      username: email,
      email,
      password,
      provider: 'local',
      confirmed: true,
      blocked: false,
      role: role.id,
    },
  });
  return Number(id);
};

export type Acceptance =
  | { readonly outcome: 'made' }
  /** The address has got an account since it was invited. */
  | { readonly outcome: 'taken' }
  | { readonly outcome: Exclude<InvitationStanding, 'open'> }
  | { readonly outcome: 'refused'; readonly refusal: Refusal };

/**
 * Take an invitation up: make the account, link it to the service user, and use the invitation, in
 * one transaction. Of two who do so at once, one makes the account and the other finds the
 * invitation used. Undefined where the token opens nothing.
 */
export const acceptInvitation = (
  token: string,
  chosen: { readonly password: string; readonly again: string }
): Promise<Acceptance | undefined> =>
  inTransaction(async (trx): Promise<Acceptance | undefined> => {
    const invitation = await readRow(trx, token, 'for update of i');
    if (invitation === undefined) return undefined;
    const found = standing(invitation);
    if (found !== 'open') return { outcome: found };
    const { id, email, serviceUserKey, zone } = invitation;
    const password = choosePassword(chosen, email);
    if (!password.ok) return { outcome: 'refused', refusal: password.refusal };
    if (await isAddressTaken(trx, email)) return { outcome: 'taken' };
    const account = await makeAccount(trx, email, password.value);
    await asOffice(() =>
      strapi.documents(UID.serviceUser).update({
        documentId: serviceUserKey,
        data: { accounts: { connect: [account] } },
      })
    );
    await rowsOf(trx, 'update service_invitations set used_at = :now where id = :id', {
      id,
      now: momentIn(zone),
    });
    return { outcome: 'made' };
  });
