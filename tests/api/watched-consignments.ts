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

/** Begin with an empty register: the demo's complaints go past the walls that keep them. */
export const emptyRegister = async (office: Office): Promise<void> => {
  await office.sql('set session_replication_role = replica');
  await office.sql('delete from complaints');
  await office.sql('set session_replication_role = origin');
};
