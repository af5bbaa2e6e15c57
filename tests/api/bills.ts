import type { Answer, HttpClient, Office } from '../harness';
import { hire, type Staff } from './staff';
import type { Trader } from './traders';

/** Who works at the desk: officer and treasurer of the demo office, with both accounts each. */
export interface Desk {
  readonly officer: Staff;
  readonly treasurer: Staff;
}

/** The office makes its billing codes itself, as those of a demonstration do. */
export const openDesk = async (office: Office): Promise<Desk> => {
  await office.sql(`update offices set billing_code_source = 'own' where code = 'DEMO'`);
  return {
    officer: await hire(office, { panelRole: 'quarantine-officer' }),
    treasurer: await hire(office, { panelRole: 'treasurer' }),
  };
};

export interface Consignment {
  readonly sector: 'plant' | 'animal';
  readonly direction: 'export' | 'import';
  readonly commodity: string;
  readonly quantity: number;
  readonly unit: string;
  readonly tariffCode?: string | null;
}

/** B1 of service.md: 12,500 kg of export fruit, which comes to 67,500 with its certificate. */
export const FRUIT: Consignment = {
  sector: 'plant',
  direction: 'export',
  commodity: 'Mangga arumanis',
  quantity: 12_500,
  unit: 'kg',
  tariffCode: 'T-FRUIT',
};
export const FRUIT_TOTAL = 67_500;

const tariff = (code: string, fields: object): object => ({
  code,
  nameId: `Tarif ${code}`,
  nameEn: `Tariff ${code}`,
  validFrom: '2024-01-01',
  ...fields,
});

/** Tariffs with the figures of service.md, under codes of their own; and what holds by default. */
export const makeTariffs = async (office: Office): Promise<void> => {
  await office.sql(`update tariffs set valid_until = '2025-12-31'`);
  const all = [
    tariff('T-FRUIT', { sector: 'plant', direction: 'export', unit: 'kg', rate: 5 }),
    tariff('T-SEED', { sector: 'plant', direction: 'import', unit: 'kg', rate: 225 }),
    tariff('T-GRAIN', { sector: 'plant', direction: 'import', unit: 'ton', rate: 1000 }),
    tariff('T-BEAST', { sector: 'animal', unit: 'head', rate: 10_000, isDefault: true }),
    tariff('T-PAPER', { unit: 'document', rate: 5000 }),
  ];
  for (const data of all) {
    await office.strapi.documents('api::tariff.tariff').create({ data: data as never });
  }
};

const must = (answer: Answer, status: number): Answer => {
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

/** An application whose draft the trader has approved; its documentId. */
export const approvedApplication = async (
  office: Office,
  { officer }: Desk,
  trader: Trader,
  { commodity, quantity, unit, tariffCode = null, sector, direction }: Consignment = FRUIT,
  agent?: Trader
): Promise<string> => {
  const client = office.as(officer.email);
  const made = await client.post('/api/service-applications', {
    data: {
      sector,
      direction,
      serviceUser: trader.documentId,
      ...(agent === undefined ? {} : { agent: agent.documentId }),
      items: [{ commodity, scientificName: 'Mangifera indica', quantity, unit, tariffCode }],
      exporterName: trader.name,
      exporterAddress: 'Jl. Pasar 1, Makassar',
      exporterCountry: 'ID',
      consigneeName: 'Fruit Import Ltd',
      consigneeAddress: '1 Harbour Road',
      consigneeCountry: 'JP',
      origin: 'Gowa',
      originCountry: 'ID',
      destination: 'Osaka',
      destinationCountry: 'JP',
      pointOfEntry: 'Osaka',
      conveyance: 'KM Nusantara',
      packagesNumber: 100,
      packagesDescription: 'karton',
      marks: 'N/M',
    },
  });
  const key = must(made, 201).body.data.documentId as string;
  await command(client, key, 'receive');
  await command(client, key, 'inspect');
  await command(client, key, 'issue-draft');
  await command(office.as(trader.email), key, 'approve-draft', { version: 1 });
  return key;
};

/** Ask for the bill of an approved application. */
export const askForBill = (
  office: Office,
  { officer }: Desk,
  application: string,
  data: object = {}
): Promise<Answer> =>
  office.as(officer.email).post(`/api/service-applications/${application}/invoice`, { data });

/** A bill as the database has it. */
export interface BillRow {
  readonly key: string;
  readonly number: string;
  readonly state: string;
  readonly total: number;
  readonly code: string;
  readonly application: string;
  readonly stage: string;
  readonly expiresAt: string;
  readonly receipt: string | null;
  readonly verificationCode: string | null;
  readonly paid: number | null;
}

export const billOf = async (office: Office, application: string): Promise<BillRow> => {
  const [bill] = await office.sql<BillRow>(
    `select i.document_id as key, i.number, i.invoice_state as state, i.total::int as total,
            i.billing_code as code, i.application_key as application, a.stage,
            to_char(i.billing_code_expires_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "expiresAt",
            i.receipt_number as receipt, i.verification_code as "verificationCode",
            i.paid_amount::int as paid
       from invoices i join service_applications a on a.document_id = i.application_key
      where i.application_key = $1 order by i.id desc limit 1`,
    [application]
  );
  if (bill === undefined) throw new Error('There is no bill.');
  return bill;
};

/** A bill of 67,500 that waits to be paid, with a billing code of Q-Office's own. */
export const openBill = async (
  office: Office,
  desk: Desk,
  trader: Trader,
  consignment: Consignment = FRUIT
): Promise<BillRow> => {
  const application = await approvedApplication(office, desk, trader, consignment);
  must(await askForBill(office, desk, application), 200);
  return billOf(office, application);
};

let reported = 0;

/** A payment as the treasury reports it: of the whole bill, just now, unless told otherwise. */
export const report = (
  bill: Pick<BillRow, 'code'>,
  fields: object = {}
): Record<string, unknown> => {
  reported += 1;
  return {
    billingCode: bill.code,
    ntpn: `NTPN${String(reported).padStart(12, '0')}`,
    ntb: `NTB${String(reported).padStart(6, '0')}`,
    amount: FRUIT_TOTAL,
    paidAt: '2026-03-02T04:59:00.000Z',
    ...fields,
  };
};

const CALLBACK = 'api::payment.payment.callback';

/** The state treasury's program. */
export const treasury = (office: Office): Promise<HttpClient> => office.apiToken([CALLBACK]);

export const callback = (client: HttpClient, data: object): Promise<Answer> =>
  client.post('/api/payments/callback', { data });

/** What became of a report that was taken. */
export const matchStateOf = async (client: HttpClient, data: object): Promise<string> =>
  must(await callback(client, data), 200).body.data.matchState as string;

export interface PaymentRow {
  readonly key: string;
  readonly state: string;
  readonly shortfall: number;
  readonly excess: number;
  readonly invoice: string | null;
}

/** What is stored with an NTPN. */
export const paymentsWith = (office: Office, ntpn: unknown): Promise<PaymentRow[]> =>
  office.sql<PaymentRow>(
    `select document_id as key, match_state as state, shortfall::int, excess::int,
            invoice_key as invoice
       from payments where ntpn = $1 order by id`,
    [ntpn]
  );

/** The one payment with an NTPN. */
export const paymentWith = async (office: Office, ntpn: unknown): Promise<PaymentRow> => {
  const [payment, ...others] = await paymentsWith(office, ntpn);
  if (payment === undefined || others.length > 0) throw new Error('There is not just one payment.');
  return payment;
};

/** What an answer says: its status, and why where it refuses. */
export const refusalOf = ({ status, body }: Answer): unknown => [status, body.error?.details?.code];
