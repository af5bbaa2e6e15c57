import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { startOffice, type HttpClient, type Office } from '../harness';
import {
  explain,
  finalise,
  recordAction,
  recordNnc,
  review,
  type Listed,
  type Told,
} from './compliance';
import { hire, type Staff } from './staff';
import { makeAgent, makeLetter, makeTrader, type Trader } from './traders';
import { hireWatch, makeApplication, must, type Watch } from './watched-consignments';

/** Who reads compliance profiles, and how (api.md, Compliance and dashboards). */
const TODAY = '2026-11-05';

interface Case {
  readonly id: string;
  readonly shipments: readonly (readonly number[])[];
  readonly incidents: readonly unknown[];
  readonly demerit: string;
  readonly volume: string;
  readonly score: string;
  readonly tier: string;
}
const { cases: CASES } = JSON.parse(
  readFileSync(resolve(__dirname, '../cases/compliance.json'), 'utf8')
) as { cases: Case[] };

let office: Office;
let watch: Watch;
let manager: Staff;
let clerk: Staff;
let trader: Trader;
let clean: Trader;
let agent: Trader;
let elsewhere: Trader;
let machine: HttpClient;
let notice: string;

beforeAll(async () => {
  office = await startOffice({ today: TODAY });
  watch = await hireWatch(office);
  manager = await hire(office, { panelRole: 'manager' });
  clerk = await hire(office);
  trader = await makeTrader(office);
  clean = await makeTrader(office);
  agent = await makeAgent(office);
  elsewhere = await makeTrader(office, { office: 'DEMO2' });
  machine = await office.apiToken('full-access');
  await makeLetter(office, trader, agent);
  for (const each of [trader, clean]) await finalise(office, watch, each, 30, '2026-10-01');
  await review();
  const application = await makeApplication(office, watch, trader, { agent });
  await recordAction(office, watch, application, {
    ...{ kind: 'destruction', actedOn: '2026-11-03', severity: 'pest', severityNote: 'Hama' },
  });
  const exported = await makeApplication(office, watch, trader, { agent });
  notice = await recordNnc(office, watch, '2026-11-02', { application: exported });
});
afterAll(() => office.stop());

const list = (who: HttpClient, query = '') => who.get(`/api/compliance-profiles?${query}`);
const supervisor = (): HttpClient => office.as(watch.supervisor.email);

test('the list has the shape of the contract, counts beside score and tier', async () => {
  const { body } = must(await list(supervisor(), 'search=Niaga%20Tani&sort=score:asc'), 200);
  expect(body.data[0]).toEqual({
    documentId: expect.any(String),
    serviceUser: { documentId: trader.documentId, code: trader.code, name: trader.name },
    isAgent: false,
    counts: { detention: 0, refusal: 0, destruction: 1, nnc: 1 },
    volume: '31',
    demerit: '13.5',
    ...{ score: '0.00', tier: 'red', assessedTier: 'red', previousTier: 'green', guard: null },
    ...{ cleanApplications: 0, priority: false },
    valuedOn: TODAY,
    reviewedAt: expect.stringMatching(/^2026-11-05T.*Z$/),
  });
});

