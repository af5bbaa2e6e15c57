import { startOffice, type Answer, type Office } from '../harness';
import { finalise, recordAction, review } from './compliance';
import { hire, type Staff } from './staff';
import { makeTrader, type Trader } from './traders';
import { hireWatch, makeApplication, must, toldTo, type Watch } from './watched-consignments';

/** Coaching (compliance.md, Uses): who is to be coached, sessions, and the score before and after. */
const SESSION = 'api::coaching-session.coaching-session';
const PATH = '/api/coaching-sessions';
const TODAY = '2026-11-05';

let office: Office;
let watch: Watch;
let manager: Staff;
let troubled: Trader;

/** A trader with consignments of a month ago and one forged today: red. */
const redTrader = async (): Promise<Trader> => {
  const trader = await makeTrader(office);
  await finalise(office, watch, trader, 12, '2026-10-01');
  const application = await makeApplication(office, watch, trader);
  await recordAction(office, watch, application, {
    actedOn: TODAY,
    severity: 'deliberate',
    severityNote: 'Label dipalsukan',
  });
  await review();
  return trader;
};

beforeAll(async () => {
  office = await startOffice({ today: TODAY });
  watch = await hireWatch(office);
  manager = await hire(office, { panelRole: 'manager' });
  troubled = await redTrader();
});
afterEach(() => office.setToday(TODAY));
afterAll(() => office.stop());

type Data = Readonly<Record<string, unknown>>;

const write = (data: Data, who: { readonly email: string } = watch.supervisor): Promise<Answer> =>
  office.as(who.email).post(PATH, {
    data: {
      serviceUser: troubled.documentId,
      topic: 'Kelengkapan dokumen',
      participants: 'Bagian ekspor',
      notes: 'Rahasia kantor',
      ...data,
    },
  });

const written = async (data: Data): Promise<string> =>
  must(await write(data), 201).body.data.documentId as string;

const reasonOf = ({ status, body }: Answer): unknown[] => [
  status,
  body?.error?.details?.reason ?? body?.errors?.[0]?.extensions?.error?.details?.reason,
];

const rowOf = async (key: string): Promise<Record<string, unknown>> => {
  const [row] = await office.sql(
    `select s.score_before::text as before, s.tier_before as "tierBefore",
            s.score_after::text as after, s.tier_after as "tierAfter",
            s.followed_until::text as until, s.measured_on::text as measured
       from coaching_sessions s where s.document_id = $1`,
    [key]
  );
  return row ?? {};
};

const profileOf = async ({ documentId }: Trader): Promise<{ score: string; tier: string }> => {
  const [row] = await office.sql<{ score: string; tier: string }>(
    'select score::text as score, tier from compliance_profiles where service_user_key = $1',
    [documentId]
  );
  if (row === undefined) throw new Error('There is no profile.');
  return row;
};

const listed = async (query = '', who: { readonly email: string } = watch.supervisor) =>
  must(await office.as(who.email).get(`/api/compliance-profiles/coaching${query}`), 200).body;

