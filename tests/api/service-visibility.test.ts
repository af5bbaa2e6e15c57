import { startOffice, type Office } from '../harness';
import { applicationAt, openServiceDesk, type ServiceDesk } from './service-desk';
import { makeAgent, makeLetter, type Trader } from './traders';

let office: Office;
let desk: ServiceDesk;
/** Acts for the trader from 1 to 31 March only. */
let agent: Trader;
let key: string;
let other: string;

beforeAll(async () => {
  office = await startOffice();
  desk = await openServiceDesk(office);
  agent = await makeAgent(office);
  await makeLetter(office, desk.trader, agent, {
    validFrom: '2026-03-01',
    validUntil: '2026-03-31',
  });
  key = await applicationAt(office, desk, 'closed', { agent: agent.documentId });
  other = await applicationAt(office, { ...desk, trader: desk.other }, 'draft-issued');
});
afterEach(() => office.setToday('2026-03-02'));
afterAll(() => office.stop());

/** What belongs to an application, by the route that lists it. */
const LISTS = [
  'service-applications',
  'application-steps',
  'certificates',
  'certificate-versions',
  'invoices',
] as const;

/** How many rows of each list somebody finds. */
const found = async (who: string): Promise<Record<string, number>> =>
  Object.fromEntries(
    await Promise.all(
      LISTS.map(async (list) => {
        const answer = await office.as(who).get(`/api/${list}?pagination[pageSize]=100`);
        expect([who, list, answer.status]).toEqual([who, list, 200]);
        return [list, (answer.body.data as unknown[]).length] as const;
      })
    )
  );

const ONE_CLOSED = {
  'service-applications': 1,
  'application-steps': 10,
  certificates: 1,
  'certificate-versions': 1,
  invoices: 1,
};
const NOTHING = Object.fromEntries(LISTS.map((list) => [list, 0]));

test('each trader finds their own', async () => {
  expect(await found(desk.trader.email)).toEqual(ONE_CLOSED);
  expect(await found(desk.other.email)).toEqual({
    'service-applications': 1,
    'application-steps': 4,
    certificates: 1,
    'certificate-versions': 1,
    invoices: 0,
  });
});

test.each([
  ['before the letter', '2026-02-28', NOTHING],
  ['on its first day', '2026-03-01', ONE_CLOSED],
  ['on its last day', '2026-03-31', ONE_CLOSED],
  ['after it', '2026-04-01', NOTHING],
])('the agent finds what they act for: %s', async (_, today, rows) => {
  office.setToday(today);
  expect(await found(agent.email)).toEqual(rows);
  const one = await office.as(agent.email).get(`/api/service-applications/${key}`);
  expect(one.status).toBe(rows === NOTHING ? 404 : 200);
});

test('another agent of the same principal finds nothing of it', async () => {
  expect(await found(desk.agent.email)).toEqual(NOTHING);
});

test('officers find those of their own office, and no others', async () => {
  const applications = async (who: string): Promise<readonly string[]> => {
    const { body } = await office
      .as(who)
      .get('/api/service-applications?sort=id:desc&pagination[pageSize]=100');
    return (body.data as readonly { documentId: string }[]).map(({ documentId }) => documentId);
  };
  const here = await applications(desk.officer.email);
  const elsewhere = await applications(desk.elsewhere.email);
  expect(here).toContain(key);
  expect(elsewhere.filter((found) => here.includes(found) || found === key)).toEqual([]);
  expect(
    (await office.as(desk.elsewhere.email).get(`/api/service-applications/${key}`)).status
  ).toBe(404);
  expect(await found(desk.clerk.email)).toEqual(NOTHING);
});

test.each([
  'filters[serviceUser][code][$notNull]=true',
  'filters[$or][0][stage][$eq]=draft-issued&filters[$or][1][stage][$eq]=closed',
  'filters[$not][stage][$eq]=submitted',
  'populate=*',
  'populate[serviceUser][populate]=*',
  'sort=serviceUser.name',
  'filters[documentId][$in][0]=KEY',
  '_q=PT',
])('no query walks around it: %s', async (query) => {
  const asked = `/api/service-applications?${query.replace('KEY', key)}`;
  const answer = await office.as(desk.other.email).get(asked);
  const keys = ((answer.body.data ?? []) as { documentId: string }[]).map((row) => row.documentId);
  expect([other, undefined]).toContain(keys[0]);
  expect(keys.length).toBeLessThanOrEqual(1);
  expect(JSON.stringify(answer.body)).not.toContain(desk.trader.name);
});

test.each(['serviceUserKey', 'officeKey', 'stepNote'])(
  'the key %s is neither shown nor filtered by',
  async (field) => {
    const client = office.as(desk.trader.email);
    const shown = await client.get(`/api/service-applications/${key}`);
    expect(shown.body.data).not.toHaveProperty(field);
    const filtered = await client.get(`/api/service-applications?filters[${field}][$notNull]=true`);
    expect(filtered.status).toBe(400);
  }
);

test('GraphQL shows the same rows', async () => {
  const ask = (who: string) =>
    office.as(who).graphql('{ serviceApplications { documentId } certificates { number } }');
  expect((await ask(desk.trader.email)).body.data.serviceApplications).toEqual([
    { documentId: key },
  ]);
  expect((await ask(desk.other.email)).body.data.serviceApplications).toEqual([
    { documentId: other },
  ]);
  const one = await office
    .as(desk.other.email)
    .graphql('query($key: ID!) { serviceApplication(documentId: $key) { number } }', { key });
  expect(one.body.data.serviceApplication).toBeNull();
});

test('who is no longer the agent is told nothing more', async () => {
  const running = await applicationAt(office, desk, 'received', { agent: agent.documentId });
  office.setToday('2026-04-01');
  const answer = await office
    .as(desk.officer.email)
    .post(`/api/service-applications/${running}/inspect`);
  expect(answer.status).toBe(200);
  const told = await office.sql<{ key: string; count: number }>(
    `select recipient_key as key, count(*)::int as count from notifications
      where request_key = $1 group by 1`,
    [running]
  );
  expect(new Map(told.map((row) => [row.key, row.count]))).toEqual(
    new Map([
      [desk.trader.documentId, 3],
      [agent.documentId, 2],
    ])
  );
});
