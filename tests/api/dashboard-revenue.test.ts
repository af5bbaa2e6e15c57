import type * as expireModule from '../../src/hooks/invoice/expire-invoices';
import type * as transactionModule from '../../src/infra/transaction';
import { startOffice, type HttpClient, type Office } from '../harness';
import {
  billOf,
  FRUIT,
  makeTariffs,
  matchStateOf,
  openBill,
  openDesk,
  paymentWith,
  report,
  treasury,
  type BillRow,
  type Desk,
} from './bills';
import { recordAction } from './compliance';
import { dashboard, dayOf, type Shown } from './dashboards';
import { makeTrader, type Trader } from './traders';

/** Every number of the revenue dashboard, against the bills and payments themselves. */
let office: Office;
let desk: Desk;
let trader: Trader;
let bank: HttpClient;

const SEED = {
  sector: 'plant',
  direction: 'import',
  commodity: 'Benih padi',
  quantity: 2000,
  unit: 'kg',
  tariffCode: 'T-SEED',
} as const;

const bill = (consignment: typeof FRUIT | typeof SEED = FRUIT): Promise<BillRow> =>
  openBill(office, desk, trader, consignment);

const pay = async (made: BillRow, fields: object = {}): Promise<{ ntpn: string; as: string }> => {
  const given = report(made, { amount: made.total, ...fields });
  const as = await matchStateOf(bank, given);
  return { ntpn: String(given.ntpn), as };
};

const resolve = async (ntpn: string, resolution: string): Promise<void> => {
  const { key } = await paymentWith(office, ntpn);
  const data = { resolution, note: 'Sesuai rekening koran' };
  const answer = await office
    .as(desk.treasurer.email)
    .post(`/api/payments/${key}/resolve`, { data });
  expect(answer.status).toBe(200);
};

/** Its refusal cancels the bill of an application. */
const refuseConsignment = ({ application }: BillRow): Promise<string> =>
  recordAction(office, desk, application, { kind: 'refusal', actedOn: '2026-02-20' });

beforeAll(async () => {
  office = await startOffice();
  desk = await openDesk(office);
  await makeTariffs(office);
  trader = await makeTrader(office);
  bank = await treasury(office);
  office.setToday('2026-01-30');
  const paidNextMonth = await bill();
  const expiring = await bill(SEED);
  const late = await bill();
  office.setToday('2026-02-01');
  const seed = await bill(SEED);
  office.setToday('2026-02-02');
  await pay(paidNextMonth, { paidAt: '2026-02-02T03:00:00.000Z' });
  await pay(seed, { paidAt: '2026-02-02T04:00:00.000Z' });
  office.setToday('2026-02-19');
  const short = await bill();
  const generous = await bill();
  office.setToday('2026-02-20');
  const { inTransaction } =
    (await import('../../dist/src/infra/transaction.js')) as typeof transactionModule;
  const { expireInvoices } =
    (await import('../../dist/src/hooks/invoice/expire-invoices.js')) as typeof expireModule;
  await inTransaction((trx) => expireInvoices(trx, 100));
  expect((await billOf(office, expiring.application)).state).toBe('expired');
  const paidLate = await pay(late, { paidAt: '2026-02-19T05:00:00.000Z' });
  expect(paidLate.as).toBe('late');
  await resolve(paidLate.ntpn, 'apply');
  const part = await pay(short, { amount: 20_000, paidAt: '2026-02-20T04:00:00.000Z' });
  expect(part.as).toBe('short');
  await resolve(part.ntpn, 'apply');
  const over = await pay(generous, { amount: 80_000, paidAt: '2026-02-20T04:30:00.000Z' });
  expect(over.as).toBe('over');
  await refuseConsignment(await bill());
  office.setToday('2026-03-02');
  await bill();
  await pay({ code: '123456789012345', total: 67_500 } as BillRow);
});
afterAll(() => office.stop());

interface Period {
  readonly from: string;
  readonly to: string;
  readonly code?: string;
}

const bindings = ({ from, to, code }: Period): unknown[] => [from, to, code ?? null];

const PERIODS: readonly (readonly [string, Period])[] = [
  ['three months of every office', { from: '2026-01-01', to: '2026-03-31' }],
  ['the office', { from: '2026-01-01', to: '2026-03-31', code: 'DEMO' }],
  [
    'another office, where nothing was billed',
    { from: '2026-01-01', to: '2026-03-31', code: 'DEMO2' },
  ],
  ['a period inside months', { from: '2026-01-31', to: '2026-02-19' }],
  ['one day', { from: '2026-02-20', to: '2026-02-20' }],
];

/** What a bill still lacks: cancelled ones and paid ones nothing, others what nobody has applied. */
const OUTSTANDING = `case when i.invoice_state in ('open', 'expired') then i.total - (
  select coalesce(sum(p.amount), 0) from payments p
   where p.invoice_key = i.document_id and p.resolution = 'apply') else 0 end`;

