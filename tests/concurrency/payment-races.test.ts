import {
  billOf,
  callback,
  makeTariffs,
  openBill,
  openDesk,
  report,
  treasury,
  type BillRow,
  type Desk,
} from '../api/bills';
import { makeTrader, type Trader } from '../api/traders';
import { startOffice, type HttpClient, type Office } from '../harness';
import type * as moveApplicationModule from '../../src/hooks/service-application/move-application';
import type * as transactionModule from '../../src/infra/transaction';
import type * as expireBillsModule from '../../src/jobs/expire-bills';
import { countAnswers } from './requests';
import { runningModule } from './staff';

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
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const statesOf = async (invoice: string): Promise<Record<string, number>> => {
  const rows = await office.sql<{ state: string; count: number }>(
    `select match_state as state, count(*)::int as count from payments
      where invoice_key = $1 group by 1`,
    [invoice]
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
};
const paidSteps = async (application: string): Promise<number> => {
  const rows = await office.sql(
    `select 1 from application_steps where application_key = $1 and command = 'pay'`,
    [application]
  );
  return rows.length;
};

it('one report told twelve times at once is one payment', async () => {
  const made = await bill();
  const given = report(made);
  const answers = await Promise.all(times(12, () => callback(bank, given)));
  expect(countAnswers(answers)).toEqual({ 200: 12 });
  expect(new Set(answers.map(({ body }) => body.data.matchState))).toEqual(new Set(['matched']));
  expect(await statesOf(made.key)).toEqual({ matched: 1 });
  expect(await paidSteps(made.application)).toBe(1);
});

it('of twelve payments of one bill at once, one pays it and the others are duplicates', async () => {
  const made = await bill();
  const answers = await Promise.all(times(12, () => callback(bank, report(made))));
  expect(countAnswers(answers)).toEqual({ 200: 12 });
  expect(await statesOf(made.key)).toEqual({ matched: 1, duplicate: 11 });
  expect(await nowIs(made)).toMatchObject({ state: 'paid', stage: 'paid' });
  expect(await paidSteps(made.application)).toBe(1);
});

it('one NTPN for two bills at once pays one of them', async () => {
  const [one, other] = [await bill(), await bill()];
  const given = report(one);
  const answers = await Promise.all(
    times(12, (index) =>
      callback(bank, { ...given, billingCode: (index % 2 === 0 ? one : other).code })
    )
  );
  expect(countAnswers(answers)).toEqual({ 200: 12 });
  const states = [(await nowIs(one)).state, (await nowIs(other)).state].sort();
  expect(states).toEqual(['open', 'paid']);
  const all = [await statesOf(one.key), await statesOf(other.key)];
  expect(all).toContainEqual({ matched: 1 });
  expect(all).toContainEqual({ duplicate: 1 });
});

it('a payment made in time pays its bill, whether it or the expiry comes first', async () => {
  const { expireBills } = await runningModule<typeof expireBillsModule>('jobs/expire-bills');
  const bills: BillRow[] = [];
  for (let count = 0; count < 6; count += 1) bills.push(await bill());
  office.setToday('2026-03-10');
  const [answers] = await Promise.all([
    Promise.all(
      bills.map((made) => callback(bank, report(made, { paidAt: '2026-03-09T04:59:59Z' })))
    ),
    expireBills(),
    expireBills(),
  ]);
  expect(countAnswers(answers)).toEqual({ 200: 6 });
  await expireBills();
  for (const made of bills) {
    expect(await nowIs(made)).toMatchObject({ state: 'paid', stage: 'paid' });
    expect(await statesOf(made.key)).toEqual({ matched: 1 });
  }
});

it('a payment that comes while its consignment is refused pays the bill, or finds it cancelled', async () => {
  const { moveApplication } = await runningModule<typeof moveApplicationModule>(
    'hooks/service-application/move-application'
  );
  const { inTransaction } = await runningModule<typeof transactionModule>('infra/transaction');
  const bills: BillRow[] = [];
  for (let count = 0; count < 6; count += 1) bills.push(await bill());
  const refuse = ({ application }: BillRow): Promise<void> =>
    inTransaction((trx) =>
      moveApplication(trx, application, 'refuse', { standing: 'officer', name: null })
    );
  const answers = await Promise.all(
    bills.flatMap((made, index) => {
      const [pay, end] = [() => callback(bank, report(made)), () => refuse(made)];
      return index % 2 === 0 ? [pay(), end()] : [end(), pay()];
    })
  );
  const payments = answers.filter((answer) => answer !== undefined);
  expect(countAnswers(payments)).toEqual({ 200: 6 });
  for (const made of bills) {
    const { state, stage } = await nowIs(made);
    const payment = Object.keys(await statesOf(made.key));
    expect(stage).toBe('refused');
    expect([
      ['paid', 'matched'],
      ['cancelled', 'unmatched'],
    ]).toContainEqual([state, ...payment]);
  }
});

it('a queued payment settled by twelve clicks at once is settled once', async () => {
  const made = await bill();
  await callback(bank, report(made, { amount: 67_499 }));
  const [queued] = await office.sql<{ key: string }>(
    'select document_id as key from payments where invoice_key = $1',
    [made.key]
  );
  await callback(bank, report(made, { amount: 1 }));
  const answers = await Promise.all(
    times(12, (index) =>
      office.as(desk.treasurer.email).post(`/api/payments/${queued?.key}/resolve`, {
        data: { resolution: index % 2 === 0 ? 'apply' : 'refund', note: `Klik ${index}` },
      })
    )
  );
  expect(countAnswers(answers)).toEqual({ 200: 1, '409 WRONG_STATE': 11 });
});

it('the remainder that comes while the short payment is applied pays the bill once', async () => {
  const made = await bill();
  await callback(bank, report(made, { amount: 60_000 }));
  const [queued] = await office.sql<{ key: string }>(
    'select document_id as key from payments where invoice_key = $1',
    [made.key]
  );
  const [resolved, rest] = await Promise.all([
    office.as(desk.treasurer.email).post(`/api/payments/${queued?.key}/resolve`, {
      data: { resolution: 'apply', note: 'Sisanya menyusul' },
    }),
    callback(bank, report(made, { amount: 7500 })),
  ]);
  expect(resolved.status).toBe(200);
  expect(rest.status).toBe(200);
  const after = await nowIs(made);
  const expected =
    rest.body.data.matchState === 'matched'
      ? { state: 'paid', stage: 'paid', paid: 67_500 }
      : { state: 'open', stage: 'invoiced' };
  expect(after).toMatchObject(expected);
});
