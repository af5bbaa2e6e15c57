import { join, resolve } from 'node:path';
import type * as moveModule from '../../src/hooks/service-application/move-application';
import type * as transactionModule from '../../src/infra/transaction';
import type { Answer, HttpClient, Office } from '../harness';
import { callback, FRUIT_TOTAL, makeTariffs, treasury } from './bills';
import { hire, type Staff } from './staff';
import { makeAgent, makeLetter, makeTrader, type Trader } from './traders';

/** Everybody whom applications concern, in the demo office and in the other one. */
export interface ServiceDesk {
  readonly officer: Staff;
  readonly colleague: Staff;
  readonly treasurer: Staff;
  readonly supervision: Staff;
  readonly manager: Staff;
  readonly personnel: Staff;
  /** Works here, without a duty in the service. */
  readonly clerk: Staff;
  /** Quarantine officer of the other office. */
  readonly elsewhere: Staff;
  readonly trader: Trader;
  readonly other: Trader;
  /** Acts for `trader` all of 2026. */
  readonly agent: Trader;
  readonly bank: HttpClient;
}

export const openServiceDesk = async (office: Office): Promise<ServiceDesk> => {
  await office.sql(`update offices set billing_code_source = 'own'`);
  await makeTariffs(office);
  const trader = await makeTrader(office, { financeEmail: 'keuangan@dagang.test' });
  const agent = await makeAgent(office, { language: 'en' });
  await makeLetter(office, trader, agent);
  return {
    officer: await hire(office, { panelRole: 'quarantine-officer' }),
    colleague: await hire(office, { panelRole: 'quarantine-officer', panelLanguage: 'en' }),
    treasurer: await hire(office, { panelRole: 'treasurer' }),
    supervision: await hire(office, { panelRole: 'supervision' }),
    manager: await hire(office, { panelRole: 'manager' }),
    personnel: await hire(office, { panelRole: 'personnel' }),
    clerk: await hire(office),
    elsewhere: await hire(office, { office: 'DEMO2', panelRole: 'quarantine-officer' }),
    trader,
    other: await makeTrader(office),
    agent,
    bank: await treasury(office),
  };
};

/** B1 of service.md with everything that its certificate shows. */
export const CONSIGNMENT = {
  sector: 'plant',
  direction: 'export',
  items: [
    {
      commodity: 'Mangga arumanis',
      scientificName: 'Mangifera indica',
      hsCode: '0804.50.20',
      quantity: 12_500,
      unit: 'kg',
      tariffCode: 'T-FRUIT',
    },
  ],
  consigneeName: 'Fruit Import Ltd',
  consigneeAddress: '1 Harbour Road',
  consigneeCountry: 'JP',
  origin: 'Gowa',
  originCountry: 'ID',
  destination: 'Osaka',
  destinationCountry: 'JP',
  pointOfEntry: 'Osaka',
  conveyance: 'KM Nusantara',
  conveyanceMode: 'sea',
  packagesNumber: 100,
  packagesDescription: 'karton',
  marks: 'N/M',
} as const;

export const COLLECTOR = {
  collectorName: 'Sopir Contoh',
  collectorIdentity: '7371000000000001',
  collectorRelation: 'sopir',
} as const;

/** The way to a certificate. */
export const WAY_THROUGH = [
  'submitted',
  'received',
  'inspection',
  'draft-issued',
  'draft-approved',
  'invoiced',
  'paid',
  'certificate-issued',
  'handed-over',
  'closed',
] as const;
export const SIDE_STAGES = ['correction-requested', 'cancelled', 'refused', 'destroyed'] as const;
export type AnyStage = (typeof WAY_THROUGH)[number] | (typeof SIDE_STAGES)[number];

