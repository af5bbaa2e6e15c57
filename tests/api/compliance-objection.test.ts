import { startOffice, type Answer, type Office } from '../harness';
import { recordAction, recordNnc } from './compliance';
import { hire } from './staff';
import { makeAgent, makeLetter, makeTrader, type Trader } from './traders';
import { hireWatch, makeApplication, must, toldTo, type Watch } from './watched-consignments';

/** Objections to what is held against a trader (compliance.md): whose they are, and what a decision does. */
const OBJECTION = 'api::compliance-objection.compliance-objection';
const PATH = '/api/compliance-objections';
const TODAY = '2026-11-05';

let office: Office;
let watch: Watch;
let trader: Trader;
let agent: Trader;
let stranger: Trader;

beforeAll(async () => {
  office = await startOffice({ today: TODAY });
  watch = await hireWatch(office);
  trader = await makeTrader(office);
  agent = await makeAgent(office);
  stranger = await makeTrader(office);
  await makeLetter(office, trader, agent);
});
afterAll(() => office.stop());

type Data = Readonly<Record<string, unknown>>;

/** An action that counts against the trader and the agent; its documentId. */
const detained = async (of: Trader = trader): Promise<string> => {
  const application = await makeApplication(office, watch, of, of === trader ? { agent } : {});
  return recordAction(office, watch, application, { kind: 'detention', actedOn: TODAY });
};

const file = (who: Trader, data: Data): Promise<Answer> =>
  office.as(who.email).post(PATH, { data: { reason: 'Dokumen sudah lengkap.', ...data } });

const filed = async (who: Trader, quarantineAction: string): Promise<string> =>
  must(await file(who, { quarantineAction }), 201).body.data.documentId as string;

const command = (
  key: string,
  name: 'sustain' | 'dismiss' | 'withdraw',
  who: { readonly email: string },
  data: Data = name === 'withdraw' ? {} : { reason: 'Sudah diperiksa ulang.' }
): Promise<Answer> => office.as(who.email).post(`${PATH}/${key}/${name}`, { data });

const reasonOf = ({ status, body }: Answer): unknown[] => {
  const details = body?.error?.details ?? body?.errors?.[0]?.extensions?.error?.details;
  return [status, details?.reason];
};

const stateOf = async (key: string): Promise<string | undefined> => {
  const [row] = await office.sql<{ state: string }>(
    'select objection_state as state from compliance_objections where document_id = $1',
    [key]
  );
  return row?.state;
};

const annulmentOf = async (action: string): Promise<string | null> => {
  const [row] = await office.sql<{ reason: string | null }>(
    'select annulment_reason as reason from quarantine_actions where document_id = $1',
    [action]
  );
  return row?.reason ?? null;
};

const detentionsOf = async ({ documentId }: Trader): Promise<number> => {
  const [row] = await office.sql<{ n: number }>(
    'select detention_count as n from compliance_profiles where service_user_key = $1',
    [documentId]
  );
  return row?.n ?? -1;
};

const count = async (): Promise<number> => {
  const [row] = await office.sql<{ n: number }>(
    'select count(*)::int as n from compliance_objections'
  );
  return row?.n ?? 0;
};

