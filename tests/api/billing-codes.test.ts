import { startOffice, type Answer, type HttpClient, type Office } from '../harness';
import type * as expireBillsModule from '../../src/jobs/expire-bills';
import { runningModule } from '../concurrency/staff';
import {
  approvedApplication,
  askForBill,
  billOf,
  makeTariffs,
  matchStateOf,
  openBill,
  openDesk,
  refusalOf,
  report,
  treasury,
  type BillRow,
  type Desk,
} from './bills';
import { hire } from './staff';
import { makeTrader, type Trader } from './traders';

const INVOICE = 'api::invoice.invoice';

let office: Office;
let desk: Desk;
let trader: Trader;
let bank: HttpClient;
let expireBills: typeof expireBillsModule.expireBills;

beforeAll(async () => {
  office = await startOffice();
  desk = await openDesk(office);
  await makeTariffs(office);
  trader = await makeTrader(office);
  bank = await treasury(office);
  ({ expireBills } = await runningModule<typeof expireBillsModule>('jobs/expire-bills'));
});
afterEach(() => office.setToday('2026-03-02'));
afterAll(() => office.stop());

const bill = (): Promise<BillRow> => openBill(office, desk, trader);
const nowIs = ({ application }: BillRow): Promise<BillRow> => billOf(office, application);
const renew = (made: BillRow, data: object = {}, email = desk.treasurer.email): Promise<Answer> =>
  office.as(email).post(`/api/invoices/${made.key}/billing-code`, { data });
const told = async (made: BillRow, kind: string): Promise<number> => {
  const rows = await office.sql(
    `select 1 from notifications where kind = $1 and message_key like $2`,
    [kind, `${made.key}:%`]
  );
  return rows.length;
};

describe('a bill whose billing code has expired', () => {
  it('is marked as expired at the very second, and its payer is told once', async () => {
    const made = await bill();
    office.setToday('2026-03-08');
    await expireBills();
    expect(await nowIs(made)).toMatchObject({ state: 'open' });
    office.setToday('2026-03-09');
    await Promise.all([expireBills(), expireBills()]);
    await expireBills();
    expect(await nowIs(made)).toMatchObject({ state: 'expired', stage: 'invoiced' });
    expect(await told(made, 'invoice.expired')).toBe(1);
  });

  it('gets a new code, by which it is paid; a payment to the old one after its time is late', async () => {
    const made = await bill();
    expect(refusalOf(await renew(made))).toEqual([409, 'WRONG_STATE']);
    office.setToday('2026-03-10');
    await expireBills();
    const renewed = await renew(made);
    expect(renewed).toMatchObject({ status: 200, body: { data: { invoiceState: 'open' } } });
    const now = await nowIs(made);
    expect(now.code).not.toBe(made.code);
    expect(now.expiresAt).toBe('2026-03-17T05:00:00.000Z');
    expect(await told(made, 'invoice.code-given')).toBe(1);
    const late = report(made, { paidAt: '2026-03-10T04:00:00Z' });
    expect(await matchStateOf(bank, late)).toBe('late');
    expect(await nowIs(made)).toMatchObject({ state: 'open' });
    expect(await matchStateOf(bank, report(now, { paidAt: '2026-03-10T05:00:00Z' }))).toBe(
      'matched'
    );
    expect(await nowIs(made)).toMatchObject({ state: 'paid', stage: 'paid' });
    expect(refusalOf(await renew(made))).toEqual([409, 'WRONG_STATE']);
  });

  it('is still paid by a payment made in time to its old code', async () => {
    const made = await bill();
    office.setToday('2026-03-10');
    await expireBills();
    await renew(made);
    const inTime = report(made, { paidAt: '2026-03-09T04:59:59Z' });
    expect(await matchStateOf(bank, inTime)).toBe('matched');
    expect(await nowIs(made)).toMatchObject({ state: 'paid' });
  });
});

