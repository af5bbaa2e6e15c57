import { ANONYMOUS, MACHINE, OFFICE_ITSELF, type Actor } from '../../../src/domain/identity/actor';
import {
  changeLetter,
  mayActFor,
  partiesOf,
  recordLetter,
  removeLetter,
  type NamedParties,
  type Party,
  type StoredLetter,
} from '../../../src/domain/identity/representation';
import type { Result } from '../../../src/domain/result';
import { account, employee, SUPER_ADMIN } from './traders';

const TODAY = '2026-03-02';
const OFFICER = employee('quarantine-officer');

const reasonOf = <T>(result: Result<T>): string =>
  result.ok ? 'accepted' : result.refusal.reason.replace('representation.', '');

const party = (key: string, more: Partial<Party> = {}): Party => ({
  key,
  name: `PT ${key}`,
  officeKey: 'here',
  isVerified: true,
  isAgent: key === 'agent',
  ...more,
});
const PRINCIPAL = party('principal');
const AGENT = party('agent');
const YEAR = { letterNumber: 'SK-1', validFrom: '2026-01-01', validUntil: '2026-12-31' };

describe('a letter of authority', () => {
  test.each<[string, Actor, Partial<Record<'principal' | 'agent', Party>>, object, string]>([
    ['between a trader and an agent', OFFICER, {}, {}, 'accepted'],
    ['by the head', employee('office-head'), {}, {}, 'accepted'],
    ['by a token that was given it', MACHINE, {}, {}, 'accepted'],
    ['by an officer elsewhere', employee('quarantine-officer', 'there'), {}, {}, 'other-office'],
    ['by the treasurer', employee('treasurer'), {}, {}, 'other-office'],
    ['by the principal', account({ key: 'principal' }), {}, {}, 'other-office'],
    ['for oneself', OFFICER, { principal: AGENT }, {}, 'acts-for-self'],
    ['for no agent', OFFICER, { agent: party('agent', { isAgent: false }) }, {}, 'no-agent'],
    [
      'for an agent who is suspended',
      OFFICER,
      { agent: party('agent', { isVerified: false }) },
      {},
      'party.not-verified',
    ],
    [
      'of a principal not verified yet',
      OFFICER,
      { principal: party('principal', { isVerified: false }) },
      {},
      'party.not-verified',
    ],
    ['for one day', OFFICER, {}, { validUntil: '2026-01-01' }, 'accepted'],
    ['that ends first', OFFICER, {}, { validUntil: '2025-12-31' }, 'ends-before-start'],
  ])('%s', (_, actor, sides, dates, expected) => {
    const parties = { principal: PRINCIPAL, agent: AGENT, ...sides };
    expect(reasonOf(recordLetter(actor, parties, { ...YEAR, ...dates }))).toBe(expected);
  });

  const stored = (more: Partial<StoredLetter> = {}): StoredLetter => ({
    ...YEAR,
    principalKey: 'principal',
    agentKey: 'agent',
    officeKey: 'here',
    revokedOn: null,
    ...more,
  });
  const edit = (letter: StoredLetter) =>
    changeLetter(OFFICER, letter, { letter, isEdited: true, revocation: null }, TODAY);
  const revoke = (letter: StoredLetter, revokedOn: string | null, reason: string | null) =>
    changeLetter(
      OFFICER,
      letter,
      { letter, isEdited: false, revocation: { revokedOn, reason } },
      TODAY
    );

  test.each([
    ['2026-03-03', 'accepted'],
    ['2026-03-02', 'has-begun'],
    ['2026-01-01', 'has-begun'],
  ])('that begins on %s is corrected: %s', (validFrom, expected) => {
    expect(reasonOf(edit(stored({ validFrom })))).toBe(expected);
  });

  test.each<[string | null, string | null, string]>([
    [TODAY, 'Selesai', 'accepted'],
    ['2026-12-31', 'Selesai', 'accepted'],
    ['2027-01-01', 'Selesai', 'ended-before'],
    ['2026-03-01', 'Selesai', 'backdated'],
    [TODAY, null, 'revocation-reason'],
    [null, 'Selesai', 'revocation-date'],
  ])('is revoked on %s because of %s: %s', (revokedOn, reason, expected) => {
    expect(reasonOf(revoke(stored(), revokedOn, reason))).toBe(expected);
  });

  test('is not changed any more once it is revoked', () => {
    const revoked = stored({ validFrom: '2026-06-01', revokedOn: '2026-07-01' });
    expect(reasonOf(revoke(revoked, null, null))).toBe('revoked-already');
    expect(reasonOf(edit(revoked))).toBe('revoked-already');
  });

  test('is deleted only where nothing rests on it', () => {
    expect(reasonOf(removeLetter(OFFICER, stored(), false))).toBe('accepted');
    expect(reasonOf(removeLetter(OFFICER, stored(), true))).toBe('is-used');
    expect(reasonOf(removeLetter(account({ key: 'agent' }), stored(), false))).toBe('other-office');
  });
});

const LETTER = { principalKey: 'principal', startDate: '2026-03-01', endDate: '2026-03-31' };
const asPrincipal = account({ key: 'principal' });
const asAgent = account({ key: 'agent', letters: [LETTER] });

