import { isWithin, type IsoDate } from '../calendar/iso-date';
import { hasDuty, type Actor } from './actor';
import {
  SERVICE_REFERENCE,
  SERVICE_TYPES,
  serviceRows,
  type ServiceType,
} from './service-visibility';

/**
 * Which rows of a type somebody may see: every row, or those that match one of the conditions. The
 * shape is the one that REST, GraphQL and the panel's conditions share, so that one answer serves
 * all three; `src/infra/visible-rows.ts` makes SQL of it.
 */
export type Visibility = 'all' | { readonly $or: readonly RowCondition[] };
export type RowCondition = Readonly<
  Record<string, { readonly $in: readonly string[] } | { readonly $ne: string }>
>;

export const SCOPED_TYPES = [
  'leave-request',
  'leave-decision',
  'leave-ledger-entry',
  'collective-leave-duty',
  'notification',
  'calendar-feed',
  'employee',
  'acting-appointment',
  'leave-policy',
  'holiday',
  'office',
  'work-area',
  'org-unit',
  ...SERVICE_TYPES,
  ...SERVICE_REFERENCE,
] as const;
export type ScopedType = (typeof SCOPED_TYPES)[number];

const isOne = (key: string): { readonly $in: readonly string[] } => ({ $in: [key] });

/** Nobody's rows: matches nothing in any of the three. */
const NOTHING: Visibility = { $or: [{ documentId: { $in: [] } }] };

/** Reference data that anybody who works here may read. */
const REFERENCE: readonly ScopedType[] = [
  'leave-policy',
  'holiday',
  'office',
  'work-area',
  'org-unit',
  ...SERVICE_REFERENCE,
];

const isServiceType = (type: ScopedType): type is ServiceType =>
  (SERVICE_TYPES as readonly ScopedType[]).includes(type);

/** Those whose steps the actor takes today: their own, and of whoever they act for. */
const seatsOf = (
  { employee, appointments }: Actor,
  today: IsoDate
): { people: string[]; units: string[]; offices: string[] } => {
  const valid = appointments.filter((a) => isWithin(today, a.startDate, a.endDate));
  const keys = (list: readonly (string | null)[]): string[] =>
    list.filter((key): key is string => key !== null);
  return {
    people: keys([employee?.key ?? null, ...valid.map((a) => a.replacesKey)]),
    units: keys(valid.map((a) => a.headOfUnitKey)),
    offices: keys(valid.map((a) => a.headOfOfficeKey)),
  };
};

const leaveRequests = (actor: Actor, me: string, today: IsoDate): RowCondition[] => {
  const { people, units, offices } = seatsOf(actor, today);
  // What is still a draft is nobody's business but the writer's.
  const handedIn = { leaveState: { $ne: 'draft' } } as const;
  return [
    { employeeKey: isOne(me) },
    { superiorKey: { $in: people }, ...handedIn },
    { officialKey: { $in: people }, ...handedIn },
    ...(units.length > 0 ? [{ superiorUnitKey: { $in: units }, ...handedIn }] : []),
    ...(offices.length > 0 ? [{ officeKey: { $in: offices }, ...handedIn }] : []),
  ];
};

/**
 * Who may see which rows (architecture.md, "Reads have one door as well"): one's own, those one
 * decides on, and one's own office for those who administer or head it.
 */
