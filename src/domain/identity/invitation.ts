import { accept, refuse, type Result } from '../result';
import type { Actor } from './actor';
import { isVerified, keepsServiceUsersOf, type ServiceUser } from './service-user';

/** How a service user comes by an account: an officer invites an address, and its holder opens it. */

/** How long an invitation can be taken up. */
const DAYS = 7;
const MS_PER_DAY = 86_400_000;

/** Open invitations of one service user; more would be a flood of mail. */
const MOST_OPEN = 10;

/** When an invitation made at `now` can no longer be taken up; both in milliseconds since 1970. */
export const expiryOf = (now: number): number => now + DAYS * MS_PER_DAY;

export interface InvitationFacts {
  /** Whether an account has that address already, whoever's. */
  readonly hasAccount: boolean;
  /** Invitations of the same service user that could be taken up. */
  readonly open: number;
}

/**
 * May the actor invite this address to an account of a service user? The desk of their office may,
 * once an officer has verified them. FORBIDDEN, WRONG_STATE, or DUPLICATE where there is an account.
 */
export const inviteAccount = (
  actor: Actor,
  serviceUser: ServiceUser,
  { hasAccount, open }: InvitationFacts
): Result<null> => {
  if (!keepsServiceUsersOf(actor, serviceUser.officeKey)) {
    return refuse('FORBIDDEN', 'invitation.only-desk');
  }
  if (!isVerified(serviceUser)) return refuse('WRONG_STATE', 'invitation.not-verified');
  if (hasAccount) return refuse('DUPLICATE', 'invitation.address-taken', {}, 'email');
  return open < MOST_OPEN
    ? accept(null)
    : refuse('WRONG_STATE', 'invitation.too-many', { most: MOST_OPEN });
};

export interface Invitation {
  readonly usedAt: number | null;
  readonly expiresAt: number;
  /** The state of the service user it leads to. */
  readonly state: ServiceUser['state'];
}

export const INVITATION_STANDINGS = ['open', 'used', 'expired', 'closed'] as const;
/** `closed`: the service user has been suspended since. */
export type InvitationStanding = (typeof INVITATION_STANDINGS)[number];

/** Whether an invitation can be taken up at `now`, in milliseconds since 1970. */
export const standingOf = (invitation: Invitation, now: number): InvitationStanding => {
  if (invitation.usedAt !== null) return 'used';
  if (invitation.expiresAt <= now) return 'expired';
  return isVerified(invitation) ? 'open' : 'closed';
};

export const SHORTEST_PASSWORD = 10;
/** bcrypt reads no further: the rest of a longer one would count for nothing. */
const LONGEST_PASSWORD_BYTES = 72;

const bytesOf = (text: string): number =>
  [...text].reduce((sum, sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return sum + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
  }, 0);

/**
 * The password somebody chooses, typed twice. INVALID, at `password` or `again`, where it is too
 * short, too long, the address itself, or not the same twice.
 */
export const choosePassword = (
  { password, again }: { readonly password: string; readonly again: string },
  email: string
): Result<string> => {
  if (password.length < SHORTEST_PASSWORD) {
    return refuse('INVALID', 'invitation.password-short', { least: SHORTEST_PASSWORD }, 'password');
  }
  if (bytesOf(password) > LONGEST_PASSWORD_BYTES) {
    return refuse('INVALID', 'invitation.password-long', {}, 'password');
  }
  if (password.toLowerCase() === email.toLowerCase()) {
    return refuse('INVALID', 'invitation.password-is-address', {}, 'password');
  }
  return password === again
    ? accept(password)
    : refuse('INVALID', 'invitation.passwords-differ', {}, 'again');
};
