import { startOffice, type Answer, type Office } from '../harness';
import { finalise, recordAction, review } from './compliance';
import { hire, type Staff } from './staff';
import { makeTrader, type Trader } from './traders';
import { hireWatch, makeApplication, must, toldTo, type Watch } from './watched-consignments';

/** Priority service (compliance.md, Uses): proposed for green traders, granted by a person. */
const DECISION = 'api::priority-decision.priority-decision';
const PATH = '/api/priority-decisions';
const LIST = '/api/compliance-profiles/priority';
const TODAY = '2026-11-05';

let office: Office;
let watch: Watch;
let manager: Staff;

beforeAll(async () => {
  office = await startOffice({ today: TODAY });
  watch = await hireWatch(office);
  manager = await hire(office, { panelRole: 'manager' });
});
afterEach(() => office.setToday(TODAY));
afterAll(() => office.stop());

/** Green: consignments of a month ago, none of which went wrong. */
const greenTrader = async (): Promise<Trader> => {
  const trader = await makeTrader(office);
  await finalise(office, watch, trader, 20, '2026-10-01');
  await review();
  return trader;
};

type Data = Readonly<Record<string, unknown>>;

const dataFor = ({ documentId }: Trader, outcome: string, more: Data = {}): Data => ({
  serviceUser: documentId,
  outcome,
  reason: 'Dua tahun tanpa pelanggaran',
  ...more,
});

const decide = (
  trader: Trader,
  outcome: string,
  more: Data = {},
  who: { readonly email: string } = watch.supervisor
): Promise<Answer> => office.as(who.email).post(PATH, { data: dataFor(trader, outcome, more) });

const reasonOf = ({ status, body }: Answer): unknown[] => [
  status,
  body?.error?.details?.reason ?? body?.errors?.[0]?.extensions?.error?.details?.reason,
];

const inList = async (
  list: 'proposed' | 'granted' | 'declined',
  trader: Trader,
  who: { readonly email: string } = watch.supervisor
): Promise<{ readonly decisions: readonly string[] } | undefined> => {
  const { body } = must(
    await office.as(who.email).get(`${LIST}?list=${list}&search=${trader.code}`),
    200
  );
  return body.data[0];
};

const decisionsOn = async ({ documentId }: Trader): Promise<string[]> => {
  const rows = await office.sql<{ outcome: string }>(
    'select outcome from priority_decisions where service_user_key = $1 order by id',
    [documentId]
  );
  return rows.map(({ outcome }) => outcome);
};

const failOnPurpose = async (trader: Trader): Promise<string> => {
  const application = await makeApplication(office, watch, trader);
  return recordAction(office, watch, application, {
    actedOn: TODAY,
    severity: 'deliberate',
    severityNote: 'Label dipalsukan',
  });
};

