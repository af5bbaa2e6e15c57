import type { ActingServiceUser, Actor, Duty } from '../../../src/domain/identity/actor';

/** People as the rules see them, for tests about service users. */
const person: Actor = {
  kind: 'person',
  employee: null,
  duties: new Set(),
  appointments: [],
  serviceUser: null,
};

export const employee = (duty: Duty | null, officeKey = 'here'): Actor => ({
  ...person,
  employee: { key: 'e', name: 'N', nip: '1', position: 'P', officeKey },
  duties: new Set(duty === null ? [] : [duty]),
});

export const SUPER_ADMIN: Actor = { ...person, duties: new Set(['super-admin']) };

export const account = (more: Partial<ActingServiceUser> = {}): Actor => ({
  ...person,
  serviceUser: {
    key: 'me',
    name: 'PT Saya',
    officeKey: 'here',
    isVerified: true,
    letters: [],
    ...more,
  },
});
