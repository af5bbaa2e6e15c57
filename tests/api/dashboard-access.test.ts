import { startOffice, type Answer, type Office } from '../harness';
import { hire } from './staff';
import { makeTrader } from './traders';

/** Who sees which dashboard of which office, by REST and in the panel; what a period may be. */
const NAMES = ['leave', 'service', 'revenue', 'compliance', 'satisfaction', 'complaints'] as const;
type Name = (typeof NAMES)[number];

const SEEN_BY: readonly (readonly [who: string, names: readonly Name[]])[] = [
  ['superadmin@demo.test', NAMES],
  ['head@demo.test', NAMES],
  ['manager@demo.test', NAMES],
  ['superior@demo.test', ['leave']],
  ['personnel@demo.test', ['leave']],
  ['supervision@demo.test', ['compliance']],
  ['treasurer@demo.test', ['revenue']],
  ['officer@demo.test', []],
];

let office: Office;
let offices: Readonly<Record<string, string>>;

beforeAll(async () => {
  office = await startOffice();
  const rows = await office.sql<{ code: string; key: string }>(
    'select code, document_id as key from offices'
  );
  offices = Object.fromEntries(rows.map(({ code, key }) => [code, key]));
});
afterAll(() => office.stop());

const show = (who: string, name: string, query = ''): Promise<Answer> =>
  office.panel(who).get(`/dashboard/dashboards/${name}${query}`);

describe.each(SEEN_BY)('%s', (who, names) => {
  test.each(NAMES)(`in the panel, %s`, async (name) => {
    expect((await show(who, name)).status).toBe(names.includes(name) ? 200 : 403);
  });

  test('is offered what they see, of their office', async () => {
    const { status, body } = await office.panel(who).get('/dashboard/dashboards');
    expect(status).toBe(200);
    expect(body.data.period).toEqual({ from: '2025-04-01', to: '2026-03-02' });
    const offered = body.data.dashboards as { name: Name; offices: { code: string }[] }[];
    expect(offered.map(({ name }) => name)).toEqual(names);
    for (const choice of offered) {
      expect(choice.offices.map(({ code }) => code)).toEqual(
        who === 'superadmin@demo.test' ? Object.keys(offices).sort() : ['DEMO']
      );
    }
  });
});

test.each(SEEN_BY.filter(([who]) => who !== 'superadmin@demo.test'))(
  '%s sees the same by REST',
  async (who, names) => {
    const client = office.as(who);
    for (const name of NAMES) {
      const { status } = await client.get(`/api/dashboards/${name}`);
      expect([name, status]).toEqual([name, names.includes(name) ? 200 : 403]);
    }
  }
);

test('service users, and who has not signed in, see none', async () => {
  const trader = await makeTrader(office);
  expect((await office.as(trader.email).get('/api/dashboards/service')).status).toBe(403);
  expect((await office.anonymous.get('/api/dashboards/service')).status).toBe(403);
  expect((await office.anonymous.get('/dashboard/dashboards/service')).status).toBe(401);
});

test('another office is not for those who have one; one that does not exist is nobody’s', async () => {
  const elsewhere = `?office=${offices.DEMO2}`;
  expect((await show('manager@demo.test', 'service', elsewhere)).status).toBe(403);
  expect((await show('manager@demo.test', 'service', `?office=${offices.DEMO}`)).status).toBe(200);
  expect((await show('superadmin@demo.test', 'service', elsewhere)).status).toBe(200);
  expect((await show('superadmin@demo.test', 'service', '?office=none')).status).toBe(404);
});

test('who acts for the head of another office sees it as well, as long as that lasts', async () => {
  const acting = await hire(office, { panelRole: 'superior' });
  expect((await show(acting.email, 'revenue')).status).toBe(403);
  await office.strapi.documents('api::acting-appointment.acting-appointment').create({
    data: {
      kind: 'plh',
      appointee: acting.documentId,
      office: offices.DEMO2,
      decreeNumber: 'SK-PLH-1',
      startDate: '2026-03-02',
      endDate: '2026-03-03',
    } as never,
  });
  const { status, body } = await show(acting.email, 'revenue');
  expect(status).toBe(200);
  expect(body.meta.offices.map(({ code }: { code: string }) => code)).toEqual(['DEMO2']);
  const both = await show(acting.email, 'leave');
  expect(both.body.data.byOffice).toHaveLength(2);
  office.setToday('2026-03-04');
  expect((await show(acting.email, 'revenue')).status).toBe(403);
  office.setToday('2026-03-02');
});

