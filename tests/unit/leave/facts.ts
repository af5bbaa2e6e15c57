import { LEAVE_POLICIES } from '../../../database/reference/leave-policies';
import type { IsoDate } from '../../../src/domain/calendar/iso-date';
import type { WeeklyCalendar } from '../../../src/domain/calendar/work-calendar';
import type {
  ActingAppointment,
  ActingEmployee,
  Actor,
  Duty,
} from '../../../src/domain/identity/actor';
import type { LedgerEntry, Movement } from '../../../src/domain/leave/ledger';
import type { LeaveFacts, LeaveRequest, Requester } from '../../../src/domain/leave/request';
import type { RecallInput } from '../../../src/domain/leave/recall';
import type { StepInput } from '../../../src/domain/leave/step';
import type { LedgerKind, Outcome } from '../../../src/domain/leave/vocabulary';
import holidays from '../../cases/holidays-2026.json';

/** The 2026 calendar of leave.md, and the one holiday of 2027 that its cases touch. */
export const CALENDAR: WeeklyCalendar = {
  pattern: 'five-day',
  daysOff: new Set<IsoDate>([...holidays.national, ...holidays.collective, '2027-01-01']),
};

const OFFICE_KEY = 'office-demo';
const SUPERIOR_UNIT_KEY = 'unit-plants';

/** PNS in service since 2010: every right there is. */
export const PNS: Requester = {
  key: 'employee',
  employmentType: 'pns',
  serviceStart: '2010-01-04',
  contractStart: null,
  contractEnd: null,
  leftOn: null,
  officeKey: OFFICE_KEY,
  headsOffice: false,
  particulars: {
    name: 'Name of employee',
    nip: '198504122010011003',
    position: 'Pengendali Organisme',
    serviceStart: '2010-01-04',
    unit: 'Seksi Tumbuhan',
    workArea: null,
    office: 'Balai Karantina',
    city: null,
    official: 'Kepala Balai',
    parentAuthority: null,
    headsOffice: false,
  },
};

export const CPNS: Requester = { ...PNS, employmentType: 'cpns', serviceStart: '2026-03-01' };

/** PPPK in the third year of a five-year contract. */
export const PPPK: Requester = {
  ...PNS,
  employmentType: 'pppk',
  serviceStart: '2024-01-01',
  contractStart: '2024-01-01',
  contractEnd: '2028-12-31',
};

const employeeCalled = (key: string, position: string): ActingEmployee => ({
  key,
  name: `Name of ${key}`,
  nip: '198504122010011003',
  position,
  officeKey: OFFICE_KEY,
});

const NOBODY: Actor = {
  kind: 'anonymous',
  employee: null,
  duties: new Set(),
  appointments: [],
  serviceUser: null,
};

export const person = (
  key: string,
  {
    position = 'Pengendali Organisme',
    duties = [],
    appointments = [],
  }: { position?: string; duties?: Duty[]; appointments?: ActingAppointment[] } = {}
): Actor => ({
  kind: 'person',
  employee: employeeCalled(key, position),
  duties: new Set(duties),
  appointments,
  serviceUser: null,
});

/** Plh for the head of the office, 12 to 16 October 2026 (worked case 18). */
export const PLH_HEAD: ActingAppointment = {
  kind: 'plh',
  replacesKey: 'official',
  headOfOfficeKey: OFFICE_KEY,
  headOfUnitKey: null,
  seatTitle: 'Kepala Balai',
  replacesName: 'Name of official',
  decreeNumber: 'SK-18/2026',
  startDate: '2026-10-12',
  endDate: '2026-10-16',
};

/** Plt in the seat of the unit's head, for the same days. */
export const PLT_SUPERIOR: ActingAppointment = {
  ...PLH_HEAD,
  kind: 'plt',
  replacesKey: null,
  headOfOfficeKey: null,
  headOfUnitKey: SUPERIOR_UNIT_KEY,
  seatTitle: 'Kepala Seksi Tumbuhan',
  replacesName: null,
  decreeNumber: 'SK-19/2026',
};

