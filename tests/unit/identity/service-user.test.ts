import { ANONYMOUS, MACHINE, OFFICE_ITSELF, type Actor } from '../../../src/domain/identity/actor';
import {
  changeServiceUser,
  CONTACT_FIELDS,
  IDENTITY_FIELDS,
  registerServiceUser,
  removeServiceUser,
  SERVICE_USER_STATES,
  type ServiceUser,
  type ServiceUserField,
  type ServiceUserState,
} from '../../../src/domain/identity/service-user';
import { parseTaxNumber } from '../../../src/domain/identity/tax-number';
import type { Result } from '../../../src/domain/result';
import { account, employee, SUPER_ADMIN } from './traders';

const stored = (state: ServiceUserState, more: Partial<ServiceUser> = {}): ServiceUser => ({
  key: 'me',
  officeKey: 'here',
  state,
  isAgent: false,
  ...more,
});

const reasonOf = <T>(result: Result<T>): string =>
  result.ok ? 'accepted' : result.refusal.reason.replace('service-user.', '');

const KEEPERS: readonly [string, Actor][] = [
  ['an officer', employee('quarantine-officer')],
  ['the head', employee('office-head')],
  ['a super admin', SUPER_ADMIN],
  ['the office itself', OFFICE_ITSELF],
];
const OTHERS: readonly [string, Actor][] = [
  ['an officer of another office', employee('quarantine-officer', 'there')],
  ['supervision', employee('supervision')],
  ['the treasurer', employee('treasurer')],
  ['management', employee('manager')],
  ['personnel administration', employee('personnel')],
  ['an employee', employee(null)],
  ['another trader', account({ key: 'other' })],
  ['nobody in particular', ANONYMOUS],
];

const move = (actor: Actor, from: ServiceUserState, to: ServiceUserState, reason?: string) =>
  changeServiceUser(
    actor,
    stored(from),
    { fields: [], state: to, reason: reason ?? null },
    { hasLetters: false }
  );

const edit = (actor: Actor, fields: ServiceUserField[], state: ServiceUserState = 'verified') =>
  changeServiceUser(actor, stored(state), { fields, state, reason: null }, { hasLetters: false });

describe('the state of a service user', () => {
  const STEPS: Readonly<Record<string, string>> = {
    'registered verified': 'accepted',
    'verified suspended': 'accepted',
    'suspended verified': 'accepted',
    'registered suspended': 'not-suspended',
    'verified registered': 'not-registered',
    'suspended registered': 'not-registered',
  };
  const steps = SERVICE_USER_STATES.flatMap((from) =>
    SERVICE_USER_STATES.filter((to) => to !== from).map((to) => [from, to] as const)
  );

  test.each(steps)('goes from %s to %s only by the table', (from, to) => {
    for (const [, actor] of KEEPERS) {
      expect(reasonOf(move(actor, from, to, 'Alasan'))).toBe(STEPS[`${from} ${to}`]);
    }
  });

  test.each(steps)('from %s to %s is nobody else’s to choose', (from, to) => {
    for (const [who, actor] of OTHERS) {
      expect([who, reasonOf(move(actor, from, to, 'Alasan'))]).toEqual([who, 'other-office']);
    }
    for (const actor of [account(), MACHINE]) {
      expect(reasonOf(move(actor, from, to, 'Alasan'))).toBe('only-desk-verifies');
    }
  });

  test('is suspended with a reason only, and vouched for by who verifies', () => {
    const [, officer] = KEEPERS[0] as [string, Actor];
    expect(reasonOf(move(officer, 'verified', 'suspended'))).toBe('reason-missing');
    expect(move(officer, 'verified', 'suspended', 'Pindah')).toEqual({
      ok: true,
      value: { state: 'suspended', reason: 'Pindah', isVouchedFor: false },
    });
    expect(move(officer, 'suspended', 'verified')).toEqual({
      ok: true,
      value: { state: 'verified', reason: null, isVouchedFor: true },
    });
  });

  test('stays registered at first, whoever registers', () => {
    for (const [, actor] of [...KEEPERS, ['a token', MACHINE] as const]) {
      const asked = { officeKey: 'here', fields: [] };
      expect(reasonOf(registerServiceUser(actor, { ...asked, state: 'registered' }))).toBe(
        'accepted'
      );
      expect(reasonOf(registerServiceUser(actor, { ...asked, state: 'verified' }))).toBe(
        'begins-registered'
      );
    }
  });
});