describe('a code of the state billing system', () => {
  const external = async <T>(work: () => Promise<T>): Promise<T> => {
    const set = (source: string) =>
      office.sql(`update offices set billing_code_source = $1 where code = 'DEMO'`, [source]);
    await set('external');
    try {
      return await work();
    } finally {
      await set('own');
    }
  };

  it('is entered with the bill, or by the treasurer afterwards', async () => {
    await external(async () => {
      const application = await approvedApplication(office, desk, trader);
      const bad = await askForBill(office, desk, application, { billingCode: '12' });
      expect(refusalOf(bad)).toEqual([400, 'INVALID']);
      const good = await askForBill(office, desk, application, {
        billingCode: '820260302000001',
        billingCodeIssuedAt: '2026-03-02T11:00:00+07:00',
      });
      expect(good.status).toBe(200);
      expect(await billOf(office, application)).toMatchObject({
        code: '820260302000001',
        expiresAt: '2026-03-09T04:00:00.000Z',
      });

      const later = await bill();
      expect(later.code).toBeNull();
      expect(refusalOf(await renew(later))).toEqual([400, 'INVALID']);
      const taken = await renew(later, { billingCode: '820260302000001' });
      expect(refusalOf(taken)).toEqual([409, 'DUPLICATE']);
      const old = { billingCode: '820260302000002', issuedAt: '2026-02-23T05:00:00Z' };
      expect(refusalOf(await renew(later, old))).toEqual([400, 'INVALID']);
      const given = await renew(later, { ...old, issuedAt: '2026-03-01T05:00:00Z' });
      expect(given.status).toBe(200);
      expect(await nowIs(later)).toMatchObject({
        code: '820260302000002',
        expiresAt: '2026-03-08T05:00:00.000Z',
      });
      expect((await renew(later, { billingCode: '820260302000002' })).status).toBe(200);
    });
  });

  it('is entered in the panel and through GraphQL by the same rules', async () => {
    await external(async () => {
      const [one, other] = [await bill(), await bill()];
      const panel = office.panel(desk.treasurer.email);
      expect((await panel.update(INVOICE, one.key, {})).status).toBe(200);
      const bad = await panel.update(INVOICE, one.key, { stepBillingCode: '1' });
      expect(refusalOf(bad)).toEqual([400, 'INVALID']);
      expect(bad.body.error.details.errors[0].path).toEqual(['stepBillingCode']);
      const good = await panel.update(INVOICE, one.key, { stepBillingCode: '820260302000003' });
      expect(good.status).toBe(200);
      expect(await nowIs(one)).toMatchObject({ code: '820260302000003' });

      const mutation = `mutation($id: ID!, $data: BillingCodeRenewalInput) {
        renewBillingCode(documentId: $id, data: $data) { billingCode invoiceState billingCodeExpiresAt } }`;
      const client = office.as(desk.treasurer.email);
      const taken = await client.graphql(mutation, {
        id: other.key,
        data: { billingCode: '820260302000003' },
      });
      expect(taken.body.errors[0].extensions.error.details.code).toBe('DUPLICATE');
      const renewed = await client.graphql(mutation, {
        id: other.key,
        data: { billingCode: '820260302000004', issuedAt: '2026-03-02T04:00:00.000Z' },
      });
      expect(renewed.body.data.renewBillingCode).toEqual({
        billingCode: '820260302000004',
        invoiceState: 'open',
        billingCodeExpiresAt: '2026-03-09T04:00:00.000Z',
      });
    });
  });

  it('is given by the treasurer of the office alone', async () => {
    const made = await bill();
    office.setToday('2026-03-10');
    const elsewhere = await hire(office, { office: 'DEMO2', panelRole: 'treasurer' });
    expect(refusalOf(await renew(made, {}, elsewhere.email))).toEqual([404, 'NOT_FOUND']);
    expect(refusalOf(await renew(made, {}, desk.officer.email))).toEqual([403, 'FORBIDDEN']);
    expect((await renew(made, {}, trader.email)).status).toBe(403);
    const root = await office.apiToken('full-access');
    const answer = await root.post(`/api/invoices/${made.key}/billing-code`, { data: {} });
    expect(refusalOf(answer)).toEqual([403, 'FORBIDDEN']);
    expect(await nowIs(made)).toMatchObject({ code: made.code });
  });
});