export const ACTORS = {
  requester: person('employee'),
  superior: person('superior', { position: 'Kepala Seksi Tumbuhan', duties: ['superior'] }),
  official: person('official', { position: 'Kepala Balai', duties: ['office-head'] }),
  'acting superior': person('stand-in', { appointments: [PLT_SUPERIOR] }),
  'acting official': person('deputy', { appointments: [PLH_HEAD] }),
  personnel: person('personnel', { duties: ['personnel'] }),
  'personnel of another office': {
    ...person('personnel-2', { duties: ['personnel'] }),
    employee: { ...employeeCalled('personnel-2', ''), officeKey: 'office-other' },
  },
  'super admin': { ...NOBODY, kind: 'person', duties: new Set<Duty>(['super-admin']) },
  stranger: person('stranger', { duties: ['superior', 'office-head'] }),
  machine: { ...NOBODY, kind: 'machine' },
  anonymous: NOBODY,
} as const satisfies Record<string, Actor>;

export type ActorName = keyof typeof ACTORS;

/** A draft for Thursday 10 to Tuesday 15 September 2026: four working days (worked case 3). */
export const request = (fields: Partial<LeaveRequest> = {}): LeaveRequest => ({
  key: 'request-1',
  number: 'CT-2026-0001',
  employeeKey: PNS.key,
  officeKey: OFFICE_KEY,
  leaveType: 'annual',
  state: 'draft',
  startDate: '2026-09-10',
  endDate: '2026-09-15',
  abroad: false,
  childNumber: null,
  circumstance: null,
  evidenceCount: 0,
  superiorKey: 'superior',
  superiorUnitKey: SUPERIOR_UNIT_KEY,
  officialKey: 'official',
  ...fields,
});

/** Facts of a PNS on 1 September 2026 with an empty ledger; what differs is named. */
export const facts = ({
  request: fields,
  ...more
}: Partial<Omit<LeaveFacts, 'request'>> & {
  request?: Partial<LeaveRequest>;
} = {}): LeaveFacts => ({
  actor: ACTORS.requester,
  request: request(fields),
  employee: PNS,
  policies: LEAVE_POLICIES,
  reading: 'strict',
  calendar: CALENDAR,
  movements: [],
  deferred: [],
  others: [],
  posted: [],
  today: '2026-09-01',
  ...more,
});

/** What a superior or official fills in; a reason is there unless one says otherwise. */
export const stepInput = (outcome: Outcome, fields: Partial<StepInput> = {}): StepInput => ({
  outcome,
  reason: outcome === 'approved' ? null : 'Needed at the harbour',
  startDate: null,
  endDate: null,
  overrideReason: null,
  outside: null,
  ...fields,
});

/** A recall to work on a day, with a reason. */
export const recallInput = (
  returnDate: IsoDate,
  fields: Partial<RecallInput> = {}
): RecallInput => ({ returnDate, reason: 'Needed at the harbour', outside: null, ...fields });

const entry = (kind: LedgerKind, year: number, days: number, held: number): LedgerEntry => ({
  year,
  bucket: year,
  kind,
  days,
  held,
  counterYear: null,
  cycle: 1,
  postedOn: `${year}-01-01`,
  ofRequest: kind !== 'grant',
});

/** A year that lies behind: its right of 12 days, and what was used of it. */
export const pastYear = (year: number, used: number): LedgerEntry[] => [
  entry('grant', year, 12, 0),
  ...(used > 0 ? [entry('hold', year, 0, used), entry('consume', year, -used, -used)] : []),
];

/** What the database sums up for the rules: like entries of one account together. */
export const sumUp = (entries: readonly LedgerEntry[]): Movement[] => {
  const sums = new Map<string, Movement>();
  for (const { year, bucket, kind, counterYear, ofRequest, days, held } of entries) {
    const key = [year, bucket, kind, counterYear, ofRequest].join('/');
    const before = sums.get(key) ?? { days: 0, held: 0, count: 0 };
    sums.set(key, {
      ...{ year, bucket, kind, counterYear, ofRequest },
      days: before.days + days,
      held: before.held + held,
      count: before.count + 1,
    });
  }
  return [...sums.values()];
};
