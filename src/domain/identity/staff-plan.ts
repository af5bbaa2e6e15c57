import type { IsoDate } from '../calendar/iso-date';
import { openBalance, type Leftover } from '../leave/opening-balance';
import type { LedgerEntry, Movement } from '../leave/ledger';
import type { LedgerFacts } from '../leave/settlement';
import { yearOf } from '../calendar/iso-date';
import { refuse, type Refusal } from '../result';
import { parseEmployeeNumber, type EmploymentType, type Sex } from './employee-number';
import type { ReadRow, StaffField, StaffRow } from './staff-row';

/** Somebody as the office has them on record. */
export interface StaffOnRecord {
  readonly key: string;
  readonly nip: string;
  readonly name: string;
  readonly employmentType: EmploymentType;
  readonly position: string;
  readonly rank: string | null;
  /** Codes of the unit and the work area, and the superior's NIP. */
  readonly orgUnit: string | null;
  readonly workArea: string | null;
  readonly superior: string | null;
  readonly serviceStart: IsoDate;
  readonly contractStart: IsoDate | null;
  readonly contractEnd: IsoDate | null;
  readonly leftOn: IsoDate | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly movements: readonly Movement[];
}

/** What a file of staff is judged by. */
export interface StaffFacts extends Pick<LedgerFacts, 'policies' | 'reading' | 'today'> {
  /** Everybody of the office, by NIP. */
  readonly people: ReadonlyMap<string, StaffOnRecord>;
  /** NIPs of the file that other offices have on record. */
  readonly elsewhere: ReadonlySet<string>;
  /** Codes of the office's own units and work areas. */
  readonly orgUnits: ReadonlySet<string>;
  readonly workAreas: ReadonlySet<string>;
}

/** Somebody as they will be on record. */
export interface PlannedPerson extends Omit<StaffOnRecord, 'key' | 'movements' | 'leftOn'> {
  readonly birthDate: IsoDate | null;
  readonly sex: Sex | null;
}

export type StaffAction = 'create' | 'update' | 'unchanged' | 'refuse';

export interface PlannedRow {
  readonly row: number;
  /** As the file has it, where it could be read. */
  readonly nip: string | null;
  readonly action: StaffAction;
  readonly problems: readonly Refusal[];
  /** Null where the row is refused. */
  readonly person: PlannedPerson | null;
  /** The key of who is on record already. */
  readonly key: string | null;
  /** What the ledger gets: the opening balance, and what is due by today. */
  readonly entries: readonly LedgerEntry[];
}

const NEEDED: readonly StaffField[] = ['name', 'employmentType', 'position', 'serviceStart'];

const missing = (field: StaffField): Refusal =>
  refuse('INVALID', 'staff.missing', {}, field).refusal;

const withProblems = (planned: PlannedRow, problems: readonly Refusal[]): PlannedRow =>
  problems.length === 0
    ? planned
    : {
        ...planned,
        action: 'refuse',
        problems: [...planned.problems, ...problems],
        person: null,
        entries: [],
      };

const COMPARED = [
  'name',
  'employmentType',
  'position',
  'rank',
  'orgUnit',
  'workArea',
  'superior',
  'serviceStart',
  'contractStart',
  'contractEnd',
  'email',
  'phone',
] as const satisfies (keyof PlannedPerson)[];

const isSame = (person: PlannedPerson, record: StaffOnRecord): boolean =>
  COMPARED.every((field) => person[field] === record[field]);

const leftoversOf = (said: StaffRow, today: IsoDate): readonly Leftover[] => {
  const named = [
    { path: 'leftoverYearBefore', year: yearOf(today) - 2, days: said.leftoverYearBefore },
    { path: 'leftoverLastYear', year: yearOf(today) - 1, days: said.leftoverLastYear },
  ];
  return named.flatMap(({ path, year, days }) =>
    days === undefined ? [] : [{ path, year, days }]
  );
};

const problemsOfPlace = (
  { orgUnit, workArea, contractStart, contractEnd }: StaffRow,
  facts: StaffFacts
): Refusal[] => [
  ...(orgUnit !== undefined && !facts.orgUnits.has(orgUnit)
    ? [refuse('INVALID', 'staff.unknown-unit', {}, 'orgUnit').refusal]
    : []),
  ...(workArea !== undefined && !facts.workAreas.has(workArea)
    ? [refuse('INVALID', 'staff.unknown-work-area', {}, 'workArea').refusal]
    : []),
  ...(contractStart !== undefined && contractEnd !== undefined && contractEnd < contractStart
    ? [refuse('INVALID', 'organisation.ends-before-start', {}, 'contractEnd').refusal]
    : []),
];

/**
 * Judge a row by itself, before what the file's other rows say: the number, what is needed, unit and
 * work area, leftovers. Cells that say nothing leave what is on record.
 */
