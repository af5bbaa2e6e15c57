import type { Office } from '../harness';
import { hire, type Staff } from './staff';
import type { Trader } from './traders';

/** Applications of an office under test, taken from stage to stage as people do it. */

export type Particulars = Readonly<Record<string, unknown>>;

const FRUIT: Particulars = {
  sector: 'plant',
  direction: 'export',
  items: [{ commodity: 'Manggis segar', quantity: 12500, unit: 'kg' }],
  origin: 'Tasikmalaya',
  originCountry: 'ID',
  destination: 'Tokyo',
  destinationCountry: 'JP',
};

/** Hand an application in, as its service user does. Its documentId. */
export const apply = async (
  office: Office,
  trader: Trader,
  particulars: Particulars = {}
): Promise<string> => {
  const { status, body } = await office
    .as(trader.email)
    .post('/api/service-applications', { data: { ...FRUIT, ...particulars } });
  if (status !== 201) throw new Error(`Applying answered ${JSON.stringify(body)}`);
  return body.data.documentId as string;
};

/** Somebody who works at the desk: a quarantine officer, unless another duty is named. */
export const hireAtDesk = (
  office: Office,
  panelRole = 'quarantine-officer',
  home: 'DEMO' | 'DEMO2' = 'DEMO'
): Promise<Staff> => hire(office, { panelRole, office: home });

/** Take a step, and see to it that it was taken. */
export const step = async (
  office: Office,
  who: { readonly email: string },
  documentId: string,
  command: string,
  data: Particulars = {}
): Promise<void> => {
  const { status, body } = await office
    .as(who.email)
    .post(`/api/service-applications/${documentId}/${command}`, { data });
  if (status !== 200) throw new Error(`${command} answered ${status}: ${JSON.stringify(body)}`);
};

/** Take several steps without input, in order. */
export const steps = async (
  office: Office,
  who: { readonly email: string },
  documentId: string,
  commands: readonly string[]
): Promise<void> => {
  for (const command of commands) await step(office, who, documentId, command);
};

/** The published standard, in place of whatever the office has: hours per stage of plants. */
export const publishStandard = async (
  office: Office,
  hours: Readonly<Record<string, number>>,
  { validFrom = '2024-01-01', validUntil = null as string | null } = {}
): Promise<void> => {
  await office.sql('delete from service_standards where sector = $1 and valid_from = $2', [
    'plant',
    validFrom,
  ]);
  for (const [stage, targetHours] of Object.entries(hours)) {
    await office.sql(
      `insert into service_standards (document_id, sector, stage, target_hours, valid_from, valid_until)
       values (md5(random()::text), 'plant', $1, $2, $3, $4)`,
      [stage, targetHours, validFrom, validUntil]
    );
  }
};
import type { Answer, HttpClient, Office } from '../harness';
import { hire, type Staff } from './staff';
import type { Trader } from './traders';

/** Who deals with a consignment in the tests of supervision, each with both accounts. */
export interface Watch {
  readonly officer: Staff;
  readonly supervisor: Staff;
  readonly head: Staff;
  /** Officer and supervision of the other office. */
  readonly elsewhere: Staff;
}

export const hireWatch = async (office: Office): Promise<Watch> => ({
  officer: await hire(office, { panelRole: 'quarantine-officer' }),
  supervisor: await hire(office, { panelRole: 'supervision' }),
  head: await hire(office, { panelRole: 'office-head' }),
  elsewhere: await hire(office, { panelRole: 'supervision', office: 'DEMO2' }),
});

export const must = (answer: Answer, status: number): Answer => {
  if (answer.status !== status) {
    throw new Error(`answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
  return answer;
};

const command = async (
  client: HttpClient,
  key: string,
  name: string,
  data: object = {}
): Promise<void> => {
  must(await client.post(`/api/service-applications/${key}/${name}`, { data }), 200);
};

export type Reached = 'submitted' | 'received' | 'inspection' | 'draft-issued';

/** Commands that lead to a stage from `submitted`. */
const WAY: Readonly<Record<Reached, readonly string[]>> = {
  submitted: [],
  received: ['receive'],
  inspection: ['receive', 'inspect'],
  'draft-issued': ['receive', 'inspect', 'issue-draft'],
};

export interface Asked {
  readonly stage?: Reached;
  readonly direction?: 'export' | 'import';
  readonly agent?: Trader;
}

/** An application of a trader at a stage, through its door; its documentId. */
export const makeApplication = async (
  office: Office,
  { officer }: Pick<Watch, 'officer'>,
  trader: Trader,
  { stage = 'inspection', direction = 'export', agent }: Asked = {}
): Promise<string> => {
  const client = office.as(officer.email);
  const isImport = direction === 'import';
  const made = await client.post('/api/service-applications', {
    data: {
      sector: 'plant',
      direction,
      serviceUser: trader.documentId,
      ...(agent === undefined ? {} : { agent: agent.documentId }),
      items: [
        { commodity: 'Mangga', scientificName: 'Mangifera indica', quantity: 1200, unit: 'kg' },
      ],
      exporterName: isImport ? 'Orchard Pty Ltd' : trader.name,
      exporterAddress: 'Jl. Pasar 1',
      consigneeName: isImport ? trader.name : 'Fruit Import Ltd',
      consigneeAddress: '1 Harbour Road',
      origin: isImport ? 'Perth' : 'Gowa',
      originCountry: isImport ? 'AU' : 'ID',
      destination: isImport ? 'Makassar' : 'Osaka',
      destinationCountry: isImport ? 'ID' : 'JP',
      pointOfEntry: isImport ? 'Makassar' : 'Osaka',
      conveyance: 'KM Nusantara',
      packagesNumber: 100,
      packagesDescription: 'karton',
      marks: 'N/M',
    },
  });
  const key = must(made, 201).body.data.documentId as string;
  for (const name of WAY[stage]) await command(client, key, name);
  return key;
};

export const stageOf = async (office: Office, key: string): Promise<string> => {
  const [row] = await office.sql<{ stage: string }>(
    'select stage from service_applications where document_id = $1',
    [key]
  );
  return row?.stage ?? 'unknown';
};

/** Titles of what a service user was told, the oldest first, of kinds that begin like this. */
export const toldTo = async (
  office: Office,
  { documentId }: { readonly documentId: string },
  kind: string
): Promise<{ kind: string; title: string; body: string }[]> =>
  office.sql(
    `select kind, title, body from notifications
      where recipient_key = $1 and kind like $2 || '%' order by id`,
    [documentId, kind]
  );