describe('a list', () => {
  const tiersOf = async (query: string): Promise<string[]> =>
    must(await list(supervisor(), query), 200).body.data.map(({ tier }: Listed) => tier);

  test.each([
    ['filters[tier]=red', ['red']],
    ['filters[tier][$eq]=red', ['red']],
    ['filters[tier][$in][0]=red&filters[tier][$in][1]=green', ['green', 'red']],
  ])('is narrowed by %s', async (query, tiers) => {
    const found = await tiersOf(`${query}&pagination[pageSize]=100`);
    expect([...new Set(found)].sort()).toEqual(tiers);
  });

  test.each(['score', 'volume', 'demerit', 'detention', 'destruction', 'nnc'])(
    'is sorted by %s, both ways',
    async (field) => {
      const valueOf = (row: Listed): number =>
        Number(field in row.counts ? row.counts[field] : row[field]);
      for (const order of ['asc', 'desc']) {
        const { body } = must(
          await list(supervisor(), `sort=${field}:${order}&pagination[pageSize]=100`),
          200
        );
        const values: number[] = body.data.map(valueOf);
        const sorted = [...values].sort((a, b) => (order === 'asc' ? a - b : b - a));
        expect(values).toEqual(sorted);
      }
    }
  );

  test('comes in pages that tell of all, once each', async () => {
    const first = must(await list(supervisor(), 'pagination[pageSize]=5'), 200).body;
    const { total, pageCount } = first.meta.pagination;
    const [stored] = await office.sql<{ n: number }>(
      `select count(*)::int as n from compliance_profiles p
         join offices o on o.document_id = p.office_key and o.code = 'DEMO'`
    );
    expect([total, pageCount]).toEqual([stored?.n, Math.ceil((stored?.n ?? 0) / 5)]);
    const keys: string[] = [];
    for (let page = 1; page <= pageCount; page += 1) {
      const query = `pagination[pageSize]=5&pagination[page]=${page}`;
      const { body } = must(await list(supervisor(), query), 200);
      keys.push(...body.data.map(({ serviceUser }: Listed) => serviceUser.documentId));
    }
    expect(new Set(keys).size).toBe(total);
  });

  test.each(['filters[serviceUser][accounts][email]=x', 'sort=policyKey', 'populate=*'])(
    'is not asked for %s',
    async (query) => {
      expect((await list(supervisor(), query)).status).toBe(400);
    }
  );

  test('of a code finds that trader alone', async () => {
    const { body } = must(await list(supervisor(), `search=${trader.code}`), 200);
    expect(body.data).toHaveLength(1);
    expect(body.meta.pagination.total).toBe(1);
  });
});

describe('whoever reads profiles', () => {
  const sees = async (who: HttpClient, whom: Trader): Promise<number> =>
    (await who.get(`/api/compliance-profiles/${whom.documentId}/explain`)).status;

  test('at the desk of an office reads those of the office', async () => {
    for (const { email } of [watch.officer, watch.supervisor, watch.head, manager]) {
      const who = office.as(email);
      expect([await sees(who, trader), await sees(who, elsewhere)]).toEqual([200, 404]);
      const listed = must(await list(who, 'pagination[pageSize]=100'), 200).body.data;
      const keys = listed.map(({ serviceUser }: Listed) => serviceUser.documentId);
      expect([keys.includes(trader.documentId), keys.includes(elsewhere.documentId)]).toEqual([
        true,
        false,
      ]);
    }
    expect(await sees(office.as(watch.elsewhere.email), trader)).toBe(404);
  });

  test('without a duty in the service reads none', async () => {
    expect(await sees(office.as(clerk.email), trader)).toBe(404);
    expect(must(await list(office.as(clerk.email)), 200).body.data).toEqual([]);
    expect((await list(office.anonymous)).status).toBe(403);
  });

  test('as a machine reads all', async () => {
    expect([await sees(machine, trader), await sees(machine, elsewhere)]).toEqual([200, 200]);
  });

  test('as a service user reads their own, with every term, and nobody else’s', async () => {
    const me = office.as(trader.email);
    const { body } = must(await me.get('/api/compliance-profiles/me'), 200);
    expect(body.data).toMatchObject({ tier: 'red', score: '0.00', demerit: '13.5' });
    expect(body.data.incidents).toHaveLength(2);
    expect([await sees(me, trader), await sees(me, clean)]).toEqual([200, 404]);
    expect((await list(me)).status).toBe(403);
    expect((await supervisor().get('/api/compliance-profiles/me')).status).toBe(403);
  });

  test('that somebody else keeps a profile is no news to their trader', async () => {
    const answer = await office
      .as(trader.email)
      .get('/api/compliance-profiles/keinebekanntekennung0001/explain');
    expect(answer.status).toBe(404);
  });
});

test('an NNC is named to those who may read it; the others see that there is one', async () => {
  const nncOf = async (who: HttpClient, path: string) => {
    const { body } = must(await who.get(`/api/compliance-profiles/${path}`), 200);
    return (body.data as Told).incidents
      .flatMap(({ events }) => events)
      .find(({ kind }) => kind === 'nnc');
  };
  const path = `${trader.documentId}/explain`;
  const named = { documentId: notice, weight: '6', severity: 'pest' };
  const nameless = { documentId: null, number: null, weight: '6', severity: 'pest' };
  expect(await nncOf(supervisor(), path)).toMatchObject(named);
  expect(await nncOf(office.as(trader.email), 'me')).toMatchObject(named);
  expect(await nncOf(office.as(watch.officer.email), path)).toMatchObject(nameless);
  expect(await nncOf(machine, path)).toMatchObject(nameless);
  expect(await nncOf(office.as(agent.email), 'me')).toMatchObject(nameless);
});

