import { startOffice, type Answer, type HttpClient, type Office } from '../harness';
import {
  billOf,
  FRUIT_TOTAL,
  makeTariffs,
  matchStateOf,
  openBill,
  openDesk,
  paymentWith,
  refusalOf,
  report,
  treasury,
  type BillRow,
  type Desk,
} from './bills';
import { hire } from './staff';
import { makeTrader, type Trader } from './traders';

let office: Office;
let desk: Desk;
let trader: Trader;
let bank: HttpClient;

beforeAll(async () => {
  office = await startOffice();
  desk = await openDesk(office);
  await makeTariffs(office);
  trader = await makeTrader(office);
  bank = await treasury(office);
});
afterEach(() => office.setToday('2026-03-02'));
afterAll(() => office.stop());

const bill = (): Promise<BillRow> => openBill(office, desk, trader);
const nowIs = ({ application }: BillRow): Promise<BillRow> => billOf(office, application);

describe('a queued payment', () => {
  const resolve = (email: string, key: string, data: object): Promise<Answer> =>
    office.as(email).post(`/api/payments/${key}/resolve`, { data });

  it('that was late pays its bill once the treasurer applies it, with a note', async () => {
    const made = await bill();
    office.setToday('2026-03-10');
    const given = report(made, { paidAt: '2026-03-09T05:00:01.000Z' });
    await matchStateOf(bank, given);
    const { key } = await paymentWith(office, given.ntpn);
    const input = { resolution: 'apply', note: 'Bank terlambat meneruskan' };
    const unsaid = await resolve(desk.treasurer.email, key, { ...input, note: ' ' });
    expect(refusalOf(unsaid)).toEqual([400, 'INVALID']);
    expect(unsaid.body.error.details.errors[0].path).toEqual(['note']);
    const done = await resolve(desk.treasurer.email, key, input);
    expect(done).toMatchObject({
      status: 200,
      body: { data: { matchState: 'resolved', queuedAs: 'late', resolution: 'apply' } },
    });
    expect(done.body.data.resolvedByName).toBe(desk.treasurer.name);
    expect(await nowIs(made)).toMatchObject({ state: 'paid', stage: 'paid', paid: FRUIT_TOTAL });
    const [step] = await office.sql<{ role: string; name: string }>(
      `select actor_role as role, actor_name as name from application_steps
        where application_key = $1 and command = 'pay'`,
      [made.application]
    );
    expect(step).toEqual({ role: 'treasurer', name: desk.treasurer.name });
    expect(refusalOf(await resolve(desk.treasurer.email, key, input))).toEqual([
      409,
      'WRONG_STATE',
    ]);
  });

  it('that was short pays together with what was lacking', async () => {
    const made = await bill();
    const short = report(made, { amount: 67_000 });
    await matchStateOf(bank, short);
    const { key } = await paymentWith(office, short.ntpn);
    await resolve(desk.treasurer.email, key, { resolution: 'apply', note: 'Sisanya menyusul' });
    expect(await nowIs(made)).toMatchObject({ state: 'open' });
    expect(await matchStateOf(bank, report(made, { amount: 500 }))).toBe('matched');
    expect(await nowIs(made)).toMatchObject({ state: 'paid', stage: 'paid', paid: FRUIT_TOTAL });
  });

  it('that nobody knew pays the bill that the treasurer names by its number', async () => {
    const made = await bill();
    const given = report({ code: '999999999999999' });
    await matchStateOf(bank, given);
    const { key } = await paymentWith(office, given.ntpn);
    const input = { resolution: 'apply', note: 'Salah ketik kode' };
    const nowhere = await resolve(desk.treasurer.email, key, { ...input, invoice: 'INV-0' });
    expect(refusalOf(nowhere)).toEqual([400, 'INVALID']);
    expect(refusalOf(await resolve(desk.treasurer.email, key, input))).toEqual([400, 'INVALID']);
    const done = await resolve(desk.treasurer.email, key, { ...input, invoice: made.number });
    expect(done.status).toBe(200);
    expect(await nowIs(made)).toMatchObject({ state: 'paid', stage: 'paid' });
  });

  it('is settled in the panel by the same rules, and a form saved unchanged changes nothing', async () => {
    const made = await bill();
    const given = report(made, { amount: 70_000 });
    await matchStateOf(bank, given);
    const { key } = await paymentWith(office, given.ntpn);
    const panel = office.panel(desk.treasurer.email);
    const uid = 'api::payment.payment';
    expect((await panel.update(uid, key, {})).status).toBe(200);
    const wrong = await panel.update(uid, key, { resolution: 'apply', resolutionNote: 'x' });
    expect(refusalOf(wrong)).toEqual([409, 'WRONG_STATE']);
    const unsaid = await panel.update(uid, key, { resolution: 'refund' });
    expect(unsaid.body.error.details.errors[0].path).toEqual(['resolutionNote']);
    const done = await panel.update(uid, key, {
      resolution: 'refund',
      resolutionNote: 'SPM 12/2026',
    });
    expect(done.status).toBe(200);
    expect(await paymentWith(office, given.ntpn)).toMatchObject({ state: 'resolved' });
    expect((await panel.update(uid, key, {})).status).toBe(200);
    const again = await panel.update(uid, key, { resolution: 'dismiss', resolutionNote: 'x' });
    expect(refusalOf(again)).toEqual([409, 'WRONG_STATE']);
  });

  it('is settled through GraphQL by the same rules', async () => {
    const made = await bill();
    const given = report(made, { amount: 1000 });
    await matchStateOf(bank, given);
    const { key } = await paymentWith(office, given.ntpn);
    const mutation = `mutation($id: ID!, $data: PaymentResolutionInput!) {
      resolvePayment(documentId: $id, data: $data) { matchState resolution resolutionNote } }`;
    const client = office.as(desk.treasurer.email);
    const queue = await client.graphql(
      '{ paymentQueue(pageSize: 100) { documentId matchState shortfall resolutions invoice { number outstanding } } }'
    );
    expect(queue.body.data.paymentQueue).toContainEqual({
      documentId: key,
      matchState: 'short',
      shortfall: 66_500,
      resolutions: ['apply', 'refund'],
      invoice: { number: made.number, outstanding: FRUIT_TOTAL },
    });
    const wrong = await client.graphql(mutation, {
      id: key,
      data: { resolution: 'dismiss', note: 'x' },
    });
    expect(wrong.body.errors[0].extensions.error.details.code).toBe('WRONG_STATE');
    const done = await client.graphql(mutation, {
      id: key,
      data: { resolution: 'refund', note: 'Dikembalikan' },
    });
    expect(done.body.data.resolvePayment).toEqual({
      matchState: 'resolved',
      resolution: 'refund',
      resolutionNote: 'Dikembalikan',
    });
    const generated = await client.graphql(
      'mutation { createPayment(data: {ntpn: "A"}) { documentId } }'
    );
    expect(generated.body.errors[0].message).toMatch(/Cannot query field|Unknown/);
  });

  it('is settled by the treasurer of its office alone', async () => {
    const made = await bill();
    const given = report(made, { amount: 1000 });
    await matchStateOf(bank, given);
    const { key } = await paymentWith(office, given.ntpn);
    const elsewhere = await hire(office, { office: 'DEMO2', panelRole: 'treasurer' });
    const head = await hire(office, { panelRole: 'office-head' });
    const input = { resolution: 'refund', note: 'x' };
    expect(refusalOf(await resolve(elsewhere.email, key, input))).toEqual([404, 'NOT_FOUND']);
    expect(refusalOf(await resolve(head.email, key, input))).toEqual([403, 'FORBIDDEN']);
    expect(refusalOf(await resolve(desk.officer.email, key, input))).toEqual([404, 'NOT_FOUND']);
    expect((await resolve(trader.email, key, input)).status).toBe(403);
    expect(
      (
        await office.panel('superadmin@demo.test').update('api::payment.payment', key, {
          resolution: 'refund',
          resolutionNote: 'x',
        })
      ).status
    ).toBe(403);
    const [theirs] = await office
      .as(elsewhere.email)
      .get('/api/payments/queue?pageSize=100')
      .then(({ body }) =>
        body.data.filter((row: { documentId: string }) => row.documentId === key)
      );
    expect(theirs).toBeUndefined();
  });

  it('waits in the queue, oldest first, with its bill, payer and difference', async () => {
    const twice = await bill();
    await matchStateOf(bank, report(twice));
    await matchStateOf(bank, report(twice));
    await matchStateOf(bank, report(await bill(), { amount: 67_000 }));
    const answer = await office.as(desk.treasurer.email).get('/api/payments/queue?pageSize=100');
    expect(answer.status).toBe(200);
    const { data, meta } = answer.body;
    expect(meta.pagination).toMatchObject({ page: 1, pageSize: 100, total: data.length });
    const waitingSince = data.map(({ receivedAt }: { receivedAt: string }) => receivedAt);
    expect(waitingSince).toEqual([...waitingSince].sort());
    expect(data).toContainEqual(
      expect.objectContaining({
        matchState: 'short',
        amount: 67_000,
        shortfall: 500,
        payerName: trader.name,
        invoice: expect.objectContaining({ total: FRUIT_TOTAL, outstanding: FRUIT_TOTAL }),
        resolutions: ['apply', 'refund'],
      })
    );
    const second = data.find(
      ({ payerName, matchState }: { payerName: string; matchState: string }) =>
        payerName === trader.name && matchState === 'duplicate'
    );
    expect(second.duplicateOf).toMatchObject({ amount: FRUIT_TOTAL });
    const late = await office
      .as(desk.treasurer.email)
      .get('/api/payments/queue?matchState=short&pageSize=1');
    expect(late.body.data).toHaveLength(1);
    const unreadable = await office
      .as(desk.treasurer.email)
      .get('/api/payments/queue?matchState=x');
    expect(unreadable.status).toBe(400);
    expect((await office.as(trader.email).get('/api/payments/queue')).status).toBe(403);
  });
});
