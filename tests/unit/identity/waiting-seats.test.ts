import type { Actor, Duty } from '../../../src/domain/identity/actor';
import { matches, waitingSeats, type AboveOffice } from '../../../src/domain/identity/visibility';

const ABOVE: AboveOffice = {
  heads: ['head'],
  ministerTypes: ['unpaid'],
  officeTypes: ['annual', 'sick'],
};

const person = (key: string, ...duties: Duty[]): Actor => ({
  kind: 'person',
  employee: { key, name: 'N', nip: '1', position: 'P', officeKey: 'here' },
  duties: new Set(duties),
  appointments: [],
  serviceUser: null,
});

const ACTORS = {
  superior: person('superior', 'superior'),
  official: person('head', 'office-head'),
  personnel: person('clerk', 'personnel'),
  'personnel elsewhere': {
    ...person('far', 'personnel'),
    employee: { key: 'far', name: 'N', nip: '1', position: 'P', officeKey: 'there' },
  },
} satisfies Record<string, Actor>;
type Who = keyof typeof ACTORS;

const REQUEST = {
  employeeKey: 'employee',
  officeKey: 'here',
  superiorKey: 'superior',
  superiorUnitKey: null,
  officialKey: 'head',
  leaveState: 'submitted',
  leaveType: 'annual',
  abroad: 'false',
};
const CONSIDERED = { ...REQUEST, leaveState: 'considered' };
const HEADS_OWN = { ...REQUEST, employeeKey: 'head', superiorKey: null, officialKey: null };

type Row = Readonly<Record<keyof typeof REQUEST, string | null>>;

const CASES: readonly [string, Row, Partial<Record<Who, 'own' | 'outside'>>][] = [
  ['what was submitted waits for the superior', REQUEST, { superior: 'own' }],
  ['so does leave abroad', { ...REQUEST, abroad: 'true' }, { superior: 'own' }],
  ['what was considered waits for the official', CONSIDERED, { official: 'own' }],
  ['leave abroad for its letter', { ...CONSIDERED, abroad: 'true' }, { personnel: 'outside' }],
  ['unpaid leave as well', { ...CONSIDERED, leaveType: 'unpaid' }, { personnel: 'outside' }],
  ['the head’s own leave from the start', HEADS_OWN, { personnel: 'outside' }],
  ['and to the end', { ...HEADS_OWN, leaveState: 'considered' }, { personnel: 'outside' }],
  ['what is decided waits for nobody', { ...CONSIDERED, leaveState: 'approved' }, {}],
];

test.each(CASES)('%s', (_, row, expected) => {
  const found = Object.entries(ACTORS).flatMap(([who, actor]) =>
    waitingSeats(actor, '2026-03-02', ABOVE)
      .filter(({ rows }) => matches({ $or: [rows] }, row))
      .map(({ fromOutside }) => [who, fromOutside ? 'outside' : 'own'])
  );
  expect(Object.fromEntries(found)).toEqual(expected);
});