test.each([...OTHERS, ['the trader', account()] as [string, Actor]])(
  '%s does not register a service user',
  (_, actor) => {
    const asked = { officeKey: 'here', state: 'registered', fields: [] } as const;
    expect(reasonOf(registerServiceUser(actor, asked))).toBe('other-office');
  }
);

describe('what is kept of a service user', () => {
  test.each([...CONTACT_FIELDS])('%s is theirs to change, suspended or not', (field) => {
    for (const state of SERVICE_USER_STATES) {
      expect(reasonOf(edit(account(), [field], state))).toBe('accepted');
    }
  });

  test.each([...IDENTITY_FIELDS])('%s is not theirs, and is vouched for anew', (field) => {
    expect(reasonOf(edit(account(), ['phone', field]))).toBe('contact-only');
    expect(edit(employee('office-head'), [field])).toMatchObject({ value: { isVouchedFor: true } });
    expect(edit(employee('office-head'), [field], 'registered')).toMatchObject({
      value: { isVouchedFor: false },
    });
    expect(reasonOf(edit(MACHINE, [field]))).toBe('only-desk-verifies');
    expect(reasonOf(edit(MACHINE, [field], 'registered'))).toBe('accepted');
  });

  test('a contact is changed without verifying anew', () => {
    expect(edit(employee('quarantine-officer'), ['email'])).toMatchObject({
      value: { isVouchedFor: false },
    });
  });

  test.each(OTHERS)('%s changes nothing of it', (_, actor) => {
    expect(reasonOf(edit(actor, ['phone']))).toBe('other-office');
  });

  test('accounts are linked by a super admin and by the office itself', () => {
    for (const actor of [employee('quarantine-officer'), employee('office-head'), MACHINE]) {
      expect(reasonOf(edit(actor, ['accounts']))).toBe('accounts-by-invitation');
      expect(
        reasonOf(
          registerServiceUser(actor, {
            officeKey: 'here',
            state: 'registered',
            fields: ['accounts'],
          })
        )
      ).toBe('accounts-by-invitation');
    }
    for (const actor of [SUPER_ADMIN, OFFICE_ITSELF]) {
      expect(reasonOf(edit(actor, ['accounts']))).toBe('accepted');
    }
  });

  test('an agent stays one while their letters count', () => {
    const change = { fields: ['isAgent'], state: 'verified', reason: null } as const;
    const agent = stored('verified', { isAgent: true });
    expect(reasonOf(changeServiceUser(SUPER_ADMIN, agent, change, { hasLetters: true }))).toBe(
      'has-letters'
    );
    expect(reasonOf(changeServiceUser(SUPER_ADMIN, agent, change, { hasLetters: false }))).toBe(
      'accepted'
    );
  });

  test('only one that was never verified is deleted, by the desk', () => {
    const outcomes = SERVICE_USER_STATES.map((state) =>
      reasonOf(removeServiceUser(employee('quarantine-officer'), stored(state)))
    );
    expect(outcomes).toEqual(['accepted', 'stays-on-record', 'stays-on-record']);
    expect(reasonOf(removeServiceUser(account(), stored('registered')))).toBe('other-office');
  });
});

test.each([
  ['01.234.567.8-901.000', '012345678901000'],
  ['0012345678901000', '0012345678901000'],
  [' 7371 0112 0485 0001 ', '7371011204850001'],
  ['01.234.567.8-901.00', 'tax-number'],
  ['00123456789010001', 'tax-number'],
  ['01234567890100A', 'tax-number'],
])('the tax number %p is read as %p', (text, expected) => {
  const result = parseTaxNumber(text);
  expect(result.ok ? result.value : reasonOf(result)).toBe(expected);
});
