import { startOffice, type HttpClient, type Office } from '../harness';
import {
  billOf,
  callback,
  FRUIT_TOTAL,
  makeTariffs,
  matchStateOf,
  openBill,
  openDesk,
  paymentsWith,
  paymentWith,
  refusalOf,
  report,
  treasury,
  type BillRow,
  type Desk,
} from './bills';
import { makeTrader, type Trader } from './traders';

let office: Office;
let desk: Desk;
let trader: Trader;
let bank: HttpClient;

beforeAll(async () => {
  office = await startOffice();
  desk = await openDesk(office);
  await makeTariffs(office);
  trader = await makeTrader(office, { financeEmail: 'keuangan@dagang.test' });
  bank = await treasury(office);
});
afterEach(() => office.setToday('2026-03-02'));
afterAll(() => office.stop());

const bill = (): Promise<BillRow> => openBill(office, desk, trader);
const nowIs = ({ application }: BillRow): Promise<BillRow> => billOf(office, application);

describe('a payment', () => {
  it('of the whole bill in time pays it, with a receipt, and moves its application on', async () => {
    const made = await bill();
    const given = report(made);
    expect(await matchStateOf(bank, given)).toBe('matched');
    const paid = await nowIs(made);
    expect(paid).toMatchObject({ state: 'paid', stage: 'paid', paid: FRUIT_TOTAL });
    expect(paid.receipt).toMatch(/^KW-2026-\d{6}$/);
    expect(paid.verificationCode).toMatch(/^[0-9A-Z]{16}$/);
    const own = await office
      .as(trader.email)
      .get(`/api/payments?filters[ntpn][$eq]=${String(given.ntpn)}`);
    expect(own.body.data).toHaveLength(1);
    const told = await office.sql<{ address: string }>(
      `select address from notifications where message_key = $1`,
      [`${made.key}:invoice.paid:once:${trader.documentId}:finance`]
    );
    expect(told).toEqual([{ address: 'keuangan@dagang.test' }]);
  });

  it('P1: made one second after its code expired pays nothing, and is queued as late', async () => {
    const made = await bill();
    expect(made.expiresAt).toBe('2026-03-09T05:00:00.000Z');
    office.setToday('2026-03-10');
    const given = report(made, { paidAt: '2026-03-09T05:00:01.000Z' });
    expect(await matchStateOf(bank, given)).toBe('late');
    expect(await nowIs(made)).toMatchObject({ state: 'open', stage: 'invoiced' });
  });

  it('made one second before its code expired pays, however late it is told', async () => {
    const made = await bill();
    office.setToday('2026-03-20');
    const given = report(made, { paidAt: '2026-03-09T04:59:59.000Z' });
    expect(await matchStateOf(bank, given)).toBe('matched');
    expect(await nowIs(made)).toMatchObject({ state: 'paid', stage: 'paid' });
  });

  it('P2: told twice is one payment', async () => {
    const made = await bill();
    const given = report(made);
    expect(await matchStateOf(bank, given)).toBe('matched');
    expect(await matchStateOf(bank, given)).toBe('matched');
    await paymentWith(office, given.ntpn);
    expect(refusalOf(await callback(bank, { ...given, amount: 1 }))).toEqual([409, 'DUPLICATE']);
  });

  it('P2: with the NTPN of another bill pays nothing, and is queued as a duplicate', async () => {
    const [one, other] = [await bill(), await bill()];
    const given = report(one);
    expect(await matchStateOf(bank, given)).toBe('matched');
    expect(await matchStateOf(bank, { ...given, billingCode: other.code })).toBe('duplicate');
    expect(await nowIs(other)).toMatchObject({ state: 'open', stage: 'invoiced' });
  });

  it('P3: of 67,000 on 67,500 pays nothing, and is queued as short of 500', async () => {
    const made = await bill();
    const given = report(made, { amount: 67_000 });
    expect(await matchStateOf(bank, given)).toBe('short');
    expect(await paymentWith(office, given.ntpn)).toMatchObject({ shortfall: 500, excess: 0 });
    expect(await nowIs(made)).toMatchObject({ state: 'open', stage: 'invoiced' });
  });

  it('P4: of more than the bill pays it, and the excess is queued', async () => {
    const made = await bill();
    const given = report(made, { amount: 70_000 });
    expect(await matchStateOf(bank, given)).toBe('over');
    expect(await paymentWith(office, given.ntpn)).toMatchObject({ shortfall: 0, excess: 2500 });
    expect(await nowIs(made)).toMatchObject({ state: 'paid', stage: 'paid', paid: 70_000 });
  });

  it('P5: with a code that nobody knows is kept, and queued as unmatched', async () => {
    const given = report({ code: '123456789012345' });
    expect(await matchStateOf(bank, given)).toBe('unmatched');
    expect(await paymentWith(office, given.ntpn)).toMatchObject({
      state: 'unmatched',
      invoice: null,
    });
  });

  it('of a bill that is paid already is queued as a duplicate of the one that paid it', async () => {
    const made = await bill();
    expect(await matchStateOf(bank, report(made))).toBe('matched');
    expect(await matchStateOf(bank, report(made))).toBe('duplicate');
  });

  it('of a bill that was cancelled is queued as unmatched', async () => {
    const made = await bill();
    await office.sql(`update invoices set invoice_state = 'cancelled' where document_id = $1`, [
      made.key,
    ]);
    const given = report(made);
    expect(await matchStateOf(bank, given)).toBe('unmatched');
    expect(await paymentWith(office, given.ntpn)).toMatchObject({ invoice: made.key });
  });

  test.each([
    ['billingCode', { billingCode: '12345' }],
    ['ntpn', { ntpn: 'abc' }],
    ['ntb', { ntb: 'x' }],
    ['amount', { amount: 0.5 }],
    ['amount', { amount: '67500' }],
    ['paidAt', { paidAt: '2026-03-02T05:06:00Z' }],
    ['paidAt', { paidAt: '2026-03-02T05:00:00' }],
    ['extra', { extra: 1 }],
  ])('with a bad %s is refused', async (field, fields) => {
    const answer = await callback(bank, report({ code: '123456789012345' }, fields));
    expect(refusalOf(answer)).toEqual([400, 'INVALID']);
    expect(JSON.stringify(answer.body.error.details.errors)).toContain(field);
  });

  it('is reported by programs of the treasury, and by nobody else', async () => {
    const data = report({ code: '123456789012345' });
    const body = { data };
    expect((await office.anonymous.post('/api/payments/callback', body)).status).toBe(403);
    for (const { email } of [desk.treasurer, desk.officer, trader]) {
      expect((await office.as(email).post('/api/payments/callback', body)).status).toBe(403);
    }
    const root = await office.apiToken('full-access');
    expect(refusalOf(await root.post('/api/payments', body))).toEqual([403, 'FORBIDDEN']);
    const inPanel = await office.panel('superadmin@demo.test').create('api::payment.payment', data);
    expect(inPanel.status).toBe(403);
    expect(await paymentsWith(office, data.ntpn)).toEqual([]);
  });
});