const must = (answer: Answer, ...statuses: readonly number[]): Answer => {
  if (!statuses.includes(answer.status)) {
    throw new Error(`answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  }
  return answer;
};

export const stageOf = async (office: Office, key: string): Promise<string | undefined> => {
  const [row] = await office.sql<{ stage: string }>(
    'select stage from service_applications where document_id = $1',
    [key]
  );
  return row?.stage;
};

export const draftVersionOf = async (office: Office, key: string): Promise<number> => {
  const [row] = await office.sql<{ version: number }>(
    'select coalesce(draft_version, 0)::int as version from service_applications where document_id = $1',
    [key]
  );
  return row?.version ?? 0;
};

/** Hand an application in, as the trader; with the agent, if told so. Its documentId. */
export const handIn = async (
  office: Office,
  { trader, agent }: Pick<ServiceDesk, 'trader' | 'agent'>,
  { withAgent = false, ...data }: Readonly<Record<string, unknown>> & { withAgent?: boolean } = {}
): Promise<string> => {
  const answer = await office.as(trader.email).post('/api/service-applications', {
    data: { ...CONSIGNMENT, ...(withAgent ? { agent: agent.documentId } : {}), ...data },
  });
  return must(answer, 201).body.data.documentId as string;
};

export const command = (
  client: HttpClient,
  key: string,
  name: string,
  data: object = {}
): Promise<Answer> => client.post(`/api/service-applications/${key}/${name}`, { data });

let payments = 0;

/** The bill is paid in full, as the treasury reports it. */
export const payFor = async (office: Office, bank: HttpClient, key: string): Promise<Answer> => {
  payments += 1;
  const [bill] = await office.sql<{ code: string; total: number }>(
    'select billing_code as code, total::int as total from invoices where application_key = $1 order by id desc',
    [key]
  );
  return callback(bank, {
    billingCode: bill?.code,
    ntpn: `LUNAS${String(payments).padStart(11, '0')}`,
    ntb: `NTB${String(payments).padStart(6, '0')}`,
    amount: bill?.total ?? FRUIT_TOTAL,
    paidAt: '2026-03-02T04:59:00.000Z',
  });
};

const dist = resolve(__dirname, '../../dist/src');

/** What a refusal or destruction comes to, past the door of quarantine actions. */
const endBy = async (key: string, event: 'refuse' | 'destroy'): Promise<void> => {
  const { inTransaction } = (await import(
    join(dist, 'infra/transaction.js')
  )) as typeof transactionModule;
  const { moveApplication } = (await import(
    join(dist, 'hooks/service-application/move-application.js')
  )) as typeof moveModule;
  await inTransaction((trx) =>
    moveApplication(trx, key, event, { standing: 'officer', name: 'Petugas', note: 'Hama' })
  );
};

/** Take an application that is at the stage before by the step that is usual; as REST takes it. */
const step = async (office: Office, desk: ServiceDesk, key: string, to: AnyStage) => {
  const officer = office.as(desk.officer.email);
  const trader = office.as(desk.trader.email);
  switch (to) {
    case 'submitted':
      return undefined;
    case 'received':
      return must(await command(officer, key, 'receive'), 200);
    case 'inspection':
      return must(await command(officer, key, 'inspect'), 200);
    case 'draft-issued':
      return must(await command(officer, key, 'issue-draft'), 200);
    case 'draft-approved': {
      const version = await draftVersionOf(office, key);
      return must(await command(trader, key, 'approve-draft', { version }), 200);
    }
    case 'invoiced':
      return must(await command(officer, key, 'invoice'), 200);
    case 'paid':
      return must(await payFor(office, desk.bank, key), 200);
    case 'certificate-issued':
      return must(await command(officer, key, 'issue-certificate'), 200);
    case 'handed-over':
      return must(await command(officer, key, 'hand-over', COLLECTOR), 200);
    case 'closed':
      return must(await command(officer, key, 'close'), 200);
    case 'correction-requested': {
      const version = await draftVersionOf(office, key);
      const corrections = [{ field: 'consignee', comment: 'Alamat keliru' }];
      return must(await command(trader, key, 'request-correction', { version, corrections }), 200);
    }
    case 'cancelled':
      return must(await command(trader, key, 'cancel', { reason: 'Pengiriman batal' }), 200);
    case 'refused':
      return endBy(key, 'refuse');
    case 'destroyed':
      return endBy(key, 'destroy');
  }
};

/** Take an application from the stage it is at, on the way through, to a later one. */
export const bringOn = async (
  office: Office,
  desk: ServiceDesk,
  key: string,
  stage: (typeof WAY_THROUGH)[number]
): Promise<void> => {
  const from = WAY_THROUGH.indexOf((await stageOf(office, key)) as never);
  for (const to of WAY_THROUGH.slice(from + 1, WAY_THROUGH.indexOf(stage) + 1)) {
    await step(office, desk, key, to);
  }
};

/** An application at a stage; its documentId. */
export const applicationAt = async (
  office: Office,
  desk: ServiceDesk,
  stage: AnyStage,
  more: Parameters<typeof handIn>[2] = {}
): Promise<string> => {
  const key = await handIn(office, desk, more);
  const isSide = (SIDE_STAGES as readonly AnyStage[]).includes(stage);
  if (!isSide) await bringOn(office, desk, key, stage as (typeof WAY_THROUGH)[number]);
  else {
    if (stage === 'correction-requested') await bringOn(office, desk, key, 'draft-issued');
    await step(office, desk, key, stage);
  }
  return key;
};