test('offices stand side by side for who sees several and names none', async () => {
  const machine = await office.apiToken('full-access');
  const all = await machine.get('/api/dashboards/service');
  expect(all.body.meta.office).toBeNull();
  expect(
    (all.body.data.byOffice as { office: { code: string } }[]).map((row) => row.office.code)
  ).toEqual(Object.keys(offices).sort());
  const one = await machine.get(`/api/dashboards/service?office=${offices.DEMO}`);
  expect(one.body.meta.office.code).toBe('DEMO');
  expect(one.body.data.byOffice).toBeNull();
  expect(one.body.meta.offices).toHaveLength(Object.keys(offices).length);
});

test.each([
  ['an end before the beginning', 'from=2026-02-02&to=2026-02-01'],
  ['a beginning in the future', 'from=2026-03-03'],
  ['a day more than ten years', 'from=2016-01-01&to=2026-01-01'],
  ['a day that does not exist', 'from=2026-02-30'],
  ['a month', 'from=2026-02'],
  ['two beginnings', 'from=2026-02-01&from=2026-02-02'],
  ['a parameter that nobody knows', 'form=2026-02-01'],
])('%s is refused in words', async (_, query) => {
  const answer = await office.as('manager@demo.test').get(`/api/dashboards/service?${query}`);
  expect(answer.status).toBe(400);
  expect(answer.body.error.details.code).toBe('INVALID');
  expect(answer.body.error.message).not.toMatch(/dashboard\.|undefined/);
});

test('a dashboard that does not exist is not found', async () => {
  expect((await office.as('manager@demo.test').get('/api/dashboards/weather')).status).toBe(404);
  expect((await show('superadmin@demo.test', 'weather')).status).toBe(404);
});

test('ten years are shown, the last day included, month by month', async () => {
  const query = 'from=2016-03-03&to=2026-03-02';
  const { status, body } = await office
    .as('manager@demo.test')
    .get(`/api/dashboards/revenue?${query}`);
  expect(status).toBe(200);
  expect(body.data.byMonth).toHaveLength(121);
  expect(body.data.byMonth.at(-1).month).toBe('2026-03');
});

test('an answer says as of when it is, and is kept for a while', async () => {
  process.env.DASHBOARD_SECONDS = '60';
  office.setToday('2026-03-02');
  const first = await office.as('manager@demo.test').get('/api/dashboards/revenue');
  const again = await office.as('head@demo.test').get('/api/dashboards/revenue');
  expect(first.body.meta.asOf).toMatch(/^\d{4}-\d\d-\d\dT/);
  // Who sees the same of the same offices is answered the same.
  expect(again.body).toEqual(first.body);
  process.env.DASHBOARD_SECONDS = '0';
  office.setToday('2026-03-02');
});

describe('the first page', () => {
  const figures = async (who: string) =>
    (await office.panel(who).get('/dashboard/home')).body.data as {
      key: string;
      value: unknown;
      dashboard: Name;
    }[];

  test.each([
    ['manager@demo.test', ['service', 'revenue', 'compliance', 'satisfaction']],
    ['head@demo.test', ['service', 'revenue', 'compliance', 'satisfaction']],
    ['superadmin@demo.test', ['service', 'revenue', 'compliance', 'satisfaction']],
    ['superior@demo.test', ['leave', 'leave', 'leave', 'leave']],
    ['treasurer@demo.test', ['revenue', 'revenue', 'revenue', 'revenue']],
    ['supervision@demo.test', ['compliance', 'compliance', 'compliance', 'compliance']],
  ])('tells %s the numbers that matter', async (who, dashboards) => {
    expect((await figures(who)).map(({ dashboard }) => dashboard)).toEqual(dashboards);
  });

  test('tells what the dashboards tell', async () => {
    const { body } = await office.as('manager@demo.test').get('/api/dashboards/revenue');
    const outstanding = (await figures('manager@demo.test')).find(
      ({ key }) => key === 'outstanding'
    );
    expect(outstanding).toEqual({
      key: 'outstanding',
      value: body.data.figures.outstanding,
      unit: 'rupiah',
      dashboard: 'revenue',
      beside: body.data.figures.expired,
    });
  });
});