test('an explanation names the records behind it, and can be recomputed by hand', async () => {
  const { body } = must(await explain(office, trader, watch.supervisor.email), 200);
  const { incidents, shipments, policy, demerit, volume, rate, score } = body.data as Told;
  expect(policy).toMatchObject({ validFrom: '2020-01-01', terms: { priorVolume: '20' } });
  const sum = (values: readonly string[]) => values.reduce((total, value) => total + +value, 0);
  expect(sum(incidents.map(({ weight }) => weight))).toBe(Number(demerit));
  expect(sum(shipments.map(({ volume: part }) => part))).toBe(Number(volume));
  const byHand = (Number(demerit) + 20 * 0.01) / (Number(volume) + 20);
  expect(Number(rate)).toBeCloseTo(byHand, 5);
  expect(Number(score)).toBe(0);
  const event = incidents.flatMap(({ events }) => events).find(({ source }) => source === 'action');
  const path = `/api/quarantine-actions/${String(event?.documentId)}`;
  const action = must(await supervisor().get(path), 200);
  expect(action.body.data).toMatchObject({ kind: event?.kind, actedOn: event?.happenedOn });
});

describe('the calculator', () => {
  test.each(CASES.map((each) => [each.id, each] as const))('gives %s', async (_, each) => {
    const { shipments, incidents, demerit, volume, score, tier } = each;
    const answer = await supervisor().post('/api/compliance-profiles/evaluate', {
      data: { shipments, incidents },
    });
    expect(must(answer, 200).body.data).toMatchObject({ demerit, volume, score, tier });
  });

  const evaluate = (data: unknown) =>
    supervisor().post('/api/compliance-profiles/evaluate', { data });

  test('takes other numbers, or a stored policy', async () => {
    const shipments = [[100, 0]];
    const incidents = [[['detention', 'substantive', 1]]];
    const lenient = await evaluate({ shipments, incidents, policy: { detentionPoints: '0' } });
    expect(must(lenient, 200).body.data).toMatchObject({ demerit: '0', score: '99.17' });
    const [policy] = await office.sql<{ key: string }>(
      'select document_id as key from compliance_policies'
    );
    const stored = await evaluate({ shipments, incidents, policy: policy?.key });
    expect(must(stored, 200).body.data).toMatchObject({ demerit: '1', score: '95.00' });
  });

  test.each([
    ['a negative count', { shipments: [[-1, 0]] }],
    ['half a month', { shipments: [[1, 0.5]] }],
    ['an unknown kind', { incidents: [[['fine', 'pest', 1]]] }],
    ['an unknown severity', { incidents: [[['nnc', 'grave', 1]]] }],
    ['an unknown policy', { policy: 'tidakadakebijakanini00001' }],
    ['limits upside down', { policy: { greenScore: 10 } }],
    ['a number that is none', { policy: { worstRate: 'x' } }],
    ['unknown words', { consignments: [] }],
  ])('refuses %s', async (_, data) => {
    expect((await evaluate(data)).status).toBe(400);
  });
});

test('GraphQL answers the same questions, under the same rights', async () => {
  const query = `query($id: ID!) { explainComplianceProfile(serviceUser: $id) {
    serviceUser { code } score tier demerit counts { destruction nnc } incidents } }`;
  const asked = { id: trader.documentId };
  const told = await supervisor().graphql(query, asked);
  expect(told.body.data.explainComplianceProfile).toMatchObject({
    ...{ serviceUser: { code: trader.code }, score: '0.00', tier: 'red' },
    counts: { destruction: 1, nnc: 1 },
  });
  const denied = await office.as(watch.elsewhere.email).graphql(query, asked);
  expect(denied.body.errors).toHaveLength(1);
  const mine = await office.as(trader.email).graphql('{ myComplianceProfile { tier } }', {});
  expect(mine.body.data.myComplianceProfile).toEqual({ tier: 'red' });
  const evaluated = await supervisor().graphql(
    'query($d: ComplianceEvaluationInput!) { evaluateCompliance(data: $d) { score } }',
    { d: { shipments: [[100, 0]] } }
  );
  expect(evaluated.body.data.evaluateCompliance).toEqual({ score: '99.17' });
  const own = await office.as(trader.email).graphql('{ complianceProfiles { tier } }', {});
  expect(own.body.errors).toHaveLength(1);
  const theirs = await supervisor().graphql(
    '{ complianceProfiles(pagination: { limit: 100 }) { serviceUserName } }',
    {}
  );
  const names = theirs.body.data.complianceProfiles.map(
    (each: { serviceUserName: string }) => each.serviceUserName
  );
  expect([names.includes(trader.name), names.includes(elsewhere.name)]).toEqual([true, false]);
});

