import { accept, refuse, type Result } from '../result';
import { hasDuty, type Actor, type Duty } from './actor';

/** Traders and their agents: registered at the desk, verified by an officer, sometimes suspended. */

export const SERVICE_USER_KINDS = ['company', 'individual'] as const;
export type ServiceUserKind = (typeof SERVICE_USER_KINDS)[number];

export const SERVICE_USER_STATES = ['registered', 'verified', 'suspended'] as const;
export type ServiceUserState = (typeof SERVICE_USER_STATES)[number];

/** Every service user begins here: registering an interest is not self-service (issue 4). */
export const FIRST_STATE: ServiceUserState = 'registered';

export interface ServiceUser {
  readonly key: string;
  readonly officeKey: string;
  readonly state: ServiceUserState;
  readonly isAgent: boolean;
}

export const isVerified = ({ state }: Pick<ServiceUser, 'state'>): boolean => state === 'verified';

interface Transition {
  readonly from: ServiceUserState;
  readonly to: ServiceUserState;
  readonly needsReason: boolean;
}

export const TRANSITIONS: readonly Transition[] = [
  { from: 'registered', to: 'verified', needsReason: false },
  { from: 'verified', to: 'suspended', needsReason: true },
  { from: 'suspended', to: 'verified', needsReason: false },
];

/** What an officer has looked at papers for: changing it is verifying anew. */
export const IDENTITY_FIELDS = ['name', 'serviceUserKind', 'taxNumber', 'isAgent'] as const;

/** How a service user is reached: theirs to keep. */
export const CONTACT_FIELDS = [
  'address',
  'city',
  'country',
  'email',
  'phone',
  'language',
  'financeName',
  'financeEmail',
] as const;

export type ServiceUserField =
  (typeof IDENTITY_FIELDS)[number] | (typeof CONTACT_FIELDS)[number] | 'accounts';

const isContact = (field: ServiceUserField): boolean =>
  (CONTACT_FIELDS as readonly string[]).includes(field);
const isIdentity = (field: ServiceUserField): boolean =>
  (IDENTITY_FIELDS as readonly string[]).includes(field);

const KEEPERS: readonly Duty[] = ['quarantine-officer', 'office-head'];

/**
 * Whether somebody registers, verifies and suspends the service users of an office: its quarantine
 * officers, its head, and a super admin.
 */
export const keepsServiceUsersOf = (actor: Actor, officeKey: string): boolean =>
  actor.kind === 'office' ||
  hasDuty(actor, 'super-admin') ||
  (actor.employee?.officeKey === officeKey && KEEPERS.some((duty) => hasDuty(actor, duty)));

const isOwn = ({ serviceUser }: Actor, { key }: ServiceUser): boolean => serviceUser?.key === key;

/** Whoever links an account lets somebody act in a trader's name: a super admin, or an invitation. */
const linksAccounts = (actor: Actor): boolean =>
  actor.kind === 'office' || hasDuty(actor, 'super-admin');

const ACCOUNTS_REFUSED = refuse('FORBIDDEN', 'service-user.accounts-by-invitation', {}, 'accounts');
const NOT_YOURS = refuse('FORBIDDEN', 'service-user.other-office');

/** What is asked of a new service user: the fields filled in, the state wished, and the office. */
export interface Registration {
  readonly officeKey: string;
  readonly state: ServiceUserState;
  readonly fields: readonly ServiceUserField[];
}

/**
 * May the actor register a service user at an office? The desk may, and a token that was given it.
 * FORBIDDEN for anybody else and for accounts; WRONG_STATE for a state other than the first.
 */
export const registerServiceUser = (actor: Actor, asked: Registration): Result<null> => {
  if (actor.kind !== 'machine' && !keepsServiceUsersOf(actor, asked.officeKey)) return NOT_YOURS;
  if (asked.fields.includes('accounts') && !linksAccounts(actor)) return ACCOUNTS_REFUSED;
  return asked.state === FIRST_STATE
    ? accept(null)
    : refuse('WRONG_STATE', 'service-user.begins-registered', {}, 'serviceUserState');
};

export interface ServiceUserChange {
  /** Fields whose value really changes. */
  readonly fields: readonly ServiceUserField[];
  readonly state: ServiceUserState;
  readonly reason: string | null;
}