describe('an objection', () => {
  test('is filed by the trader, and supervision and the head are told of it', async () => {
    const action = await detained();
    const { body } = must(await file(trader, { quarantineAction: action }), 201);
    expect(body.data).toMatchObject({
      objectionState: 'filed',
      eventKind: 'detention',
      eventOn: TODAY,
      serviceUserName: trader.name,
      number: expect.stringMatching(/^KB-2026-\d{6}$/),
    });
    for (const person of [watch.supervisor, watch.head]) {
      expect(await toldTo(office, person, 'objection.filed')).toContainEqual(
        expect.objectContaining({ title: expect.stringContaining(body.data.number) })
      );
    }
    expect(await toldTo(office, watch.officer, 'objection.')).toEqual([]);
    expect(await toldTo(office, watch.elsewhere, 'objection.')).toEqual([]);
  });

  test('is filed by each party for its own profile, and once while it is open', async () => {
    const action = await detained();
    const first = await filed(trader, action);
    const second = await filed(agent, action);
    expect(reasonOf(await file(trader, { quarantineAction: action }))).toEqual([
      409,
      'objection.open-already',
    ]);
    must(await command(first, 'withdraw', trader), 200);
    await filed(trader, action);
    expect(await stateOf(second)).toBe('filed');
  });

  test('is filed by a trader who is suspended', async () => {
    const suspended = await makeTrader(office);
    const action = await detained(suspended);
    await office.sql(
      `update service_users set service_user_state = 'suspended', state_reason = 'Alamat palsu'
        where document_id = $1`,
      [suspended.documentId]
    );
    await filed(suspended, action);
  });

  test('two filed at once are one', async () => {
    const action = await detained();
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => file(trader, { quarantineAction: action }))
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
  });

  test.each([
    ['no event', () => Promise.resolve({}), 'objection.event-missing'],
    [
      'an event that does not exist',
      () => Promise.resolve({ quarantineAction: 'nosuchaction' }),
      'objection.unknown-event',
    ],
    [
      'an event of another trader',
      async () => ({ quarantineAction: await detained(stranger) }),
      'objection.unknown-event',
    ],
    [
      'two events',
      async () => ({ quarantineAction: await detained(), nncRecord: 'another' }),
      'objection.event-missing',
    ],
    [
      'a blank reason',
      async () => ({ quarantineAction: await detained(), reason: '  ' }),
      'objection.reason-missing',
    ],
    [
      'a decision that it brings along',
      async () => ({ quarantineAction: await detained(), decisionReason: 'Benar' }),
      'input.computed',
    ],
    [
      'a number of its own',
      async () => ({ quarantineAction: await detained(), number: 'KB-2026-999999' }),
      'input.computed',
    ],
  ])('with %s is refused', async (_, data, reason) => {
    const given = await data();
    const before = await count();
    expect(reasonOf(await file(trader, given))).toEqual([400, reason]);
    expect(await count()).toBe(before);
  });

  test('to what does not count any more is refused', async () => {
    const action = await detained();
    must(
      await office
        .as(watch.supervisor.email)
        .put(`/api/quarantine-actions/${action}`, { data: { annulmentReason: 'Keliru' } }),
      200
    );
    expect(reasonOf(await file(trader, { quarantineAction: action }))).toEqual([
      409,
      'objection.event-does-not-count',
    ]);
    const application = await makeApplication(office, watch, trader);
    const reason = { data: { kind: 'inspection', application, actedOn: TODAY, outcome: 'passed' } };
    const inspected = must(
      await office.as(watch.officer.email).post('/api/quarantine-actions', reason),
      201
    );
    expect(
      reasonOf(await file(trader, { quarantineAction: inspected.body.data.documentId }))
    ).toEqual([409, 'objection.event-does-not-count']);
  });
});

describe('a sustained objection', () => {
  test('annuls the action at once, in the profiles of both parties, with a trace', async () => {
    const application = await makeApplication(office, watch, trader, { agent });
    const before = [await detentionsOf(trader), await detentionsOf(agent)] as const;
    const action = await recordAction(office, watch, application, { actedOn: TODAY });
    expect([await detentionsOf(trader), await detentionsOf(agent)]).toEqual(
      before.map((n) => n + 1)
    );
    const { body } = must(await file(trader, { quarantineAction: action }), 201);
    const { documentId: key, number } = body.data;
    const decided = must(await command(key, 'sustain', watch.supervisor), 200);
    expect(decided.body.data).toMatchObject({
      objectionState: 'sustained',
      decisionReason: 'Sudah diperiksa ulang.',
      decidedByName: watch.supervisor.name,
      decidedOn: TODAY,
    });
    expect(await annulmentOf(action)).toBe(
      `Keberatan ${number} dikabulkan: Sudah diperiksa ulang.`
    );
    expect([await detentionsOf(trader), await detentionsOf(agent)]).toEqual([...before]);
    expect(await toldTo(office, trader, 'objection.sustained')).not.toEqual([]);
    expect(await toldTo(office, watch.officer, 'objection.sustained')).not.toEqual([]);
    expect(await toldTo(office, trader, 'action.annulled')).not.toEqual([]);
  });

  test('is sustained with the longest reason there can be', async () => {
    const key = await filed(trader, await detained());
    must(await command(key, 'sustain', watch.head, { reason: 'x'.repeat(2000) }), 200);
  });

  test('leaves an event as it is that was annulled meanwhile', async () => {
    const action = await detained();
    const [first, second] = [await filed(trader, action), await filed(agent, action)];
    must(await command(first, 'sustain', watch.supervisor), 200);
    const said = await annulmentOf(action);
    must(await command(second, 'sustain', watch.supervisor), 200);
    expect(await annulmentOf(action)).toBe(said);
  });

  test('takes back an NNC, which the agent may contest without reading it', async () => {
    const application = await makeApplication(office, watch, trader, { agent });
    const nncRecord = await recordNnc(office, watch, TODAY, { application });
    const explained = must(await office.as(agent.email).get('/api/compliance-profiles/me'), 200);
    const events = explained.body.data.incidents.flatMap(
      ({ events: of }: { events: { source: string; documentId: unknown; eventKey: string }[] }) =>
        of
    ) as readonly { source: string; documentId: unknown; eventKey: string }[];
    expect(events.find(({ source }) => source === 'nnc')).toMatchObject({
      documentId: null,
      eventKey: nncRecord,
    });
    const own = must(await file(agent, { nncRecord }), 201).body.data.documentId as string;
    const key = must(await file(trader, { nncRecord }), 201).body.data.documentId as string;
    for (const path of [
      `${PATH}/${own}?populate[nncRecord]=true`,
      `${PATH}?filters[nncRecord][number][$contains]=NNC`,
    ]) {
      expect((await office.as(agent.email).get(path)).status).toBe(400);
    }
    const seen = await office.as(agent.email).get(`${PATH}/${own}?populate=*`);
    expect(JSON.stringify(seen.body)).not.toContain('Bactrocera');
    const query = `{ complianceObjection(documentId: "${own}") { nncRecord { number } } }`;
    expect((await office.as(agent.email).graphql(query)).body.errors).toBeDefined();
    must(await command(key, 'sustain', watch.supervisor), 200);
    const [nnc] = await office.sql<{ on: string }>(
      'select annulled_on::text as on from nnc_records where document_id = $1',
      [nncRecord]
    );
    expect(nnc?.on).toBe(TODAY);
  });
});