describe('nobody writes a profile', () => {
  const PROFILE = 'api::compliance-profile.compliance-profile';

  test('neither by REST, GraphQL, the panel nor the document service', async () => {
    const [row] = await office.sql<{ key: string }>(
      'select document_id as key from compliance_profiles where service_user_key = $1',
      [trader.documentId]
    );
    const key = row?.key ?? '';
    const admin = office.panel('superadmin@demo.test');
    const attempts = [
      (await machine.put(`/api/compliance-profiles/${key}`, { data: { tier: 'green' } })).status,
      (await machine.post('/api/compliance-profiles', { data: { tier: 'green' } })).status,
      (await machine.delete(`/api/compliance-profiles/${key}`)).status,
      (await admin.update(PROFILE, key, { tier: 'green' })).status,
      (await admin.remove(PROFILE, key)).status,
    ];
    for (const status of attempts) expect(status).toBeGreaterThanOrEqual(400);
    const mutation = `mutation { updateComplianceProfile(documentId: "${key}", data: { tier: green }) { tier } }`;
    expect((await machine.graphql(mutation, {})).body.errors).toBeDefined();
    const documents = office.strapi.documents(PROFILE);
    await expect(
      documents.update({ documentId: key, data: { tier: 'green' } as never })
    ).rejects.toThrow();
    expect((await list(supervisor(), `search=${trader.code}`)).body.data[0].tier).toBe('red');
  });
});

describe('where applications are worked on', () => {
  test('the queue and the application show tier and counts to those who work here', async () => {
    const counts = { detention: 0, refusal: 0, destruction: 1, nnc: 1 };
    const queue = await office
      .as(watch.officer.email)
      .get(`/api/service-applications/queue?search=${encodeURIComponent(trader.name)}`);
    const [row] = must(queue, 200).body.data;
    expect(row).toMatchObject({ tier: 'red', counts });
    const path = `/api/service-applications/${row.documentId}/timeline`;
    const staff = must(await office.as(watch.officer.email).get(path), 200).body.data;
    expect(staff).toMatchObject({ tier: 'red', counts });
    const party = must(await office.as(trader.email).get(path), 200).body.data;
    expect(['tier' in party, 'counts' in party]).toEqual([false, false]);
  });

  test('a tier that moves shows in the queue and the list that were read before', async () => {
    const path = `/api/service-applications/queue?search=${encodeURIComponent(clean.name)}`;
    const application = await makeApplication(office, watch, clean);
    const tierIn = async (): Promise<string> =>
      must(await office.as(watch.officer.email).get(path), 200).body.data[0].tier;
    const inList = (tag = '') =>
      supervisor().get(`/api/compliance-profiles?search=${clean.code}`, {
        'if-none-match': tag,
        'cache-control': 'max-age=0',
      });
    expect(await tierIn()).toBe('green');
    const listed = must(await inList(), 200);
    expect(listed.body.data[0]).toMatchObject({ tier: 'green', counts: { detention: 0 } });
    const tag = listed.headers.get('etag') ?? '';
    expect((await inList(tag)).status).toBe(304);
    await recordAction(office, watch, application, {
      ...{ actedOn: TODAY, severity: 'deliberate', severityNote: 'Label dipalsukan' },
    });
    expect(await tierIn()).toBe('red');
    expect(must(await inList(tag), 200).body.data[0]).toMatchObject({
      ...{ tier: 'red', counts: { detention: 1 } },
    });
  });
});
