import { startOffice, type Answer, type Office } from '../harness';
import { hireWatch, makeApplication, must, toldTo, type Watch } from './watched-consignments';
import { makeAgent, makeLetter, makeTrader, type Trader } from './traders';

/** Notifications of non-compliance (service.md, NNC; ISPM 13): who keeps them, and who may read them. */
const NNC = 'api::nnc-record.nnc-record';
const TODAY = '2026-11-05';

let office: Office;
let watch: Watch;
let trader: Trader;
let agent: Trader;

beforeAll(async () => {
  office = await startOffice({ today: TODAY });
  watch = await hireWatch(office);
  trader = await makeTrader(office);
  agent = await makeAgent(office);
  await makeLetter(office, trader, agent);
});
afterAll(() => office.stop());

type Data = Readonly<Record<string, unknown>>;

let notices = 0;

const received = (fields: Data = {}): Data => ({
  number: `MAFF-${(notices += 1)}`,
  nncDirection: 'received',
  noticedOn: '2026-11-02',
  authority: 'MAFF',
  authorityCountry: 'JP',
  commonName: 'Mangga',
  quantity: '1200.5',
  unit: 'kg',
  nature: 'pests-or-articles',
  natureText: 'Bactrocera dorsalis',
  extent: 'entire',
  disposition: 'destroyed',
  ...fields,
});

const record = (data: Data, who = watch.supervisor.email): Promise<Answer> =>
  office.as(who).post('/api/nnc-records', { data });
const recorded = async (data: Data): Promise<string> =>
  must(await record(data), 201).body.data.documentId as string;
const amend = (key: string, data: Data, who = watch.supervisor.email): Promise<Answer> =>
  office.as(who).put(`/api/nnc-records/${key}`, { data });

const exported = () => makeApplication(office, watch, trader, { agent });

const reasonOf = ({ status, body }: Answer): unknown[] => {
  const details = body?.error?.details ?? body?.errors?.[0]?.extensions?.error?.details;
  return [status, details?.reason, details?.errors?.[0]?.path?.join('.')];
};

const rowOf = async (key: string): Promise<Record<string, unknown>> => {
  const [row] = await office.sql(
    `select match_state as match, application_key as application, service_user_key as trader,
            quantity::text as quantity, matched_by_name as "matchedBy", annulled_on::text as annulled
       from nnc_records where document_id = $1`,
    [key]
  );
  return row ?? {};
};

const count = async (): Promise<number> => {
  const [row] = await office.sql<{ n: number }>('select count(*)::int as n from nnc_records');
  return row?.n ?? 0;
};

