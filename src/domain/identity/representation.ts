import { isWithin, type IsoDate } from '../calendar/iso-date';
import { accept, refuse, type Result } from '../result';
import { hasDuty, type ActingServiceUser, type Actor, type LetterOfAuthority } from './actor';
import { keepsServiceUsersOf } from './service-user';
import { principalsOf } from './service-visibility';

/**
 * Who acts for whom, by letter of authority. An application records its principal and its agent, and
 * the letters behind them never change, so that changing document handlers cannot blur who is
 * responsible (service.md, rule 6).
 */

/** A service user as a side of a letter or of an application. */
export interface Party {
  readonly key: string;
  readonly name: string;
  readonly officeKey: string;
  readonly isVerified: boolean;
  readonly isAgent: boolean;
}

export interface Letter {
  readonly letterNumber: string;
  readonly validFrom: IsoDate;
  /** The last day on which it counts, unless it is revoked before. */
  readonly validUntil: IsoDate;
}

export interface StoredLetter extends Letter {
  readonly principalKey: string;
  readonly agentKey: string;
  readonly officeKey: string;
  /** The first day on which it counts no longer. */
  readonly revokedOn: IsoDate | null;
}

export interface Revocation {
  readonly revokedOn: IsoDate | null;
  readonly reason: string | null;
}

const OTHER_OFFICE = refuse('FORBIDDEN', 'representation.other-office');

const judgePeriod = ({ validFrom, validUntil }: Letter): Result<null> =>
  validFrom <= validUntil
    ? accept(null)
    : refuse('INVALID', 'representation.ends-before-start', {}, 'validUntil');

const keepsLettersOf = (actor: Actor, officeKey: string): boolean =>
  actor.kind === 'machine' || keepsServiceUsersOf(actor, officeKey);

/**
 * May this letter be recorded? By the desk of the principal's office, between two verified service
 * users of which one is an agent, for a period that does not end before it begins.
 * FORBIDDEN, INVALID, or NOT_ELIGIBLE where one of the two is not verified or no agent.
 */
export const recordLetter = (
  actor: Actor,
  { principal, agent }: { readonly principal: Party; readonly agent: Party },
  letter: Letter
): Result<null> => {
  if (!keepsLettersOf(actor, principal.officeKey)) return OTHER_OFFICE;
  if (principal.key === agent.key) {
    return refuse('INVALID', 'representation.acts-for-self', {}, 'agent');
  }
  const { name } = agent;
  if (!agent.isAgent) return refuse('NOT_ELIGIBLE', 'representation.no-agent', { name }, 'agent');
  for (const [path, party] of [
    ['principal', principal],
    ['agent', agent],
  ] as const) {
    if (!party.isVerified) {
      return refuse('NOT_ELIGIBLE', 'party.not-verified', { name: party.name }, path);
    }
  }
  return judgePeriod(letter);
};

/** What an update of a letter asks for. Its two parties are never changed. */
export interface LetterChange {
  /** The letter as it would read. */
  readonly letter: Letter;
  /** Whether that, or its scan, differs from what is stored. */
  readonly isEdited: boolean;
  /** Null where nothing is said about a revocation. */
  readonly revocation: Revocation | null;
}

const judgeRevocation = (
  stored: StoredLetter,
  { revokedOn, reason }: Revocation,
  today: IsoDate
): Result<null> => {
  if (stored.revokedOn !== null) return refuse('WRONG_STATE', 'representation.revoked-already');
  if (revokedOn === null) {
    return refuse('INVALID', 'representation.revocation-date', {}, 'revokedOn');
  }
  if (reason === null) {
    return refuse('INVALID', 'representation.revocation-reason', {}, 'revocationReason');
  }
  if (revokedOn < today) return refuse('INVALID', 'representation.backdated', {}, 'revokedOn');
  return revokedOn <= stored.validUntil
    ? accept(null)
    : refuse('INVALID', 'representation.ended-before', {}, 'revokedOn');
};

/**
 * Judge a change of a letter. Until the day it begins it can be corrected; from then on it is
 * evidence and can only be revoked, with a reason and from today on at the earliest.
 */
export const changeLetter = (
  actor: Actor,
  stored: StoredLetter,
  { letter, isEdited, revocation }: LetterChange,
  today: IsoDate
): Result<null> => {
  if (!keepsLettersOf(actor, stored.officeKey)) return OTHER_OFFICE;
  if (isEdited) {
    if (stored.revokedOn !== null) return refuse('WRONG_STATE', 'representation.revoked-already');
    if (stored.validFrom <= today) return refuse('WRONG_STATE', 'representation.has-begun');
    const period = judgePeriod(letter);
    if (!period.ok) return period;
  }
  return revocation === null
    ? accept(null)
    : judgeRevocation({ ...stored, ...letter }, revocation, today);
};

/**
 * May a letter be deleted? Only one that no application rests on.
 * @param isUsed whether an application of these two was handed in while it counted
 */
export const removeLetter = (actor: Actor, stored: StoredLetter, isUsed: boolean): Result<null> => {
  if (!keepsLettersOf(actor, stored.officeKey)) return OTHER_OFFICE;
  return isUsed ? refuse('WRONG_STATE', 'representation.is-used') : accept(null);
};

