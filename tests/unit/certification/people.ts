import type { ServiceApplication } from '../../../src/domain/certification/application';
import {
  ANONYMOUS,
  MACHINE,
  OFFICE_ITSELF,
  type ActingEmployee,
  type ActingServiceUser,
  type Actor,
  type Duty,
} from '../../../src/domain/identity/actor';

export const TODAY = '2026-03-02';
export const HERE = 'office-here';
const ELSEWHERE = 'office-elsewhere';

/** An application of a trader, handed in by the trader's agent. */
export const APPLICATION: ServiceApplication = {
  key: 'application',
  number: 'PPK-2026-000001',
  stage: 'submitted',
  officeKey: HERE,
  serviceUserKey: 'trader',
  agentKey: 'agent',
  draftVersion: 0,
};

const employee = (officeKey: string): ActingEmployee => ({
  key: 'employee',
  name: 'Petugas Contoh',
  nip: '198504122010011003',
  position: 'Pemeriksa Karantina',
  officeKey,
});

const staff = (duty: Duty | null, officeKey = HERE): Actor => ({
  ...OFFICE_ITSELF,
  kind: 'person',
  employee: employee(officeKey),
  duties: new Set(duty === null ? [] : [duty]),
});

const serviceUser = (key: string, more: Partial<ActingServiceUser> = {}): Actor => ({
  ...OFFICE_ITSELF,
  kind: 'person',
  serviceUser: { key, name: 'PT Contoh', officeKey: HERE, isVerified: true, letters: [], ...more },
});

const letter = (principalKey: string, startDate: string, endDate: string) => ({
  letters: [{ principalKey, startDate, endDate }],
});

/** Everybody who may come to the desk, and some who may not. */
export const PEOPLE = {
  principal: serviceUser('trader'),
  'principal, suspended': serviceUser('trader', { isVerified: false }),
  'agent with a letter': serviceUser('agent', letter('trader', '2026-01-01', TODAY)),
  'agent whose letter ended yesterday': serviceUser(
    'agent',
    letter('trader', '2026-01-01', '2026-03-01')
  ),
  'agent whose letter begins tomorrow': serviceUser(
    'agent',
    letter('trader', '2026-03-03', '2026-12-31')
  ),
  'agent of another principal': serviceUser('agent', letter('neighbour', '2026-01-01', TODAY)),
  'another agent of the principal': serviceUser('agent-2', letter('trader', '2026-01-01', TODAY)),
  'other trader': serviceUser('neighbour'),
  'officer here': staff('quarantine-officer'),
  'officer elsewhere': staff('quarantine-officer', ELSEWHERE),
  'treasurer here': staff('treasurer'),
  'treasurer elsewhere': staff('treasurer', ELSEWHERE),
  supervision: staff('supervision'),
  head: staff('office-head'),
  manager: staff('manager'),
  personnel: staff('personnel'),
  'employee without duties': staff(null),
  'super admin': { ...OFFICE_ITSELF, kind: 'person', duties: new Set<Duty>(['super-admin']) },
  machine: MACHINE,
  anonymous: ANONYMOUS,
  'the office itself': OFFICE_ITSELF,
} as const satisfies Readonly<Record<string, Actor>>;

export type PersonName = keyof typeof PEOPLE;
export const PERSON_NAMES = Object.keys(PEOPLE) as readonly PersonName[];
