import {
  ANONYMOUS,
  MACHINE,
  type ActingAppointment,
  type Actor,
  type Duty,
} from '../../../src/domain/identity/actor';
import {
  calendarScope,
  officesToReconcile,
  officesToReport,
} from '../../../src/domain/identity/office-wide';
import { officesToOversee } from '../../../src/domain/identity/oversight';

const TODAY = '2026-03-02';

const person = (duties: readonly Duty[] = [], appointments: ActingAppointment[] = []): Actor => ({
  kind: 'person',
  employee: { key: 'me', name: 'N', nip: '1', position: 'P', officeKey: 'here' },
  duties: new Set(duties),
  appointments,
  serviceUser: null,
});

const plh = (
  startDate: string,
  endDate: string,
  headOfOfficeKey: string | null
): ActingAppointment => ({
  kind: 'plh',
  replacesKey: null,
  headOfOfficeKey,
  headOfUnitKey: null,
  seatTitle: 'Kepala Balai',
  replacesName: null,
  decreeNumber: 'SK-1',
  startDate,
  endDate,
});

const HERE = { kind: 'offices', offices: ['here'] };
const NEAR = { kind: 'neighbours', employeeKey: 'me', offices: ['here'] };

it.each([
  ['an employee', person(), NEAR],
  ['a quarantine officer', person(['quarantine-officer']), NEAR],
  ['a superior', person(['superior']), HERE],
  ['the head of office', person(['office-head']), HERE],
  ['personnel administration', person(['personnel']), HERE],
  ['management', person(['manager']), HERE],
  ['who acts for somebody today', person([], [plh('2026-03-01', '2026-03-02', null)]), HERE],
  ['who acted until yesterday', person([], [plh('2026-02-01', '2026-03-01', 'there')]), NEAR],
  [
    'who acts as head elsewhere',
    person([], [plh('2026-03-02', '2026-03-09', 'there')]),
    { kind: 'offices', offices: ['here', 'there'] },
  ],
  ['a super admin', person(['super-admin']), { kind: 'offices', offices: 'all' }],
  ['a token', MACHINE, { kind: 'offices', offices: 'all' }],
  ['somebody who is no employee', { ...person(['manager']), employee: null }, { kind: 'nobody' }],
  ['nobody in particular', ANONYMOUS, { kind: 'nobody' }],
] as const)('the calendar of %s', (_who, actor, scope) => {
  expect(calendarScope(actor, TODAY)).toEqual(scope);
});

it.each([
  ['an employee', person(), undefined, 'report.not-your-duty'],
  ['a superior', person(['superior']), undefined, 'report.not-your-duty'],
  ['the head', person(['office-head']), undefined, ['here']],
  ['management', person(['manager']), 'here', ['here']],
  [
    'personnel administration, of another office',
    person(['personnel']),
    'there',
    'report.other-office',
  ],
  ['an acting head', person([], [plh('2026-03-01', '2026-03-05', 'there')]), undefined, ['there']],
  ['a super admin', person(['super-admin']), undefined, 'all'],
  ['a super admin, of one office', person(['super-admin']), 'there', ['there']],
  ['nobody in particular', ANONYMOUS, undefined, 'report.not-your-duty'],
] as const)('reports for %s', (_who, actor, asked, expected) => {
  const result = officesToReport(actor, asked, TODAY);
  expect(result.ok ? result.value : result.refusal.reason).toEqual(expected);
});

it.each([
  ['personnel administration', person(['personnel']), undefined, ['here']],
  [
    'personnel administration, of another office',
    person(['personnel']),
    'there',
    'report.other-office',
  ],
  ['the head', person(['office-head']), undefined, 'report.only-personnel'],
  ['a super admin', person(['super-admin']), undefined, 'all'],
] as const)('the ledger is checked by %s', (_who, actor, asked, expected) => {
  const result = officesToReconcile(actor, asked);
  expect(result.ok ? result.value : result.refusal.reason).toEqual(expected);
});

const OVERSEES = ['coaching-session', 'priority-decision', 'compliance-objection'] as const;

it.each([
  ['supervision', person(['supervision']), ['here'], ['here'], ['here']],
  ['the head', person(['office-head']), ['here'], ['here'], ['here']],
  ['management', person(['manager']), ['here'], ['here'], ['here']],
  // Who works on consignments serves those first who have priority.
  ['an officer', person(['quarantine-officer']), null, ['here'], null],
  ['the treasurer', person(['treasurer']), null, null, null],
  ['an employee', person(), null, null, null],
  [
    'an acting head',
    person([], [plh('2026-03-01', '2026-03-05', 'there')]),
    ['there'],
    ['there'],
    ['there'],
  ],
  ['a super admin', person(['super-admin']), 'all', 'all', 'all'],
  ['nobody in particular', ANONYMOUS, null, null, null],
] as const)('%s oversees coaching, priority and objections', (_who, actor, ...expected) => {
  const offices = OVERSEES.map((type) => {
    const result = officesToOversee(actor, type, TODAY);
    return result.ok ? result.value : null;
  });
  expect(offices).toEqual(expected);
});