test.each<[string, Actor, string, boolean]>([
  ['its principal', asPrincipal, TODAY, true],
  ['its principal, suspended', account({ key: 'principal', isVerified: false }), TODAY, false],
  ['its agent before the letter', asAgent, '2026-02-28', false],
  ['its agent on the first day', asAgent, '2026-03-01', true],
  ['its agent on the last day', asAgent, '2026-03-31', true],
  ['its agent after the letter', asAgent, '2026-04-01', false],
  [
    'its agent, suspended',
    account({ key: 'agent', letters: [LETTER], isVerified: false }),
    TODAY,
    false,
  ],
  ['another agent of the principal', account({ key: 'other', letters: [LETTER] }), TODAY, false],
  ['another trader', account({ key: 'other' }), TODAY, false],
  ['an officer', OFFICER, TODAY, false],
])('%s acts on an application: on %3$s', (_, actor, day, expected) => {
  expect(mayActFor(actor, { serviceUserKey: 'principal', agentKey: 'agent' }, day)).toBe(expected);
});

test('an agent does not act on what the principal handed in alone', () => {
  expect(mayActFor(asAgent, { serviceUserKey: 'principal', agentKey: null }, TODAY)).toBe(false);
});

describe('a new application', () => {
  const named = (more: Partial<NamedParties> = {}): NamedParties => ({
    principal: null,
    agent: null,
    agentLetters: [],
    ...more,
  });
  const BY_AGENT = 'principal by agent';
  const outcome = (actor: Actor, parties: NamedParties, day = TODAY): string => {
    const result = partiesOf(actor, parties, day);
    if (!result.ok) return result.refusal.reason.replace('party.', '');
    const { serviceUserKey, agentKey } = result.value;
    return agentKey === null ? serviceUserKey : `${serviceUserKey} by ${agentKey}`;
  };
  const both = named({ principal: PRINCIPAL, agent: AGENT, agentLetters: [LETTER] });

  test.each<[string, Actor, NamedParties, string]>([
    ['a principal alone', asPrincipal, named(), 'principal'],
    ['a principal who names themselves', asPrincipal, named({ principal: PRINCIPAL }), 'principal'],
    ['a principal with an agent', asPrincipal, { ...both, principal: null }, BY_AGENT],
    [
      'a principal with an agent without a letter',
      asPrincipal,
      named({ agent: AGENT }),
      'no-letter',
    ],
    [
      'a principal with somebody there is none of',
      asPrincipal,
      named({ agent: 'unknown' }),
      'no-letter',
    ],
    [
      'a principal with an agent of another',
      asPrincipal,
      named({ agent: AGENT, agentLetters: [{ ...LETTER, principalKey: 'other' }] }),
      'no-letter',
    ],
    [
      'a principal with an agent who is suspended',
      asPrincipal,
      named({ agent: party('agent', { isVerified: false }), agentLetters: [LETTER] }),
      'not-verified',
    ],
    [
      'a principal for themselves as agent',
      asPrincipal,
      named({ agent: party('principal') }),
      'representation.acts-for-self',
    ],
    ['a trader who is not verified', account({ isVerified: false }), named(), 'not-verified'],
    ['an agent for a principal', asAgent, named({ principal: PRINCIPAL }), BY_AGENT],
    ['an agent who names themselves too', asAgent, both, BY_AGENT],
    ['an agent for themselves', asAgent, named(), 'agent'],
    [
      'an agent with another agent',
      asAgent,
      named({ principal: PRINCIPAL, agent: party('other') }),
      'other-agent',
    ],
    ['an agent for a stranger', asAgent, named({ principal: party('x') }), 'not-your-principal'],
    [
      'an agent for somebody there is none of',
      asAgent,
      named({ principal: 'unknown' }),
      'not-your-principal',
    ],
    [
      'an agent for a principal who is suspended',
      asAgent,
      named({ principal: party('principal', { isVerified: false }) }),
      'not-your-principal',
    ],
    ['an officer for a principal', OFFICER, named({ principal: PRINCIPAL }), 'principal'],
    ['an officer for both', OFFICER, both, BY_AGENT],
    ['an officer for both without a letter', OFFICER, { ...both, agentLetters: [] }, 'no-letter'],
    ['an officer for nobody', OFFICER, named(), 'principal-missing'],
    ['an officer for a stranger', OFFICER, named({ principal: 'unknown' }), 'unknown'],
    [
      'an officer for one who is not verified',
      OFFICER,
      named({ principal: party('principal', { isVerified: false }) }),
      'not-verified',
    ],
    ['a super admin for both', SUPER_ADMIN, both, BY_AGENT],
    ['a token for both', MACHINE, both, BY_AGENT],
    ['the office for both', OFFICE_ITSELF, both, BY_AGENT],
    ['nobody in particular', ANONYMOUS, both, 'nobody'],
    ['an account of nobody', { ...account(), serviceUser: null }, both, 'nobody'],
  ])('of %s', (_, actor, parties, expected) => {
    expect(outcome(actor, parties)).toBe(expected);
  });

  test.each([
    ['2026-02-28', 'not-your-principal', 'no-letter'],
    ['2026-03-01', BY_AGENT, BY_AGENT],
    ['2026-03-31', BY_AGENT, BY_AGENT],
    ['2026-04-01', 'not-your-principal', 'no-letter'],
  ])('on %s needs a letter that counts that day', (day, byAgent, byOfficer) => {
    expect(outcome(asAgent, named({ principal: PRINCIPAL }), day)).toBe(byAgent);
    expect(outcome(OFFICER, both, day)).toBe(byOfficer);
  });
});
