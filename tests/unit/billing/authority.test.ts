import { requireReporter, requireTreasurer } from '../../../src/domain/billing/authority';
import {
  ANONYMOUS,
  DUTIES,
  MACHINE,
  OFFICE_ITSELF,
  type Actor,
  type Duty,
} from '../../../src/domain/identity/actor';

const employed = (duty: Duty, officeKey = 'here'): Actor => ({
  ...OFFICE_ITSELF,
  kind: 'person',
  employee: { key: 'e', name: 'Pegawai', nip: '1', position: 'Staf', officeKey },
  duties: new Set([duty]),
});

describe('money of an office', () => {
  test.each(DUTIES)('is for its treasurer, and for nobody else: %s', (duty) => {
    expect(requireTreasurer(employed(duty), 'here').ok).toBe(duty === 'treasurer');
  });

  test.each([
    ['of another office', employed('treasurer'), 'there', false],
    ['that belongs to no office yet', employed('treasurer'), null, true],
    ['that belongs to no office yet, for an officer', employed('quarantine-officer'), null, false],
    [
      'for a treasurer who is no employee',
      { ...employed('treasurer'), employee: null },
      null,
      false,
    ],
    ['for Q-Office itself', OFFICE_ITSELF, 'here', true],
    ['for a token', MACHINE, null, false],
    ['for nobody in particular', ANONYMOUS, null, false],
  ])('%s', (_, actor, officeKey, allowed) => {
    expect(requireTreasurer(actor, officeKey).ok).toBe(allowed);
  });
});

test.each([
  ['a program, through the callback', MACHINE, true, true],
  ['a program, past the callback', MACHINE, false, false],
  ['Q-Office itself', OFFICE_ITSELF, false, true],
  ['the treasurer', employed('treasurer'), true, false],
  ['a super admin', employed('super-admin'), true, false],
  ['nobody in particular', ANONYMOUS, true, false],
])('a payment is reported by the treasury: %s', (_, actor, isReport, allowed) => {
  expect(requireReporter(actor, isReport).ok).toBe(allowed);
});