describe('who decides', () => {
  const ways: readonly [string, (key: string, state: string, who: string) => Promise<Answer>][] = [
    [
      'REST commands',
      (key, state, who) =>
        command(key, state === 'sustained' ? 'sustain' : 'dismiss', { email: who }),
    ],
    [
      'REST updates',
      (key, objectionState, who) =>
        office
          .as(who)
          .put(`${PATH}/${key}`, { data: { objectionState, decisionReason: 'Diperiksa.' } }),
    ],
    [
      'GraphQL commands',
      (key, state, who) =>
        office.as(who).graphql(
          `mutation($key: ID!) {
             ${state === 'sustained' ? 'sustain' : 'dismiss'}ComplianceObjection(
               documentId: $key, data: { reason: "Diperiksa." }) { objectionState } }`,
          { key }
        ),
    ],
    [
      'GraphQL updates',
      (key, state, who) =>
        office.as(who).graphql(
          `mutation($key: ID!, $data: ComplianceObjectionInput!) {
             updateComplianceObjection(documentId: $key, data: $data) { objectionState } }`,
          { key, data: { objectionState: state, decisionReason: 'Diperiksa.' } }
        ),
    ],
    [
      'the panel',
      (key, objectionState, who) =>
        office.panel(who).update(OBJECTION, key, { objectionState, decisionReason: 'Diperiksa.' }),
    ],
  ];

  test.each(ways)('%s: supervision and the head, each once', async (_, decide) => {
    const sustained = await filed(trader, await detained());
    const dismissed = await filed(trader, await detained());
    await decide(sustained, 'sustained', watch.supervisor.email);
    await decide(dismissed, 'dismissed', watch.head.email);
    expect([await stateOf(sustained), await stateOf(dismissed)]).toEqual([
      'sustained',
      'dismissed',
    ]);
    await decide(dismissed, 'sustained', watch.supervisor.email);
    await decide(sustained, 'dismissed', watch.supervisor.email);
    expect([await stateOf(sustained), await stateOf(dismissed)]).toEqual([
      'sustained',
      'dismissed',
    ]);
  });

  test.each(ways)('%s: nobody else', async (way, decide) => {
    const manager = await hire(office, { panelRole: 'manager' });
    const action = await detained();
    const key = await filed(trader, action);
    const before = await annulmentOf(action);
    const staff = [watch.officer, watch.elsewhere, manager];
    // Service users have no account in the panel.
    const callers = way === 'the panel' ? staff : [...staff, trader, agent, stranger];
    for (const { email } of callers) {
      const { status, body } = await decide(key, 'sustained', email);
      expect(status === 200 && body.errors === undefined).toBe(false);
    }
    expect([await stateOf(key), await annulmentOf(action)]).toEqual(['filed', before]);
  });

  test('not the officer who recorded the action', async () => {
    const application = await makeApplication(office, watch, trader);
    const { supervisor } = watch;
    const action = await recordAction(office, { officer: supervisor }, application, {
      actedOn: TODAY,
    });
    const key = await filed(trader, action);
    expect(reasonOf(await command(key, 'sustain', supervisor))).toEqual([
      409,
      'objection.own-action',
    ]);
    expect(reasonOf(await command(key, 'dismiss', supervisor))).toEqual([
      409,
      'objection.own-action',
    ]);
    must(await command(key, 'dismiss', watch.head), 200);
  });

  test('two at once decide once', async () => {
    const key = await filed(trader, await detained());
    const answers = await Promise.all([
      command(key, 'sustain', watch.supervisor),
      command(key, 'dismiss', watch.head),
      command(key, 'withdraw', trader),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  test('a form saved unchanged changes nothing, and what was filed stays', async () => {
    const key = await filed(trader, await detained());
    const panel = office.panel(watch.supervisor.email);
    const { body } = await panel.find(OBJECTION, key);
    must(
      await panel.update(OBJECTION, key, {
        ...body.data,
        quarantineAction: { connect: [], disconnect: [] },
        nncRecord: { connect: [], disconnect: [] },
        serviceUser: { connect: [], disconnect: [] },
      }),
      200
    );
    expect(await stateOf(key)).toBe('filed');
    const root = office.panel('superadmin@demo.test');
    expect(reasonOf(await root.update(OBJECTION, key, { reason: 'Lain' }))).toEqual([
      409,
      'objection.stays-as-filed',
    ]);
    expect(reasonOf(await root.update(OBJECTION, key, { decisionReason: 'Begini' }))).toEqual([
      400,
      'objection.reason-without-decision',
    ]);
    for (const answer of [
      await root.remove(OBJECTION, key),
      await root.bulkRemove(OBJECTION, [key]),
      await root.clone(OBJECTION, key),
    ]) {
      expect(answer.status).toBe(409);
    }
    expect(await stateOf(key)).toBe('filed');
  });

  test('who filed it withdraws it, and nobody else', async () => {
    const key = await filed(trader, await detained());
    for (const who of [agent, stranger, watch.supervisor]) {
      expect((await command(key, 'withdraw', who)).status).toBeGreaterThanOrEqual(400);
    }
    must(await command(key, 'withdraw', trader), 200);
    expect(reasonOf(await command(key, 'withdraw', trader))).toEqual([
      409,
      'objection.is-withdrawn',
    ]);
    expect(await toldTo(office, watch.head, 'objection.withdrawn')).not.toEqual([]);
  });
});

describe('who reads an objection', () => {
  test('its party, supervision, management and the head; nobody else', async () => {
    const manager = await hire(office, { panelRole: 'manager' });
    const key = await filed(trader, await detained());
    const statusFor = async ({ email }: { email: string }): Promise<number> =>
      (await office.as(email).get(`${PATH}/${key}`)).status;
    for (const who of [trader, watch.supervisor, watch.head, manager]) {
      expect(await statusFor(who)).toBe(200);
    }
    for (const who of [agent, stranger, watch.officer, watch.elsewhere]) {
      expect(await statusFor(who)).toBe(404);
      const { body } = await office
        .as(who.email)
        .graphql(`{ complianceObjections { documentId } }`);
      const keys = (body.data?.complianceObjections ?? []).map(
        ({ documentId }: { documentId: string }) => documentId
      );
      expect(keys).not.toContain(key);
    }
    expect((await office.anonymous.get(`${PATH}/${key}`)).status).toBe(403);
    expect((await office.panel(watch.officer.email).list(OBJECTION)).status).toBe(403);
    expect((await office.panel(watch.elsewhere.email).list(OBJECTION)).body.results).toEqual([]);
  });

  test('employees and tokens file none', async () => {
    const quarantineAction = await detained();
    const before = await count();
    const data = { quarantineAction, reason: 'x' };
    for (const { email } of [watch.officer, watch.supervisor, watch.head]) {
      expect((await office.as(email).post(PATH, { data })).status).toBe(403);
    }
    const token = await office.apiToken('full-access');
    expect((await token.post(PATH, { data })).status).toBe(403);
    expect((await office.panel('superadmin@demo.test').create(OBJECTION, data)).status).toBe(403);
    expect(await count()).toBe(before);
  });
});

test.each([
  ['deletes it', 'delete from compliance_objections where document_id = $1'],
  ['truncates', 'truncate compliance_objections'],
  [
    'makes it of another party',
    `update compliance_objections set service_user_key = 'x' where document_id = $1`,
  ],
  ['rewrites it', `update compliance_objections set reason = 'x' where document_id = $1`],
  [
    'sustains it without a reason',
    `update compliance_objections set objection_state = 'sustained' where document_id = $1`,
  ],
])('the database refuses raw SQL that %s', async (_, sql) => {
  const key = await filed(trader, await detained());
  await expect(office.sql(sql, sql.includes('$1') ? [key] : [])).rejects.toThrow();
});