describe('a session', () => {
  test('freezes the score before it, and follows the one after for three months', async () => {
    const trader = await redTrader();
    const before = await profileOf(trader);
    expect(before.tier).toBe('red');
    const key = await written({ serviceUser: trader.documentId, heldOn: TODAY });
    expect(await rowOf(key)).toEqual({
      ...{ before: before.score, tierBefore: 'red', after: before.score, tierAfter: 'red' },
      ...{ until: '2027-02-05', measured: TODAY },
    });
    office.setToday('2026-12-01');
    await finalise(office, watch, trader, 30, '2026-11-20');
    await review();
    const after = await profileOf(trader);
    expect(Number(after.score)).toBeGreaterThan(Number(before.score));
    expect(await rowOf(key)).toMatchObject({
      ...{ before: before.score, after: after.score, measured: '2026-12-01' },
    });
    // After three months it stands, whatever becomes of the profile.
    office.setToday('2027-02-06');
    await finalise(office, watch, trader, 30, '2027-02-01');
    await review();
    expect((await profileOf(trader)).score).not.toBe(after.score);
    expect(await rowOf(key)).toMatchObject({ after: after.score, measured: '2026-12-01' });
  });

  test('that is planned is told to the trader, with its day and topic alone', async () => {
    const trader = await makeTrader(office);
    const key = await written({ serviceUser: trader.documentId, heldOn: '2026-11-20' });
    expect(await rowOf(key)).toMatchObject({ after: null, tierAfter: null, measured: null });
    const [told] = await toldTo(office, trader, 'coaching.planned');
    expect(told?.title).toContain('20 November 2026');
    const mine = must(await office.as(trader.email).get(`${PATH}/mine`), 200);
    expect(mine.body.data).toEqual([
      { documentId: key, heldOn: '2026-11-20', topic: 'Kelengkapan dokumen' },
    ]);
    const { body } = await office
      .as(trader.email)
      .graphql('{ myCoachingSessions { documentId heldOn topic } }');
    expect(body.data.myCoachingSessions).toEqual(mine.body.data);
    must(
      await office.as(watch.head.email).put(`${PATH}/${key}`, { data: { heldOn: '2026-11-21' } }),
      200
    );
    must(
      await office.as(watch.head.email).put(`${PATH}/${key}`, { data: { heldOn: '2026-11-20' } }),
      200
    );
    expect(await toldTo(office, trader, 'coaching.planned')).toHaveLength(3);
    expect((await office.as(watch.supervisor.email).delete(`${PATH}/${key}`)).status).toBe(204);
    expect(await toldTo(office, trader, 'coaching.called-off')).toHaveLength(1);
  });

  test('that was held stays, with its day and its trader', async () => {
    const key = await written({ heldOn: TODAY });
    const client = office.as(watch.supervisor.email);
    const other = await makeTrader(office);
    const amend = (data: Data) => client.put(`${PATH}/${key}`, { data });
    expect(reasonOf(await amend({ heldOn: '2026-11-04' }))).toEqual([409, 'coaching.held-already']);
    expect(reasonOf(await amend({ serviceUser: other.documentId }))).toEqual([
      400,
      'coaching.trader-fixed',
    ]);
    expect(reasonOf(await amend({ scoreBefore: 99 }))).toEqual([400, 'input.computed']);
    must(await amend({ notes: 'Sudah dijelaskan', serviceUser: troubled.documentId }), 200);
    const panel = office.panel('superadmin@demo.test');
    for (const answer of [
      await client.delete(`${PATH}/${key}`),
      await panel.remove(SESSION, key),
      await panel.bulkRemove(SESSION, [key]),
      await panel.clone(SESSION, key),
    ]) {
      expect(answer.status).toBe(409);
    }
    for (const sql of [
      'delete from coaching_sessions where document_id = $1',
      `update coaching_sessions set score_before = 100 where document_id = $1`,
    ]) {
      await expect(office.sql(sql, [key])).rejects.toThrow();
    }
  });

  test('called off in bulk is gone, each told once', async () => {
    const trader = await makeTrader(office);
    const keys = [
      await written({ serviceUser: trader.documentId, heldOn: '2026-11-20' }),
      await written({ serviceUser: trader.documentId, heldOn: '2026-11-21' }),
    ];
    must(await office.panel(watch.supervisor.email).bulkRemove(SESSION, keys), 200);
    expect(await toldTo(office, trader, 'coaching.called-off')).toHaveLength(2);
    expect((await office.as(trader.email).get(`${PATH}/mine`)).body.data).toEqual([]);
  });

  test.each([
    ['longer than three months ago', { heldOn: '2026-08-01' }, 400, 'coaching.too-long-ago'],
    ['without a trader', { heldOn: TODAY, serviceUser: null }, 400, 'coaching.trader-missing'],
    ['with nobody', { heldOn: TODAY, serviceUser: 'nosuchtrader' }, 400, undefined],
    ['without a topic', { heldOn: TODAY, topic: ' ' }, 400, 'input.invalid'],
    ['with a score of its own', { heldOn: TODAY, scoreAfter: 100 }, 400, 'input.computed'],
  ])('%s is refused', async (_, data, status, reason) => {
    const answer = await write(data);
    expect(answer.status).toBe(status);
    if (reason !== undefined) expect(reasonOf(answer)[1]).toBe(reason);
  });

  test('is kept by supervision and the head alone, whichever way', async () => {
    const key = await written({ heldOn: '2026-12-01' });
    const count = async () =>
      (await office.sql<{ n: number }>('select count(*)::int as n from coaching_sessions'))[0]?.n;
    const before = await count();
    const data = { serviceUser: troubled.documentId, heldOn: TODAY, topic: 'x' };
    for (const who of [watch.officer, watch.elsewhere, manager, troubled]) {
      const client = office.as(who.email);
      expect((await write({ heldOn: TODAY }, who)).status).toBe(403);
      expect([403, 404]).toContain(
        (await client.put(`${PATH}/${key}`, { data: { topic: 'y' } })).status
      );
      expect([403, 404]).toContain((await client.delete(`${PATH}/${key}`)).status);
      const { body } = await client.graphql(
        `mutation($data: CoachingSessionInput!) { createCoachingSession(data: $data) { documentId } }`,
        { data }
      );
      expect(body.errors).toBeDefined();
    }
    expect((await office.panel(manager.email).create(SESSION, data)).status).toBe(403);
    expect((await office.panel(watch.officer.email).create(SESSION, data)).status).toBe(403);
    expect((await office.panel(watch.elsewhere.email).create(SESSION, data)).status).toBe(403);
    expect((await (await office.apiToken('full-access')).post(PATH, { data })).status).toBe(403);
    expect(await count()).toBe(before);
    must(await office.panel(watch.supervisor.email).update(SESSION, key, { topic: 'Baru' }), 200);
  });

  test('is read by supervision, management and the head of the office', async () => {
    const key = await written({ heldOn: TODAY });
    const statusFor = async ({ email }: { email: string }): Promise<number> =>
      (await office.as(email).get(`${PATH}/${key}`)).status;
    for (const who of [watch.supervisor, watch.head, manager]) {
      expect(await statusFor(who)).toBe(200);
    }
    for (const who of [watch.officer, watch.elsewhere]) expect(await statusFor(who)).toBe(404);
    expect(await statusFor(troubled)).toBe(403);
    const query = await office
      .as(troubled.email)
      .graphql('{ coachingSessions { documentId notes } }');
    expect(query.body.data?.coachingSessions ?? []).toEqual([]);
  });
});