describe('priority', () => {
  test('is proposed for who is green, and granted by a person, the figures frozen', async () => {
    const trader = await greenTrader();
    expect(await inList('proposed', trader)).toMatchObject({
      ...{ tier: 'green', score: '97.50', volume: '20', priority: false, latest: null },
      decisions: ['granted', 'declined'],
    });
    const { body } = must(await decide(trader, 'granted', { validUntil: '2027-11-04' }), 201);
    expect(body.data).toMatchObject({
      ...{ outcome: 'granted', tier: 'green', score: 97.5, volume: 20, demerit: 0 },
      ...{ detentionCount: 0, refusalCount: 0, destructionCount: 0, nncCount: 0 },
      ...{ decidedOn: TODAY, decidedByName: watch.supervisor.name, asOf: TODAY },
      policySince: '2020-01-01',
    });
    expect(await inList('proposed', trader)).toBeUndefined();
    expect(await inList('granted', trader)).toMatchObject({
      priority: true,
      decisions: ['ended'],
      latest: { outcome: 'granted', validUntil: '2027-11-04', score: '97.50' },
    });
    expect(await toldTo(office, trader, 'priority.granted')).toHaveLength(1);
  });

  test('is lost at once by who leaves green, without a decision; the record stays', async () => {
    const trader = await greenTrader();
    const { body } = must(await decide(trader, 'granted'), 201);
    const action = await failOnPurpose(trader);
    expect(await inList('granted', trader)).toMatchObject({
      ...{ tier: 'red', priority: false, decisions: ['ended'] },
      latest: { tier: 'green', score: '97.50' },
    });
    const read = await office.as(watch.head.email).get(`${PATH}/${body.data.documentId}`);
    expect(read.body.data).toMatchObject({ tier: 'green', score: 97.5, detentionCount: 0 });
    expect(reasonOf(await decide(trader, 'granted'))).toEqual([409, 'priority.not-green']);
    expect(action).toBeDefined();
  });

  test('ends by another decision, and can be granted anew', async () => {
    const trader = await greenTrader();
    must(await decide(trader, 'granted'), 201);
    expect(reasonOf(await decide(trader, 'granted'))).toEqual([409, 'priority.granted-already']);
    must(await decide(trader, 'ended', {}, watch.head), 201);
    expect(await toldTo(office, trader, 'priority.ended')).toHaveLength(1);
    expect(reasonOf(await decide(trader, 'ended'))).toEqual([409, 'priority.none-to-end']);
    expect(await inList('proposed', trader)).toMatchObject({ priority: false });
    must(await decide(trader, 'granted'), 201);
    expect(await decisionsOn(trader)).toEqual(['granted', 'ended', 'granted']);
  });

  test('runs out on its day, and is proposed again', async () => {
    const trader = await greenTrader();
    must(await decide(trader, 'granted', { validUntil: '2026-11-06' }), 201);
    office.setToday('2026-11-06');
    expect(await inList('granted', trader)).toMatchObject({ priority: true });
    office.setToday('2026-11-07');
    expect(await inList('granted', trader)).toBeUndefined();
    expect(await inList('proposed', trader)).toMatchObject({ priority: false });
  });

  test('that is declined is not proposed until the day that was set', async () => {
    const trader = await greenTrader();
    must(await decide(trader, 'declined', { validUntil: '2026-12-31' }), 201);
    expect(await inList('proposed', trader)).toBeUndefined();
    expect(await inList('declined', trader)).toMatchObject({ decisions: ['granted'] });
    expect(await toldTo(office, trader, 'priority.')).toEqual([]);
    office.setToday('2027-01-01');
    await review();
    expect(await inList('proposed', trader)).toBeDefined();
  });

  test('two decisions at once are one', async () => {
    const trader = await greenTrader();
    const answers = await Promise.all([
      decide(trader, 'granted'),
      decide(trader, 'granted', {}, watch.head),
      decide(trader, 'granted'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await decisionsOn(trader)).toEqual(['granted']);
  });

  test.each([
    ['a trader who is unrated', 'granted', {}, [409, 'priority.not-green']],
    ['no reason', 'granted', { reason: ' ' }, [400, 'priority.reason-missing']],
    [
      'a last day in the past',
      'granted',
      { validUntil: '2026-11-04' },
      [400, 'priority.runs-out-before-today'],
    ],
    ['figures of its own', 'granted', { score: 100 }, [400, 'input.computed']],
    ['an unknown outcome', 'given', {}, [400, 'input.invalid']],
    ['nobody', 'granted', { serviceUser: null }, [400, 'priority.trader-missing']],
  ])('with %s is refused', async (_, outcome, more, expected) => {
    const trader = await makeTrader(office);
    expect(reasonOf(await decide(trader, outcome, more))).toEqual(expected);
    expect(await decisionsOn(trader)).toEqual([]);
  });
});

test('priority shows in the profile, its explanation of any day, the queue and the application', async () => {
  const trader = await greenTrader();
  const application = await makeApplication(office, watch, trader);
  const client = office.as(watch.supervisor.email);
  const shown = async (asOf = TODAY): Promise<unknown[]> => {
    const explained = `/api/compliance-profiles/${trader.documentId}/explain?asOf=${asOf}`;
    const queue = must(
      await client.get(`/api/service-applications/queue?search=${encodeURIComponent(trader.name)}`),
      200
    );
    const row = (queue.body.data as { documentId: string; priority: boolean }[]).find(
      ({ documentId }) => documentId === application
    );
    return [
      (await client.get(`/api/compliance-profiles?search=${trader.code}`)).body.data[0].priority,
      (await client.get(explained)).body.data.priority,
      row?.priority,
      (await client.get(`/api/service-applications/${application}/timeline`)).body.data.priority,
    ];
  };
  expect(await shown()).toEqual([false, false, false, false]);
  must(await decide(trader, 'granted'), 201);
  expect(await shown()).toEqual([true, true, true, true]);
  expect((await shown('2026-11-04'))[1]).toBe(false);
  // Others' applications, and one's own, do not tell of it.
  const own = await office
    .as(trader.email)
    .get(`/api/service-applications/${application}/timeline`);
  expect(own.body.data).not.toHaveProperty('priority');
  await failOnPurpose(trader);
  expect(await shown()).toEqual([false, false, false, false]);
});

describe('who decides', () => {
  const ways: readonly [string, (trader: Trader, who: string) => Promise<Answer>][] = [
    ['REST', (trader, who) => office.as(who).post(PATH, { data: dataFor(trader, 'granted') })],
    [
      'GraphQL',
      (trader, who) =>
        office
          .as(who)
          .graphql(
            `mutation($data: PriorityDecisionInput!) { createPriorityDecision(data: $data) { outcome } }`,
            { data: dataFor(trader, 'granted') }
          ),
    ],
    ['the panel', (trader, who) => office.panel(who).create(DECISION, dataFor(trader, 'granted'))],
  ];

  test.each(ways)('%s: supervision and the head of the office, nobody else', async (way, grant) => {
    const trader = await greenTrader();
    const staff = [watch.officer, watch.elsewhere, manager];
    for (const { email } of way === 'the panel' ? staff : [...staff, trader]) {
      await grant(trader, email);
    }
    expect(await decisionsOn(trader)).toEqual([]);
    await grant(trader, watch.head.email);
    expect(await decisionsOn(trader)).toEqual(['granted']);
  });

  test('no token', async () => {
    const trader = await greenTrader();
    const token = await office.apiToken('full-access');
    expect((await token.post(PATH, { data: dataFor(trader, 'granted') })).status).toBe(403);
    expect(await decisionsOn(trader)).toEqual([]);
  });

  test('and none is changed, copied or deleted', async () => {
    const trader = await greenTrader();
    const key = must(await decide(trader, 'granted'), 201).body.data.documentId as string;
    const panel = office.panel('superadmin@demo.test');
    const client = office.as(watch.supervisor.email);
    for (const { status } of [
      await panel.update(DECISION, key, { validUntil: '2030-01-01' }),
      await panel.remove(DECISION, key),
      await panel.bulkRemove(DECISION, [key]),
      await panel.clone(DECISION, key),
      await client.put(`${PATH}/${key}`, { data: { validUntil: '2030-01-01' } }),
      await client.delete(`${PATH}/${key}`),
    ]) {
      expect(status).toBeGreaterThanOrEqual(403);
    }
    for (const mutation of ['updatePriorityDecision', 'deletePriorityDecision']) {
      const { body } = await client.graphql(
        `mutation { ${mutation}(documentId: "${key}"${mutation.startsWith('u') ? ', data: {}' : ''}) { documentId } }`
      );
      expect(body.errors).toBeDefined();
    }
    for (const sql of [
      'delete from priority_decisions',
      `update priority_decisions set valid_until = '2030-01-01'`,
      'truncate priority_decisions',
    ]) {
      await expect(office.sql(sql)).rejects.toThrow();
    }
    expect(await decisionsOn(trader)).toEqual(['granted']);
  });
});

test('who works at the desk reads of priority, each in their office; no trader does', async () => {
  const trader = await greenTrader();
  const key = must(await decide(trader, 'granted'), 201).body.data.documentId as string;
  for (const who of [watch.supervisor, watch.head, watch.officer, manager]) {
    expect((await office.as(who.email).get(`${PATH}/${key}`)).status).toBe(200);
    expect(await inList('granted', trader, who)).toBeDefined();
  }
  expect((await inList('granted', trader, watch.officer))?.decisions).toEqual([]);
  expect((await office.as(watch.elsewhere.email).get(`${PATH}/${key}`)).status).toBe(404);
  expect(await inList('granted', trader, watch.elsewhere)).toBeUndefined();
  expect((await office.as(trader.email).get(`${PATH}/${key}`)).status).toBe(403);
  expect((await office.as(trader.email).get(LIST)).status).toBe(403);
  const treasurer = await hire(office, { panelRole: 'treasurer' });
  expect((await office.as(treasurer.email).get(LIST)).status).toBe(403);
  expect((await office.as(treasurer.email).get(`${PATH}/${key}`)).status).toBe(404);
});

test('the lists count what is in them', async () => {
  const before = must(await office.as(watch.supervisor.email).get(LIST), 200).body.meta;
  const trader = await greenTrader();
  const { meta } = must(await office.as(watch.supervisor.email).get(LIST), 200).body;
  expect(meta.counts.proposed).toBe(before.counts.proposed + 1);
  expect(meta.pagination.total).toBe(meta.counts.proposed);
  must(await decide(trader, 'declined'), 201);
  const after = must(await office.as(watch.supervisor.email).get(LIST), 200).body.meta;
  expect(after.counts).toEqual({
    ...before.counts,
    declined: before.counts.declined + 1,
  });
  const far = must(await office.as(watch.supervisor.email).get(`${LIST}?page=900`), 200).body;
  expect([far.data, far.meta.counts]).toEqual([[], after.counts]);
});
