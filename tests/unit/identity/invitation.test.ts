import { MACHINE, OFFICE_ITSELF, type Actor } from '../../../src/domain/identity/actor';
import {
  choosePassword,
  expiryOf,
  inviteAccount,
  standingOf,
} from '../../../src/domain/identity/invitation';
import type { Result } from '../../../src/domain/result';
import type { ServiceUser } from '../../../src/domain/identity/service-user';
import { account, employee, SUPER_ADMIN } from './traders';

const reasonOf = <T>(result: Result<T>): string =>
  result.ok ? 'accepted' : result.refusal.reason.replace('invitation.', '');

const TRADER: ServiceUser = { key: 'me', officeKey: 'here', state: 'verified', isAgent: false };

test.each<[string, Actor, Partial<ServiceUser>, object, string]>([
  ['an officer', employee('quarantine-officer'), {}, {}, 'accepted'],
  ['the head', employee('office-head'), {}, {}, 'accepted'],
  ['a super admin', SUPER_ADMIN, {}, {}, 'accepted'],
  ['the office itself', OFFICE_ITSELF, {}, {}, 'accepted'],
  ['an officer elsewhere', employee('quarantine-officer', 'there'), {}, {}, 'only-desk'],
  ['the treasurer', employee('treasurer'), {}, {}, 'only-desk'],
  ['the trader', account(), {}, {}, 'only-desk'],
  ['a token', MACHINE, {}, {}, 'only-desk'],
  ['for a trader not verified', SUPER_ADMIN, { state: 'registered' }, {}, 'not-verified'],
  ['for a suspended trader', SUPER_ADMIN, { state: 'suspended' }, {}, 'not-verified'],
  ['for an address with an account', SUPER_ADMIN, {}, { hasAccount: true }, 'address-taken'],
  ['beside nine open ones', SUPER_ADMIN, {}, { open: 9 }, 'accepted'],
  ['beside ten open ones', SUPER_ADMIN, {}, { open: 10 }, 'too-many'],
])('an invitation by %s', (_, actor, trader, facts, expected) => {
  const around = { hasAccount: false, open: 0, ...facts };
  expect(reasonOf(inviteAccount(actor, { ...TRADER, ...trader }, around))).toBe(expected);
});

const MADE = Date.UTC(2026, 2, 2, 5);
const WEEK = 7 * 24 * 60 * 60 * 1000;

test.each([
  ['at once', { usedAt: null, state: 'verified' }, MADE, 'open'],
  ['a moment before seven days', { usedAt: null, state: 'verified' }, MADE + WEEK - 1, 'open'],
  ['after seven days', { usedAt: null, state: 'verified' }, MADE + WEEK, 'expired'],
  ['used before', { usedAt: MADE, state: 'verified' }, MADE + 1, 'used'],
  ['used, long after', { usedAt: MADE, state: 'verified' }, MADE + 2 * WEEK, 'used'],
  ['of a trader suspended since', { usedAt: null, state: 'suspended' }, MADE, 'closed'],
] as const)('an invitation looked at %s', (_, invitation, now, expected) => {
  expect(standingOf({ ...invitation, expiresAt: expiryOf(MADE) }, now)).toBe(expected);
});

const EMAIL = 'orang@dagang.test';
test.each([
  ['of nine characters', 'abcdefghi', 'abcdefghi', 'password-short'],
  ['of ten characters', 'abcdefghij', 'abcdefghij', 'accepted'],
  ['that is the address', 'Orang@dagang.test', 'Orang@dagang.test', 'password-is-address'],
  ['typed differently', 'abcdefghij', 'abcdefghiJ', 'passwords-differ'],
  ['of 72 bytes', 'a'.repeat(72), 'a'.repeat(72), 'accepted'],
  ['of 73 bytes', 'a'.repeat(73), 'a'.repeat(73), 'password-long'],
  ['of few signs but many bytes', '🔑'.repeat(19), '🔑'.repeat(19), 'password-long'],
  ['with half a sign', '\ud800'.repeat(10), '\ud800'.repeat(10), 'accepted'],
])('a password %s', (_, password, again, expected) => {
  expect(reasonOf(choosePassword({ password, again }, EMAIL))).toBe(expected);
});