describe('a received NNC', () => {
  const ways: readonly [string, (data: Data) => Promise<Answer>][] = [
    ['REST', (data) => record(data)],
    [
      'GraphQL',
      (data) =>
        office
          .as(watch.supervisor.email)
          .graphql(
            `mutation($data: NncRecordInput!) { createNncRecord(data: $data) { documentId } }`,
            { data }
          ),
    ],
    ['the panel', (data) => office.panel(watch.supervisor.email).create(NNC, data)],
  ];

  test.each(ways)(
    '%s: about an export known here is matched, and told to its trader alone',
    async (_, create) => {
      const application = await exported();
      const before = (await toldTo(office, trader, 'nnc.')).length;
      const answer = await create(received({ application }));
      expect([answer.body.error, answer.body.errors]).toEqual([undefined, undefined]);
      const [row] = await office.sql<{ key: string }>(
        'select document_id as key from nnc_records where application_key = $1',
        [application]
      );
      expect(await rowOf(row?.key ?? '')).toMatchObject({
        match: 'matched',
        trader: trader.documentId,
        quantity: '1200.500',
        matchedBy: watch.supervisor.name,
      });
      expect(await toldTo(office, trader, 'nnc.')).toHaveLength(before + 1);
      expect(await toldTo(office, agent, 'nnc.')).toEqual([]);
    }
  );

  test.each(ways)(
    '%s: of a nature that says nothing by itself needs its text',
    async (_, create) => {
      const before = await count();
      const answer = await create(received({ natureText: null, certificateNumber: 'PC-X' }));
      expect(reasonOf(answer).slice(1)).toEqual(['nnc.nature-text-missing', 'natureText']);
      expect(await count()).toBe(before);
    }
  );

  test('that cites an unknown certificate waits until somebody matches it, once', async () => {
    const key = await recorded(received({ certificateNumber: 'PC-UNKNOWN' }));
    expect(await rowOf(key)).toMatchObject({ match: 'unmatched', application: null, trader: null });
    const application = await exported();
    const before = (await toldTo(office, trader, 'nnc.')).length;
    const answers = await Promise.all([
      amend(key, { application }),
      amend(key, { application: await exported() }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await toldTo(office, trader, 'nnc.')).toHaveLength(before + 1);
    must(await amend(key, { details: 'Peti kemas kedua' }), 200);
    expect(await toldTo(office, trader, 'nnc.')).toHaveLength(before + 1);
  });

  test.each([
    ['a day to come', { noticedOn: '2026-11-06' }, 'nnc.not-yet', 'noticedOn'],
    ['no citation', {}, 'nnc.citation-missing', 'certificateNumber'],
    [
      'our own authority',
      { authorityCountry: 'ID' },
      'nnc.authority-not-foreign',
      'authorityCountry',
    ],
    [
      'an unknown application',
      { application: 'nosuchapplication' },
      'nnc.unknown-application',
      'application',
    ],
  ])('with %s is refused', async (_, fields, reason, field) => {
    expect(reasonOf(await record(received(fields)))).toEqual([400, reason, field]);
  });

  test('of the same number and country is recorded once', async () => {
    const data = received({ certificateNumber: 'PC-TWICE' });
    await recorded(data);
    expect(reasonOf(await record(data)).slice(0, 2)).toEqual([409, 'nnc.recorded-already']);
  });

  test('is annulled with a reason, and never deleted', async () => {
    const key = await recorded(received({ certificateNumber: 'PC-OBJECTION' }));
    must(await amend(key, { annulmentReason: 'Keberatan diterima' }, watch.head.email), 200);
    expect(await rowOf(key)).toMatchObject({ annulled: TODAY });
    expect(reasonOf(await amend(key, { details: 'x' })).slice(0, 2)).toEqual([
      409,
      'nnc.is-annulled',
    ]);
    const panel = office.panel('superadmin@demo.test');
    for (const answer of [
      await panel.remove(NNC, key),
      await panel.bulkRemove(NNC, [key]),
      await panel.clone(NNC, key),
    ]) {
      expect(answer.status).toBe(409);
    }
    await expect(
      office.sql('delete from nnc_records where document_id = $1', [key])
    ).rejects.toThrow();
  });
});

describe('an issued NNC', () => {
  const issued = (fields: Data): Data =>
    received({ nncDirection: 'issued', authorityCountry: 'AU', authority: 'DAFF', ...fields });

  test('cites an import, goes to the country of origin, and is told to nobody here', async () => {
    const application = await makeApplication(office, watch, trader, { direction: 'import' });
    expect(reasonOf(await record(issued({ application, authorityCountry: 'JP' })))).toEqual([
      400,
      'nnc.not-origin-authority',
      'authorityCountry',
    ]);
    expect(reasonOf(await record(issued({})))).toEqual([
      400,
      'nnc.application-missing',
      'application',
    ]);
    const before = (await toldTo(office, trader, 'nnc.')).length;
    const key = await recorded(issued({ application }));
    expect(await toldTo(office, trader, 'nnc.')).toHaveLength(before);
    // Nor may the trader read it.
    expect((await office.as(trader.email).get(`/api/nnc-records/${key}`)).status).toBe(404);
  });
});

describe('who reads an NNC', () => {
  test('supervision, the head and the trader concerned; nobody else, whichever way', async () => {
    const key = await recorded(received({ application: await exported() }));
    const stranger = await makeTrader(office);
    const statusFor = async (email: string): Promise<number> =>
      (await office.as(email).get(`/api/nnc-records/${key}`)).status;
    for (const { email } of [watch.supervisor, watch.head, trader]) {
      expect(await statusFor(email)).toBe(200);
    }
    for (const { email } of [watch.officer, watch.elsewhere, agent, stranger]) {
      expect(await statusFor(email)).toBe(404);
      const listed = await office.as(email).get('/api/nnc-records?pagination[pageSize]=100');
      expect(listed.body.data).toEqual([]);
      const { body } = await office
        .as(email)
        .graphql(`{ nncRecords { documentId } nncRecord(documentId: "${key}") { number } }`);
      expect([body.data?.nncRecords ?? [], body.data?.nncRecord ?? null]).toEqual([[], null]);
    }
    expect((await office.anonymous.get(`/api/nnc-records/${key}`)).status).toBe(403);
    for (const kind of ['full-access', 'read-only'] as const) {
      const token = await office.apiToken(kind);
      expect((await token.get('/api/nnc-records')).body.data).toEqual([]);
      expect((await token.get(`/api/nnc-records/${key}`)).status).toBe(404);
    }
    expect((await office.panel(watch.officer.email).list(NNC)).status).toBe(403);
    expect(
      (await office.panel(watch.supervisor.email).list(NNC)).body.results.length
    ).toBeGreaterThan(0);
    expect((await office.panel(watch.elsewhere.email).list(NNC)).body.results).toEqual([]);
  });

  test('no filter or populate of another type leads to one', async () => {
    await recorded(received({ application: await exported() }));
    const client = office.as(watch.officer.email);
    for (const path of [
      '/api/service-applications?populate[nncRecords]=true',
      '/api/service-applications?filters[nncRecords][number][$contains]=MAFF',
      '/api/service-users?populate=nncRecords',
    ]) {
      expect((await client.get(path)).status).toBe(400);
    }
  });

  test('officers, traders, agents and tokens record none', async () => {
    const data = received({ certificateNumber: 'PC-1' });
    const before = await count();
    expect((await record(data, watch.officer.email)).status).toBe(403);
    expect((await record(data, trader.email)).status).toBe(403);
    const token = await office.apiToken('full-access');
    const named = { ...data, office: 'DEMO' };
    expect((await token.post('/api/nnc-records', { data: named })).status).toBe(403);
    expect(await count()).toBe(before);
  });
});