export const visibleRows = (actor: Actor, type: ScopedType, today: IsoDate): Visibility => {
  // A token reads what its permissions name, but no NNC: ISPM 13 shares those with few, and a token
  // tells nobody who reads through it. Q-Office itself reads everything.
  if (actor.kind === 'machine') return type === 'nnc-record' ? NOTHING : 'all';
  if (actor.kind === 'office') return 'all';
  if (hasDuty(actor, 'super-admin')) return type === 'notification' ? NOTHING : 'all';
  if (isServiceType(type)) {
    const rows = serviceRows(actor, type, today);
    return rows.length > 0 ? { $or: rows } : NOTHING;
  }
  if (REFERENCE.includes(type)) return 'all';
  const { employee, serviceUser } = actor;
  if (type === 'notification') {
    const me = employee?.key ?? serviceUser?.key;
    return me === undefined ? NOTHING : { $or: [{ recipientKey: isOne(me) }] };
  }
  if (employee === null) return NOTHING;

  const own = { employeeKey: isOne(employee.key) };
  const office = { officeKey: isOne(employee.officeKey) };
  const administers = hasDuty(actor, 'personnel') || hasDuty(actor, 'office-head');
  switch (type) {
    case 'leave-request':
      return {
        $or: [
          ...leaveRequests(actor, employee.key, today),
          ...(hasDuty(actor, 'personnel') ? [office] : []),
        ],
      };
    case 'leave-decision':
    case 'leave-ledger-entry':
    case 'collective-leave-duty':
      return { $or: administers ? [own, office] : [own] };
    case 'calendar-feed':
      return { $or: [own] };
    case 'employee':
      return {
        $or: [
          { documentId: isOne(employee.key) },
          ...(administers || hasDuty(actor, 'superior') ? [office] : []),
        ],
      };
    case 'acting-appointment':
      return { $or: [office] };
    default:
      return 'all';
  }
};

/** Colleagues whom somebody may pick as a substitute: those of their office, by name and position. */
export const colleagueRows = ({ employee }: Actor): Visibility =>
  employee === null ? NOTHING : { $or: [{ officeKey: isOne(employee.officeKey) }] };

/** Of an office's leave, what is decided above it (`isDecidedAbove` in `leave/authority.ts`). */
export interface AboveOffice {
  /** Heads of the office, whose own leave goes outside altogether. */
  readonly heads: readonly string[];
  /** Types of leave that only the ministry decides, and those that the office decides. */
  readonly ministerTypes: readonly string[];
  readonly officeTypes: readonly string[];
}

/** Requests that wait for one kind of step of somebody. */
export interface WaitingSeat {
  readonly rows: RowCondition;
  /** Whether the step is to record what an official above the office decided. */
  readonly fromOutside: boolean;
}

/** What personnel administration records for the higher official. */
const lettersToRecord = (
  { employee, duties }: Actor,
  { heads, ministerTypes }: AboveOffice
): RowCondition[] => {
  if (employee === null || !duties.has('personnel')) return [];
  const office = { officeKey: isOne(employee.officeKey) };
  const considered = { leaveState: isOne('considered'), ...office };
  return [
    { ...considered, abroad: isOne('true') },
    { ...considered, leaveType: { $in: ministerTypes } },
    { leaveState: { $in: ['submitted', 'considered'] }, ...office, employeeKey: { $in: heads } },
  ];
};

/** What waits for a step of the actor, in each seat that they hold or act in today. */
export const waitingSeats = (
  actor: Actor,
  today: IsoDate,
  above: AboveOffice
): readonly WaitingSeat[] => {
  const { people, units, offices } = seatsOf(actor, today);
  const submitted = { leaveState: isOne('submitted') };
  const considered = {
    leaveState: isOne('considered'),
    abroad: isOne('false'),
    leaveType: { $in: above.officeTypes },
  };
  const own: RowCondition[] = [
    { ...submitted, superiorKey: { $in: people } },
    { ...considered, officialKey: { $in: people } },
    ...(units.length > 0 ? [{ ...submitted, superiorUnitKey: { $in: units } }] : []),
    ...(offices.length > 0 ? [{ ...considered, officeKey: { $in: offices } }] : []),
  ];
  return [
    ...own.map((rows) => ({ rows, fromOutside: false })),
    ...lettersToRecord(actor, above).map((rows) => ({ rows, fromOutside: true })),
  ];
};

const fulfils = (condition: RowCondition, row: Readonly<Record<string, string | null>>): boolean =>
  Object.entries(condition).every(([field, test]) => {
    const value = row[field] ?? null;
    return '$in' in test ? value !== null && test.$in.includes(value) : value !== test.$ne;
  });

/** Whether a row is among those that may be seen. */
export const matches = (
  visibility: Visibility,
  row: Readonly<Record<string, string | null>>
): boolean => visibility === 'all' || visibility.$or.some((condition) => fulfils(condition, row));
