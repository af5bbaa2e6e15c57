import {
  ANONYMOUS,
  DUTIES,
  MACHINE,
  type ActingAppointment,
  type Actor,
  type Duty,
} from '../../../src/domain/identity/actor';
import {
  DASHBOARDS,
  dashboardsSeen,
  officesSeen,
  officesToChart,
  type DashboardName,
} from '../../../src/domain/identity/dashboards';

const TODAY = '2026-03-02';

const person = (duties: readonly Duty[], appointments: ActingAppointment[] = []): Actor => ({
  kind: 'person',
  employee: { key: 'me', name: 'N', nip: '1', position: 'P', officeKey: 'here' },
  duties: new Set(duties),
  appointments,
  serviceUser: null,
});

const plh = (startDate: string, endDate: string): ActingAppointment => ({
  kind: 'plh',
  replacesKey: null,
  headOfOfficeKey: 'there',
  headOfUnitKey: null,
  seatTitle: 'Kepala Balai',
  replacesName: null,
  decreeNumber: 'SK-1',
  startDate,
  endDate,
});

/** Every duty, and the dashboards of their own office that it opens. */
const SEEN_BY: Readonly<Record<Duty, readonly DashboardName[]>> = {
  'super-admin': DASHBOARDS,
  'office-head': DASHBOARDS,
  manager: DASHBOARDS,
  superior: ['leave'],
  personnel: ['leave'],
  supervision: ['compliance'],
  treasurer: ['revenue'],
  'quarantine-officer': [],
};

const TABLE = DUTIES.flatMap((duty) =>
  DASHBOARDS.map((name) => [duty, name, SEEN_BY[duty].includes(name)] as const)
);

it.each(TABLE)('%s and the %s dashboard: seen is %s', (duty, name, isSeen) => {
  const own = duty === 'super-admin' ? 'all' : ['here'];
  expect(officesSeen(person([duty]), name, TODAY)).toEqual(isSeen ? own : []);
  expect(officesToChart(person([duty]), name, 'here', TODAY)).toMatchObject(
    isSeen ? { ok: true, value: ['here'] } : { refusal: { reason: 'dashboard.not-your-duty' } }
  );
});

it('shows two duties what concerns either', () => {
  expect(dashboardsSeen(person(['superior', 'treasurer']), TODAY)).toEqual(['leave', 'revenue']);
});

it('keeps another office from everybody who has one', () => {
  for (const [duty, name, isSeen] of TABLE) {
    if (!isSeen || duty === 'super-admin') continue;
    expect(officesToChart(person([duty]), name, 'there', TODAY)).toMatchObject({
      refusal: { code: 'FORBIDDEN', reason: 'dashboard.other-office' },
    });
  }
});

it('lets a super admin name any office, or none', () => {
  const admin = person(['super-admin']);
  expect(officesToChart(admin, 'service', undefined, TODAY)).toEqual({ ok: true, value: 'all' });
  expect(officesToChart(admin, 'service', 'there', TODAY)).toEqual({ ok: true, value: ['there'] });
});

it.each([
  ['stands in today', plh('2026-03-02', '2026-03-02'), DASHBOARDS],
  ['stood in until yesterday', plh('2026-02-01', '2026-03-01'), []],
  ['stands in from tomorrow', plh('2026-03-03', '2026-03-09'), []],
])('shows an officer who %s for a head that office, as long as it lasts', (_, decree, names) => {
  const officer = person(['quarantine-officer'], [decree]);
  expect(dashboardsSeen(officer, TODAY)).toEqual(names);
  for (const name of names) expect(officesSeen(officer, name, TODAY)).toEqual(['there']);
});

it('shows a manager who stands in elsewhere both offices', () => {
  const both = person(['manager'], [plh('2026-03-01', '2026-03-09')]);
  expect(officesSeen(both, 'service', TODAY)).toEqual(['here', 'there']);
});

it.each([
  ['programs', MACHINE, 'all'],
  ['nobody in particular', ANONYMOUS, []],
  ['a manager who is no employee', { ...person(['manager']), employee: null }, []],
  [
    'a service user',
    {
      ...person([]),
      employee: null,
      serviceUser: { key: 's', name: 'S', officeKey: 'here', isVerified: true, letters: [] },
    },
    [],
  ],
] as const)('shows %s the right offices of every dashboard', (_, actor: Actor, offices) => {
  for (const name of DASHBOARDS) expect(officesSeen(actor, name, TODAY)).toEqual(offices);
});