describe.each(PERIODS)('%s', (_, period) => {
  let shown: Shown;
  beforeAll(async () => {
    shown = await dashboard(office, 'revenue', period);
  });

  test('tells what was billed, and what is outstanding of it', async () => {
    const [found] = await office.sql<Record<string, number>>(
      `select count(*)::int as bills, coalesce(sum(i.total), 0)::float as billed,
              coalesce(sum(${OUTSTANDING}), 0)::float as outstanding,
              (count(*) filter (where i.invoice_state = 'expired'))::int as expired
         from invoices i join offices o on o.document_id = i.office_key
        where i.invoice_state <> 'cancelled' and ${dayOf('i.issued_at')} between $1 and $2
          and ($3::text is null or o.code = $3)`,
      bindings(period)
    );
    expect(shown.figures).toMatchObject(found as object);
  });

  test('tells what came in, and after how long', async () => {
    const [found] = await office.sql<Record<string, number | null>>(
      `select coalesce(sum(i.total), 0)::float as paid,
              round((percentile_disc(0.5) within group (
                order by extract(epoch from i.paid_at - i.issued_at) / 3600))::numeric, 1)::float
                as "medianHours"
         from invoices i join offices o on o.document_id = i.office_key
        where i.invoice_state = 'paid' and ${dayOf('i.paid_at')} between $1 and $2
          and ($3::text is null or o.code = $3)`,
      bindings(period)
    );
    expect(shown.figures).toMatchObject(found as object);
  });

  test('tells it by month', async () => {
    for (const line of shown.byMonth as Shown[]) {
      const [found] = await office.sql<Record<string, number>>(
        `select coalesce(sum(i.total) filter (where ${dayOf('i.issued_at')} between $1 and $2
                  and to_char(${dayOf('i.issued_at')}, 'YYYY-MM') = $4), 0)::float as billed,
                coalesce(sum(${OUTSTANDING}) filter (where ${dayOf('i.issued_at')} between $1 and $2
                  and to_char(${dayOf('i.issued_at')}, 'YYYY-MM') = $4), 0)::float as outstanding,
                coalesce(sum(i.total) filter (where i.invoice_state = 'paid'
                  and ${dayOf('i.paid_at')} between $1 and $2
                  and to_char(${dayOf('i.paid_at')}, 'YYYY-MM') = $4), 0)::float as paid
           from invoices i join offices o on o.document_id = i.office_key
          where i.invoice_state <> 'cancelled' and ($3::text is null or o.code = $3)`,
        [...bindings(period), line.month]
      );
      expect(line).toEqual({ month: line.month, ...found });
    }
  });

  test('tells it by tariff', async () => {
    const found = await office.sql(
      `select line ->> 'tariffCode' as code, count(*)::int as lines,
              sum((line ->> 'amount')::bigint)::float as billed,
              coalesce(sum((line ->> 'amount')::bigint) filter (where i.invoice_state = 'paid'), 0)::float
                as paid
         from invoices i join offices o on o.document_id = i.office_key,
              jsonb_array_elements(i.lines) line
        where i.invoice_state <> 'cancelled' and ${dayOf('i.issued_at')} between $1 and $2
          and ($3::text is null or o.code = $3)
        group by 1 order by 3 desc, 1`,
      bindings(period)
    );
    const lines = (shown.byTariff as Shown[]).map(({ code, lines: count, billed, paid }) => ({
      code,
      lines: count,
      billed,
      paid,
    }));
    expect(lines).toEqual(found);
  });
});

test('what was billed and not cancelled is paid, applied in part, or outstanding', async () => {
  const { figures } = await dashboard(office, 'revenue', { from: '2026-01-01', to: '2026-03-31' });
  expect(figures).toMatchObject({ expired: 1, billed: 5 * 67_500 + 2 * 455_000 });
  expect(figures.billed).toBe(figures.paid + figures.outstanding + 20_000);
});

test('what waits for the treasurer is counted, money of nobody known too', async () => {
  const [found] = await office.sql<{ queued: number }>(
    `select count(*)::int as queued from payments
      where match_state in ('late', 'short', 'over', 'duplicate', 'unmatched')`
  );
  expect(found?.queued).toBe(2);
  const { figures } = await dashboard(office, 'revenue', { from: '2026-01-01', to: '2026-03-31' });
  expect(figures.queued).toBe(found?.queued);
});

test('tariffs are named in both languages', async () => {
  const { byTariff } = await dashboard(office, 'revenue', { from: '2026-01-01', to: '2026-03-31' });
  expect((byTariff as Shown[]).find(({ code }) => code === 'T-SEED')).toMatchObject({
    nameId: 'Tarif T-SEED',
    nameEn: 'Tariff T-SEED',
  });
});

test('the tally of money is what the bills come to', async () => {
  const tally = () =>
    office.sql(
      `select office_key, day, sum(bills)::int as bills, sum(billed)::int as billed,
              sum(outstanding)::int as outstanding, sum(expired)::int as expired,
              sum(paid)::int as paid from revenue_days group by 1, 2 order by 1, 2`
    );
  const followed = await tally();
  await office.db.raw('select recount_dashboard_tallies()');
  expect(await tally()).toEqual(followed);
});