export const planRow = (
  { row, said, problems: unread }: ReadRow,
  facts: StaffFacts
): PlannedRow => {
  const plan: PlannedRow = {
    row,
    nip: said.nip ?? null,
    action: 'refuse',
    problems: unread,
    person: null,
    key: null,
    entries: [],
  };
  const problems: Refusal[] = [];
  const isUnread = (field: StaffField): boolean => unread.some(({ path }) => path === field);
  const record = facts.people.get(said.nip ?? '');
  const employmentType = said.employmentType ?? record?.employmentType;

  if (said.nip === undefined) {
    return withProblems(
      plan,
      isUnread('nip') ? [] : [refuse('INVALID', 'nip.missing', {}, 'nip').refusal]
    );
  }
  if (facts.elsewhere.has(said.nip)) {
    problems.push(refuse('DUPLICATE', 'organisation.nip-taken', {}, 'nip').refusal);
  }
  const number = employmentType && parseEmployeeNumber(said.nip, employmentType);
  if (number?.ok === false) problems.push(number.refusal);
  if (record === undefined) {
    problems.push(
      ...NEEDED.filter((field) => said[field] === undefined && !isUnread(field)).map(missing)
    );
  }
  problems.push(...problemsOfPlace(said, facts));
  if (said.superior === said.nip) {
    problems.push(refuse('INVALID', 'organisation.own-superior', {}, 'superior').refusal);
  }
  if (said.leftoverYearBefore !== undefined && said.leftoverLastYear === undefined) {
    if (!isUnread('leftoverLastYear')) problems.push(missing('leftoverLastYear'));
  }
  if (problems.length + unread.length > 0 || number === undefined || !number.ok) {
    return withProblems(plan, problems);
  }

  const { value } = number;
  const person: PlannedPerson = {
    nip: value.number,
    // What is needed is there: it was asked for above, or is on record.
    name: said.name ?? record?.name ?? '',
    employmentType: employmentType ?? 'pns',
    position: said.position ?? record?.position ?? '',
    serviceStart: said.serviceStart ?? record?.serviceStart ?? '',
    rank: said.rank ?? record?.rank ?? null,
    orgUnit: said.orgUnit ?? record?.orgUnit ?? null,
    workArea: said.workArea ?? record?.workArea ?? null,
    superior: said.superior ?? record?.superior ?? null,
    contractStart: said.contractStart ?? record?.contractStart ?? null,
    contractEnd: said.contractEnd ?? record?.contractEnd ?? null,
    email: said.email ?? record?.email ?? null,
    phone: said.phone ?? record?.phone ?? null,
    birthDate: value.kind === 'office' ? null : value.birthDate,
    sex: value.kind === 'office' ? null : value.sex,
  };
  const leftovers = leftoversOf(said, facts.today);
  const opened =
    record !== undefined && leftovers.length === 0
      ? undefined
      : openBalance(
          {
            employee: { ...person, leftOn: record?.leftOn ?? null },
            policies: facts.policies,
            reading: facts.reading,
            movements: record?.movements ?? [],
            deferred: [],
            today: facts.today,
          },
          leftovers
        );
  if (opened?.ok === false) return withProblems(plan, [opened.refusal]);
  const entries = opened?.value ?? [];
  const isKnown = record !== undefined && isSame(person, record) && entries.length === 0;
  return {
    ...plan,
    action: record === undefined ? 'create' : isKnown ? 'unchanged' : 'update',
    person,
    key: record?.key ?? null,
    entries,
  };
};

/** Who is whose superior once the plan is carried out, by NIP. */
const superiorsAfter = (
  rows: readonly PlannedRow[],
  people: StaffFacts['people']
): ReadonlyMap<string, string> => {
  const superiors = new Map<string, string>();
  for (const { nip, superior } of people.values())
    if (superior !== null) superiors.set(nip, superior);
  for (const { person } of rows) {
    if (person !== null && person.superior !== null) superiors.set(person.nip, person.superior);
  }
  return superiors;
};

/** Everybody who comes back to themselves from superior to superior. */
const peopleInCircles = (superiors: ReadonlyMap<string, string>): ReadonlySet<string> => {
  const circle = new Set<string>();
  const done = new Set<string>();
  for (const first of superiors.keys()) {
    const path: string[] = [];
    let nip: string | undefined = first;
    while (nip !== undefined && !done.has(nip) && !path.includes(nip)) {
      path.push(nip);
      nip = superiors.get(nip);
    }
    const start = nip === undefined ? -1 : path.indexOf(nip);
    if (start >= 0) for (const member of path.slice(start)) circle.add(member);
    for (const member of path) done.add(member);
  }
  return circle;
};

/** Refuse rows until those that are left agree with one another and with the record. */
const agree = (rows: readonly PlannedRow[], facts: StaffFacts): readonly PlannedRow[] => {
  const good = new Set(rows.flatMap(({ person }) => (person === null ? [] : [person.nip])));
  const circle = peopleInCircles(superiorsAfter(rows, facts.people));
  const judged = rows.map((planned) => {
    const { person } = planned;
    if (person === null || person.superior === null || planned.action === 'unchanged')
      return planned;
    const { nip, superior } = person;
    const isKnown = good.has(superior) || facts.people.has(superior);
    return withProblems(planned, [
      ...(isKnown ? [] : [refuse('INVALID', 'staff.unknown-superior', {}, 'superior').refusal]),
      ...(circle.has(nip)
        ? [refuse('INVALID', 'organisation.superior-circle', {}, 'superior').refusal]
        : []),
    ]);
  });
  const isSettled = judged.every((row, index) => row === rows[index]);
  return isSettled ? judged : agree(judged, facts);
};

/**
 * Judge all rows together: nobody twice, superiors that are on record or in a good row (above or
 * below), and no circle of superiors. A row that rests on a refused one is refused as well.
 */
export const planTogether = (
  rows: readonly PlannedRow[],
  facts: StaffFacts
): readonly PlannedRow[] => {
  const named = new Map<string, number>();
  for (const { nip } of rows) if (nip !== null) named.set(nip, (named.get(nip) ?? 0) + 1);
  const once = rows.map((planned) =>
    withProblems(
      planned,
      planned.nip !== null && (named.get(planned.nip) ?? 0) > 1
        ? [refuse('DUPLICATE', 'staff.nip-twice', {}, 'nip').refusal]
        : []
    )
  );
  return agree(once, facts);
};
