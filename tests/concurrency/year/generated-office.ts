import type * as currentActorModule from '../../../src/infra/current-actor';
import type { HttpClient, Office, PanelClient } from '../../harness';
import { runningModule } from '../staff';

export interface Person {
  /** documentId of the employee. */
  readonly key: string;
  readonly nip: string;
  readonly email: string;
  readonly seat: 'head' | 'personnel' | 'unit-head' | 'staff';
  readonly unit: string | null;
  readonly employmentType: 'pns' | 'cpns' | 'pppk';
  readonly worksSaturdays: boolean;
  readonly client: HttpClient;
}

/** The office whose years are lived: 60 people, units and work areas, some with a threshold. */
export interface GeneratedOffice {
  readonly key: string;
  readonly people: readonly Person[];
  readonly head: Person;
  readonly personnel: Person;
  /** Personnel administration's panel. */
  readonly panel: PanelClient;
  /** documentId of each unit. */
  readonly units: ReadonlyMap<string, string>;
  /** Who considers the leave of somebody: the head of the unit, or the head of the office. */
  superiorOf(person: Person): Person;
}

export const PEOPLE = 60;
const UNITS = ['YEAR-A', 'YEAR-B', 'YEAR-C', 'YEAR-D'] as const;
/** Nobody heads it for good: the head of the office considers, or whoever is appointed (Plt). */
export const VACANT_UNIT = 'YEAR-D';
const UNIT_THRESHOLD: Readonly<Record<string, number>> = { 'YEAR-C': 2 };
const AREAS = [
  { code: 'YEAR-PM', awayThreshold: 2 },
  { code: 'YEAR-BP', awayThreshold: 3 },
  { code: 'YEAR-KP', awayThreshold: null },
] as const;

type Data = Readonly<Record<string, unknown>>;

interface Plan {
  readonly seat: Person['seat'];
  readonly unit: string | null;
  readonly employmentType: Person['employmentType'];
  readonly serviceStart: string;
  readonly nip: string;
}

/** One candidate in ten and one contract in eight; their first year ends while we watch. */
const planOf = (index: number): Plan => {
  const serial = String(index + 1).padStart(3, '0');
  const seat = index === 0 ? 'head' : index === 1 ? 'personnel' : index < 5 ? 'unit-head' : 'staff';
  const unit = seat === 'head' ? null : (UNITS[seat === 'personnel' ? 3 : (index - 2) % 4] ?? null);
  if (seat === 'staff' && index % 8 === 0) {
    const serviceStart = index % 16 === 0 ? '2025-09-01' : '2025-01-01';
    return { seat, unit, employmentType: 'pppk', serviceStart, nip: `19900615202521${1}${serial}` };
  }
  const isCandidate = seat === 'staff' && index % 10 === 7;
  const serviceStart = isCandidate ? '2025-11-01' : index % 6 === 0 ? '2023-06-01' : '2012-03-01';
  return {
    seat,
    unit,
    employmentType: isCandidate ? 'cpns' : 'pns',
    serviceStart,
    nip: `19870615${serviceStart.slice(0, 7).replace('-', '')}1${serial}`,
  };
};

/** Every third person has an address for mail; the others read their messages in Q-Office. */
const hasAddress = (index: number): boolean => index % 3 === 0;

/** Set it up through the document service, as the office itself. */
export const openOffice = async (office: Office): Promise<GeneratedOffice> => {
  const { asOffice } = await runningModule<typeof currentActorModule>('infra/current-actor');
  const write = async (uid: string, data: Data, documentId?: string): Promise<string> => {
    const documents = office.strapi.documents(uid as never) as unknown as Record<
      'create' | 'update',
      (params: object) => Promise<{ documentId: string }>
    >;
    const written = await asOffice(() =>
      documentId === undefined ? documents.create({ data }) : documents.update({ documentId, data })
    );
    return written.documentId;
  };
  const [known] = await office.sql<{ password: string; api: number; panel: number }>(
    `select password, (select id from up_roles where type = 'employee') as api,
            (select id from admin_roles where code = 'personnel') as panel
       from up_users where email = 'employee@demo.test'`
  );
  if (known === undefined) throw new Error('The demo data lacks employee@demo.test.');

  const key = await write('api::office.office', {
    code: 'YEAR',
    name: 'Balai Karantina Setahun',
    timeZone: 'Asia/Jakarta',
    carryOverReading: 'six-plus-six',
    remindAfterDays: 3,
    escalateAfterDays: 5,
  });
  const units = new Map<string, string>();
  for (const code of UNITS) {
    const awayThreshold = UNIT_THRESHOLD[code] ?? null;
    const data = { code, name: `Seksi ${code}`, office: key, awayThreshold };
    units.set(code, await write('api::org-unit.org-unit', data));
  }
  const areas: string[] = [];
  for (const area of AREAS) {
    const data = { ...area, name: `Pelabuhan ${area.code}`, office: key };
    areas.push(await write('api::work-area.work-area', data));
  }

  const people: Person[] = [];
  for (let index = 0; index < PEOPLE; index += 1) {
    const { serviceStart, ...plan } = planOf(index);
    const email = `year-${index}@demo.test`;
    const worksSaturdays = plan.seat === 'staff' && index % 9 === 5;
    const account = (await office.strapi.db.query('plugin::users-permissions.user').create({
      data: {
        username: email,
        email,
        password: known.password,
        provider: 'local',
        confirmed: true,
        blocked: false,
        role: known.api,
      },
    })) as { id: number };
    const panelAccount =
      plan.seat === 'personnel'
        ? ((await office.strapi.db.query('admin::user').create({
            data: {
              firstname: 'Pegawai',
              lastname: 'Kepegawaian',
              email,
              password: known.password,
              isActive: true,
              blocked: false,
              roles: [known.panel],
            },
          })) as { id: number })
        : null;
    const person = await write('api::employee.employee', {
      name: `Pegawai Setahun ${index}`,
      nip: plan.nip,
      employmentType: plan.employmentType,
      position: plan.seat === 'head' ? 'Kepala Balai' : 'Analis Perkarantinaan',
      serviceStart,
      contractStart: plan.employmentType === 'pppk' ? serviceStart : null,
      contractEnd: plan.employmentType === 'pppk' ? '2030-12-31' : null,
      workPattern: worksSaturdays ? 'six-day' : 'five-day',
      office: key,
      orgUnit: plan.unit === null ? null : units.get(plan.unit),
      workArea: plan.seat === 'staff' ? areas[index % AREAS.length] : null,
      email: hasAddress(index) ? email : null,
      language: index % 2 === 0 ? 'id' : 'en',
      account: account.id,
      panelAccount: panelAccount?.id ?? null,
    });
    people.push({ ...plan, key: person, email, worksSaturdays, client: office.as(email) });
  }
  const [head, personnel] = people;
  if (head === undefined || personnel === undefined) throw new Error('The office is empty.');
  await write('api::office.office', { head: head.key }, key);
  const heads = new Map<string, Person>();
  for (const person of people.filter(({ seat }) => seat === 'unit-head')) {
    heads.set(person.unit ?? '', person);
    await write('api::org-unit.org-unit', { head: person.key }, units.get(person.unit ?? ''));
  }
  return {
    key,
    people,
    head,
    personnel,
    units,
    panel: office.panel(personnel.email),
    superiorOf: (person) => {
      const above = heads.get(person.unit ?? '');
      return above === undefined || above === person ? head : above;
    },
  };
};