const isAuthorised = (
  letters: readonly LetterOfAuthority[],
  principalKey: string,
  day: IsoDate
): boolean =>
  letters.some(
    (letter) =>
      letter.principalKey === principalKey && isWithin(day, letter.startDate, letter.endDate)
  );

/** The two sides that a stored application names. */
export interface PartyKeys {
  readonly serviceUserKey: string;
  readonly agentKey: string | null;
}

/**
 * Whether an account acts on an application as a service user: as its principal, or as its agent
 * while a letter of that principal counts. Nobody does who is not verified, or is suspended.
 */
export const mayActFor = (
  { serviceUser: me }: Actor,
  { serviceUserKey, agentKey }: PartyKeys,
  today: IsoDate
): boolean => {
  if (me === null || !me.isVerified) return false;
  if (me.key === serviceUserKey) return true;
  return agentKey === me.key && principalsOf(me, today).includes(serviceUserKey);
};

/** Whom a new application names, as found: nobody, somebody there is none of, or a party. */
export type NamedParty = Party | 'unknown' | null;

export interface NamedParties {
  readonly principal: NamedParty;
  readonly agent: NamedParty;
  /** Letters by which the named agent acts, for whomever. */
  readonly agentLetters: readonly LetterOfAuthority[];
}

export interface Parties extends PartyKeys {
  readonly serviceUserName: string;
  readonly agentName: string | null;
}

const found = (named: NamedParty): named is Party => named !== null && named !== 'unknown';

/** An agent who is named acts by a letter of this principal that counts on that day. */
const withAgent = (
  principal: Pick<Party, 'key' | 'name'>,
  { agent, agentLetters }: NamedParties,
  day: IsoDate
): Result<Parties> => {
  const parties = { serviceUserKey: principal.key, serviceUserName: principal.name };
  if (agent === null) return accept({ ...parties, agentKey: null, agentName: null });
  if (found(agent) && agent.key === principal.key) {
    return refuse('INVALID', 'representation.acts-for-self', {}, 'agent');
  }
  // The same answer where there is no such agent: a trader must not find out who there is.
  if (!found(agent) || !agent.isAgent || !isAuthorised(agentLetters, principal.key, day)) {
    return refuse('EVIDENCE_MISSING', 'party.no-letter', { day }, 'agent');
  }
  const { name } = agent;
  if (!agent.isVerified) return refuse('NOT_ELIGIBLE', 'party.not-verified', { name }, 'agent');
  return accept({ ...parties, agentKey: agent.key, agentName: name });
};

/** What a service user's own account asks for: for itself, or as the agent of another. */
const partiesOfAccount = (
  me: ActingServiceUser,
  named: NamedParties,
  day: IsoDate
): Result<Parties> => {
  if (!me.isVerified) return refuse('NOT_ELIGIBLE', 'party.not-verified', { name: me.name });
  const { principal, agent } = named;
  if (principal === null || (found(principal) && principal.key === me.key)) {
    return withAgent(me, named, day);
  }
  // Nor does an agent find out which principals there are.
  const isTheirAgent =
    found(principal) && isAuthorised(me.letters, principal.key, day) && principal.isVerified;
  if (!isTheirAgent) return refuse('FORBIDDEN', 'party.not-your-principal', {}, 'serviceUser');
  if (agent !== null && !(found(agent) && agent.key === me.key)) {
    return refuse('FORBIDDEN', 'party.other-agent', {}, 'agent');
  }
  return accept({
    serviceUserKey: principal.key,
    serviceUserName: principal.name,
    agentKey: me.key,
    agentName: me.name,
  });
};

/** An account that belongs neither to a service user nor to anybody who works here. */
const isNobody = (actor: Actor): boolean =>
  actor.kind === 'anonymous' ||
  (actor.kind === 'person' && actor.employee === null && !hasDuty(actor, 'super-admin'));

/**
 * Who is the principal and who the agent of a new application (service.md, rule 6). A principal's
 * account asks for itself, and may name an agent; an agent's account names the principal it acts for;
 * the office names the principal, and the agent where there is one. Whoever is named as agent has a
 * letter of this principal that counts on `day`, and nobody takes part who is not verified.
 * Who may hand in applications at all is judged elsewhere.
 */
export const partiesOf = (actor: Actor, named: NamedParties, day: IsoDate): Result<Parties> => {
  if (actor.serviceUser !== null) return partiesOfAccount(actor.serviceUser, named, day);
  if (isNobody(actor)) return refuse('FORBIDDEN', 'party.nobody');
  const { principal } = named;
  if (principal === null) return refuse('INVALID', 'party.principal-missing', {}, 'serviceUser');
  if (!found(principal)) return refuse('INVALID', 'party.unknown', {}, 'serviceUser');
  if (!principal.isVerified) {
    return refuse('NOT_ELIGIBLE', 'party.not-verified', { name: principal.name }, 'serviceUser');
  }
  return withAgent(principal, named, day);
};
