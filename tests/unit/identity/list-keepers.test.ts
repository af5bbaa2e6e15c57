import {
  ANONYMOUS,
  DUTIES,
  MACHINE,
  OFFICE_ITSELF,
  type Actor,
  type Duty,
} from '../../../src/domain/identity/actor';
import { keepsList } from '../../../src/domain/identity/list-keepers';
import { SERVICE_REFERENCE } from '../../../src/domain/identity/service-visibility';

const someone = (...duties: Duty[]): Actor => ({
  ...ANONYMOUS,
  kind: 'person',
  duties: new Set(duties),
});

test.each([
  ['tariff', ['super-admin', 'treasurer']],
  ['action-reason', ['super-admin']],
  ['legal-clock', ['super-admin']],
  ['service-standard', ['super-admin', 'office-head']],
  ['document-form', ['super-admin']],
  ['compliance-policy', ['super-admin', 'supervision']],
] as const)('%s is kept by %j alone', (list, keepers) => {
  expect(DUTIES.filter((duty) => keepsList(someone(duty), list))).toEqual(keepers);
  expect([keepsList(someone(), list), keepsList(ANONYMOUS, list)]).toEqual([false, false]);
});

test.each(SERVICE_REFERENCE)('a token and Q-Office itself write %s', (list) => {
  expect([keepsList(MACHINE, list), keepsList(OFFICE_ITSELF, list)]).toEqual([true, true]);
});