describe('the coaching list', () => {
  test('names red and orange traders, the lowest score first, with their sessions', async () => {
    const trader = await redTrader();
    const held = await written({ serviceUser: trader.documentId, heldOn: '2026-11-01' });
    const next = await written({ serviceUser: trader.documentId, heldOn: '2026-11-15' });
    const { data, meta } = await listed('?pageSize=100');
    const scores = data.map(({ score }: { score: string }) => Number(score));
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    for (const { tier } of data) expect(['red', 'orange']).toContain(tier);
    expect(meta.pagination.total).toBe(data.length);
    const row = data.find(
      ({ serviceUser }: { serviceUser: { documentId: string } }) =>
        serviceUser.documentId === trader.documentId
    );
    const { score } = await profileOf(trader);
    expect(row).toMatchObject({
      ...{ tier: 'red', score, keeps: true },
      serviceUser: { name: trader.name, code: trader.code },
      counts: { detention: 1, refusal: 0, destruction: 0, nnc: 0 },
      lastSession: { documentId: held, scoreBefore: score, scoreAfter: score, followed: true },
      nextSession: { documentId: next, heldOn: '2026-11-15' },
    });
  });

  test('shows the live score while a session is followed, before any night has passed', async () => {
    const trader = await redTrader();
    await written({ serviceUser: trader.documentId, heldOn: TODAY });
    const application = await makeApplication(office, watch, trader);
    await recordAction(office, watch, application, { kind: 'refusal', actedOn: TODAY });
    const { score } = await profileOf(trader);
    const { data } = await listed(`?search=${encodeURIComponent(trader.code)}`);
    expect(data).toHaveLength(1);
    expect(data[0].lastSession.scoreAfter).toBe(score);
    expect(data[0].lastSession.scoreBefore).not.toBe(score);
  });

  test('is of the own office, and of those who oversee traders', async () => {
    const { data } = await listed('?pageSize=100', watch.elsewhere);
    expect(data).toEqual([]);
    expect((await listed('', manager)).data[0].keeps).toBe(false);
    for (const who of [watch.officer, troubled]) {
      const answer = await office.as(who.email).get('/api/compliance-profiles/coaching');
      expect(answer.status).toBe(403);
    }
    const [here] = await office.sql<{ key: string }>(
      `select document_id as key from offices where code = 'DEMO'`
    );
    const asked = `/api/compliance-profiles/coaching?office=${here?.key}`;
    expect((await office.as(watch.elsewhere.email).get(asked)).status).toBe(403);
    const token = await office.apiToken('full-access');
    expect((await token.get(asked)).body.data.length).toBeGreaterThan(0);
    expect(
      (await office.as(watch.supervisor.email).get(`/api/compliance-profiles/coaching?tier=green`))
        .status
    ).toBe(400);
  });
});