/** What else a change depends on. */
export interface ServiceUserFacts {
  /** Whether a letter of authority by which they act for somebody counts today or later. */
  readonly hasLetters: boolean;
}

/** What a change comes to, beside the fields themselves. */
export interface ServiceUserVerdict {
  readonly state: ServiceUserState;
  /** Undefined where the reason stays as it is. */
  readonly reason?: string | null;
  /** Whether the actor vouches for them from now on. */
  readonly isVouchedFor: boolean;
}

const judgeState = (
  { state: from }: ServiceUser,
  { state: to, reason }: ServiceUserChange
): Result<{ readonly reason: string | null }> => {
  const transition = TRANSITIONS.find((known) => known.from === from && known.to === to);
  if (transition === undefined) {
    return refuse('WRONG_STATE', `service-user.not-${to}`, {}, 'serviceUserState');
  }
  return transition.needsReason && reason === null
    ? refuse('INVALID', 'service-user.reason-missing', {}, 'stateReason')
    : accept({ reason });
};

/** Which of the fields the actor may change: all, or those by which they are reached. */
const judgeFields = (
  actor: Actor,
  serviceUser: ServiceUser,
  fields: readonly ServiceUserField[]
): Result<null> => {
  if (fields.includes('accounts') && !linksAccounts(actor)) return ACCOUNTS_REFUSED;
  if (keepsServiceUsersOf(actor, serviceUser.officeKey)) return accept(null);
  if (actor.kind === 'machine') {
    const identity = fields.find(isIdentity);
    return identity === undefined || serviceUser.state === FIRST_STATE
      ? accept(null)
      : refuse('FORBIDDEN', 'service-user.only-desk-verifies', {}, identity);
  }
  if (!isOwn(actor, serviceUser)) return NOT_YOURS;
  const foreign = fields.find((field) => !isContact(field));
  return foreign === undefined
    ? accept(null)
    : refuse('FORBIDDEN', 'service-user.contact-only', {}, foreign);
};

/**
 * Judge a change of a service user. Only their office's desk verifies, suspends (with a reason) and
 * verifies again; a service user keeps their own contact data, nothing else, suspended or not. A
 * changed name, kind, tax number or role of a verified one is a verification anew, by whoever
 * changes it; earlier papers keep the name they were made out in.
 * FORBIDDEN for whom it is not; WRONG_STATE for a step the table does not know, and for an agent who
 * ceases to be one while letters count; INVALID for a suspension without a reason.
 */
export const changeServiceUser = (
  actor: Actor,
  serviceUser: ServiceUser,
  change: ServiceUserChange,
  { hasLetters }: ServiceUserFacts
): Result<ServiceUserVerdict> => {
  const fields = judgeFields(actor, serviceUser, change.fields);
  if (!fields.ok) return fields;
  if (change.fields.includes('isAgent') && serviceUser.isAgent && hasLetters) {
    return refuse('WRONG_STATE', 'service-user.has-letters', {}, 'isAgent');
  }
  if (change.state === serviceUser.state) {
    const isVouchedFor = isVerified(serviceUser) && change.fields.some(isIdentity);
    return accept({ state: serviceUser.state, isVouchedFor });
  }
  if (!keepsServiceUsersOf(actor, serviceUser.officeKey)) {
    return refuse('FORBIDDEN', 'service-user.only-desk-verifies', {}, 'serviceUserState');
  }
  const state = judgeState(serviceUser, change);
  return state.ok
    ? accept({
        state: change.state,
        reason: state.value.reason,
        isVouchedFor: isVerified(change),
      })
    : state;
};

/**
 * May the actor delete a service user? One that was registered by mistake; whom an officer has
 * verified stays on record. FORBIDDEN for anybody but the desk, WRONG_STATE otherwise.
 */
export const removeServiceUser = (actor: Actor, serviceUser: ServiceUser): Result<null> => {
  if (!keepsServiceUsersOf(actor, serviceUser.officeKey)) return NOT_YOURS;
  return serviceUser.state === FIRST_STATE
    ? accept(null)
    : refuse('WRONG_STATE', 'service-user.stays-on-record');
};
