import { startOffice, type Office } from '../harness';
import {
  approvedApplication,
  askForBill,
  billOf,
  FRUIT,
  makeTariffs,
  openBill,
  openDesk,
  refusalOf,
  type BillRow,
  type Desk,
} from './bills';
import { makeAgent, makeLetter, makeTrader, type Trader } from './traders';

let office: Office;
let desk: Desk;
let trader: Trader;

beforeAll(async () => {
  office = await startOffice();
  desk = await openDesk(office);
  await makeTariffs(office);
  trader = await makeTrader(office, { financeEmail: 'keuangan@dagang.test' });
});
afterAll(() => office.stop());

const bill = (consignment = FRUIT): Promise<BillRow> => openBill(office, desk, trader, consignment);
const nowIs = ({ application }: BillRow): Promise<BillRow> => billOf(office, application);

describe('a bill', () => {
  test.each([
    ['B1', 'export fruit', FRUIT, 67_500],
    [
      'B2',
      'import rice-type seed',
      {
        sector: 'plant',
        direction: 'import',
        commodity: 'Benih padi',
        quantity: 2000,
        unit: 'kg',
        tariffCode: 'T-SEED',
      },
      455_000,
    ],
    [
      'B3',
      'import grain',
      {
        sector: 'plant',
        direction: 'import',
        commodity: 'Gandum',
        quantity: 250.75,
        unit: 'ton',
        tariffCode: 'T-GRAIN',
      },
      255_750,
    ],
  ] as const)('%s: %s comes to its sum, with a certificate', async (_, __, consignment, total) => {
    const made = await bill(consignment);
    expect(made).toMatchObject({ total, state: 'open', stage: 'invoiced' });
    expect(made.code).toMatch(/^9\d{14}$/);
    const read = await office
      .as(trader.email)
      .get(`/api/invoices?filters[number][$eq]=${made.number}`);
    expect(read.body.data).toEqual([
      expect.objectContaining({ total, number: made.number, billingCode: made.code }),
    ]);
    expect(read.body.data[0].lines).toHaveLength(2);
  });

  it('is told principal, agent and finance contact, each once and in their language', async () => {
    const agent = await makeAgent(office, { language: 'en' });
    await makeLetter(office, trader, agent);
    const application = await approvedApplication(office, desk, trader, FRUIT, agent);
    await askForBill(office, desk, application);
    const { key, code } = await billOf(office, application);
    const told = await office.sql<{ address: string; title: string; body: string }>(
      `select address, title, body from notifications where message_key like $1 order by id`,
      [`${key}:%`]
    );
    expect(told.map(({ address }) => address).sort()).toEqual(
      [agent.email, 'keuangan@dagang.test', trader.email].sort()
    );
    for (const { address, title, body } of told) {
      expect(title).toContain(address === agent.email ? 'Rp67,500' : 'Rp67.500');
      expect(body).toContain(code);
      expect(body).toContain(
        address === agent.email ? '9 March 2026, 12:00 WI' : '9 Maret 2026, 12.00 WI'
      );
    }
  });

  it('goes by the default tariff where nobody chose one, and names the item where there is none', async () => {
    const beasts = {
      sector: 'animal',
      direction: 'export',
      commodity: 'Sapi bali',
      quantity: 3,
      unit: 'head',
    } as const;
    expect(await bill(beasts)).toMatchObject({ total: 35_000 });
    const application = await approvedApplication(office, desk, trader, {
      ...beasts,
      commodity: 'Telur ayam',
      unit: 'kg',
    });
    const refused = await askForBill(office, desk, application);
    expect(refusalOf(refused)).toEqual([400, 'INVALID']);
    expect(refused.body.error.message).toContain('Telur ayam');
    expect(refused.body.error.details.errors[0].path).toEqual(['items.0.tariffCode']);
  });

  it('cannot be made, deleted or changed by hand', async () => {
    const made = await bill();
    const root = await office.apiToken('full-access');
    for (const answer of [
      await root.post('/api/invoices', { data: { number: 'INV-X', total: 1 } }),
      await root.delete(`/api/invoices/${made.key}`),
      await root.put(`/api/invoices/${made.key}`, { data: { total: 1 } }),
      await root.put(`/api/invoices/${made.key}`, { data: { invoiceState: 'paid' } }),
      await office.panel('superadmin@demo.test').update('api::invoice.invoice', made.key, {
        invoiceState: 'paid',
      }),
      await office.panel('superadmin@demo.test').clone('api::invoice.invoice', made.key),
      await office.panel('superadmin@demo.test').remove('api::invoice.invoice', made.key),
      await office.panel('superadmin@demo.test').bulkRemove('api::invoice.invoice', [made.key]),
    ]) {
      expect([400, 403, 405]).toContain(answer.status);
    }
    expect(await nowIs(made)).toEqual(made);
  });
});
