import { join, resolve } from 'node:path';
import type { HttpClient, Office } from '../harness';
import type * as currentActorModule from '../../src/infra/current-actor';

const dist = resolve(__dirname, '../../dist/src');

/** A module of the Q-Office that runs in this process. */
export const runningModule = <Module>(path: string): Promise<Module> =>
  import(join(dist, `${path}.js`)) as Promise<Module>;

export interface Colleague {
  /** documentId of the employee. */
  readonly key: string;
  readonly name: string;
  readonly nip: string;
  readonly email: string;
  /** Their way to the API. */
  readonly client: HttpClient;
}

export interface Hiring {
  readonly name?: string;
  readonly language?: 'id' | 'en';
  readonly employmentType?: 'pns' | 'cpns';
  /** ISO date; long ago unless it matters. */
  readonly serviceStart?: string;
}

let hired = 0;

const nipOf = (serviceStart: string, serial: number): string =>
  `19870615${serviceStart.slice(0, 7).replace('-', '')}1${String(serial).padStart(3, '0')}`;

/**
 * Somebody new at the office DEMO, with an API account (password as everybody's), whose superior is
 * superior@demo.test and on whom head@demo.test decides. Their ledger is still empty.
 */
export const hire = async (
  office: Office,
  { name, language = 'id', employmentType = 'pns', serviceStart = '2015-01-01' }: Hiring = {}
): Promise<Colleague> => {
  hired += 1;
  const email = `new-${hired}@demo.test`;
  const nip = nipOf(serviceStart, hired);
  const { asOffice } = await runningModule<typeof currentActorModule>('infra/current-actor');
  const [known] = await office.sql<{
    password: string;
    role: number;
    office: string;
    superior: string;
  }>(
    `select u.password, l.role_id as role, o.document_id as office, e.document_id as superior
       from up_users u
       join up_users_role_lnk l on l.user_id = u.id
       join offices o on o.code = 'DEMO'
       join employees e on e.email = 'superior@demo.test'
      where u.email = 'employee@demo.test'`
  );
  if (known === undefined) throw new Error('The demo data lacks employee@ or superior@demo.test.');
  const account = (await office.strapi.db.query('plugin::users-permissions.user').create({
    data: {
      username: email,
      email,
      password: known.password,
      provider: 'local',
      confirmed: true,
      blocked: false,
      role: known.role,
    },
  })) as { id: number };
  const employee = await asOffice(() =>
    office.strapi.documents('api::employee.employee').create({
      data: {
        name: name ?? `Pegawai Baru ${hired}`,
        nip,
        employmentType,
        position: 'Analis Perkarantinaan',
        serviceStart,
        office: known.office,
        superior: known.superior,
        email,
        language,
        account: account.id,
      },
    })
  );
  return {
    key: employee.documentId,
    name: employee.name ?? '',
    nip,
    email,
    client: office.as(email),
  };
};

/** So many new people. */
export const hireMany = async (office: Office, count: number): Promise<Colleague[]> => {
  const people: Colleague[] = [];
  for (let index = 0; index < count; index += 1) people.push(await hire(office));
  return people;
};
