import type { Core } from '@strapi/strapi';
import type { IsoDate } from '../../src/domain/calendar/iso-date';
import type { Actor } from '../../src/domain/identity/actor';
import { database, rowsOf } from '../../src/infra/transaction';
import { UID } from '../../src/infra/content-types';
import { makeAccounts } from './accounts';
import { employeeNumber } from './employee-number';
import {
  addressOf,
  DEMO_OFFICES,
  DEMO_UNITS,
  DEMO_WORK_AREAS,
  demoPeople,
  type DemoPerson,
} from './people';

/** Those who act in the demo's history, by handle. */
export type DemoActors = ReadonlyMap<string, Actor>;

type Data = Readonly<Record<string, unknown>>;

/** Write one document through its door; its documentId. */
const write = async (
  strapi: Core.Strapi,
  uid: (typeof UID)[keyof typeof UID],
  data: Data
): Promise<string> => {
  const made = (await strapi.documents(uid).create({ data: data as never })) as {
    documentId: string;
  };
  return made.documentId;
};

const writeAll = async <Item extends { readonly code: string }>(
  strapi: Core.Strapi,
  uid: (typeof UID)[keyof typeof UID],
  items: readonly Item[],
  dataOf: (item: Item) => Data
): Promise<ReadonlyMap<string, string>> => {
  const keys = new Map<string, string>();
  for (const item of items) keys.set(item.code, await write(strapi, uid, dataOf(item)));
  return keys;
};

const actorFrom = (person: DemoPerson, key: string, nip: string, officeKey: string): Actor => ({
  kind: 'person',
  employee: { key, name: person.name, nip, position: person.position, officeKey },
  duties: new Set(person.panelRole === undefined ? [] : [person.panelRole]),
  appointments: [],
  serviceUser: null,
});

const phoneOf = (serial: number): string => `0800-000-1${String(serial).padStart(3, '0')}`;

/** Both demo offices with their work areas, units, people, and the people's accounts. */
export const loadOrganisation = async (
  strapi: Core.Strapi,
  today: IsoDate
): Promise<DemoActors> => {
  const people = demoPeople(today);
  const { panelUserIds, accountIds } = await makeAccounts(strapi, people);

  const offices = await writeAll(
    strapi,
    UID.office,
    DEMO_OFFICES,
    ({ head: _, ...office }) => office
  );
  const officeOf = (code: string): string => offices.get(code) ?? '';
  const areas = await writeAll(strapi, UID.workArea, DEMO_WORK_AREAS, (area) => ({
    ...area,
    office: officeOf(area.office),
  }));
  const units = await writeAll(strapi, UID.orgUnit, DEMO_UNITS, ({ code, name, office }) => ({
    code,
    name,
    office: officeOf(office),
  }));

  const actors = new Map<string, Actor>();
  const keyOf = (handle: string): string => actors.get(handle)?.employee?.key ?? '';
  for (const [index, person] of people.entries()) {
    const nip = employeeNumber(person, index + 1);
    const key = await write(strapi, UID.employee, {
      name: person.name,
      nip,
      employmentType: person.employmentType,
      sex: person.sex,
      birthDate: person.birthDate,
      position: person.position,
      rank: person.rank ?? null,
      office: officeOf(person.office),
      orgUnit: units.get(person.unit ?? '') ?? null,
      workArea: areas.get(person.workArea ?? '') ?? null,
      superior: person.superior === undefined ? null : keyOf(person.superior),
      serviceStart: person.serviceStart,
      contractStart: person.contractEnd === undefined ? null : person.serviceStart,
      contractEnd: person.contractEnd ?? null,
      workPattern: person.workPattern ?? 'five-day',
      email: addressOf(person.handle),
      phone: phoneOf(index + 1),
      language: person.language ?? 'id',
      account: accountIds.get(person.handle) ?? null,
      panelAccount: panelUserIds.get(person.handle) ?? null,
    });
    actors.set(person.handle, actorFrom(person, key, nip, officeOf(person.office)));
  }

  for (const { code, head } of DEMO_OFFICES) {
    await strapi
      .documents(UID.office)
      .update({ documentId: officeOf(code), data: { head: keyOf(head) } as never });
  }
  for (const { code, head } of DEMO_UNITS) {
    await strapi
      .documents(UID.orgUnit)
      .update({ documentId: units.get(code) ?? '', data: { head: keyOf(head) } as never });
  }
  return actors;
};

/** The people of the demo again, once they are in the database. */
export const findActors = async (today: IsoDate): Promise<DemoActors> => {
  const rows = await rowsOf<{ email: string; key: string; nip: string; officeKey: string }>(
    database(),
    'select email, document_id as key, nip, office_key as "officeKey" from employees'
  );
  return new Map(
    demoPeople(today).flatMap((person) => {
      const row = rows.find(({ email }) => email === addressOf(person.handle));
      return row === undefined
        ? []
        : [[person.handle, actorFrom(person, row.key, row.nip, row.officeKey)] as const];
    })
  );
};
