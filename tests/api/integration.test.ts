import { startOffice, type HttpClient, type Office } from '../harness';
import {
  actionRow,
  applicationRow,
  outcomesOf,
  paymentRow,
  RECEIVE,
  REPORT,
} from './integration-rows';
import { makeAgent, makeLetter, makeTrader } from './traders';

let office: Office;
let system: HttpClient;
let batches = 0;

beforeAll(async () => {
  office = await startOffice();
  system = await office.apiToken([RECEIVE, REPORT]);
});
afterAll(() => office.stop());

const nextSource = (): string => `IQFAST-${(batches += 1)}`;

const send = async (source: string, batch: object, batchId = 'batch-1') => {
  const answer = await system.post(`/api/integrations/${source}/batches`, {
    data: { batchId, ...batch },
  });
  expect(answer.status).toBe(200);
  return { ...answer.body.data, outcomes: outcomesOf(answer.body.data.rows) };
};

const stored = (source: string) =>
  office.sql<Record<string, unknown>>(
    'select * from service_applications where source = $1 order by id',
    [source]
  );

/** Everything that a batch could have written, counted. */
const sizes = async (): Promise<unknown> => {
  const [counts] = await office.sql(
    `select (select count(*) from service_applications) as applications,
            (select count(*) from components_service_items) as items,
            (select count(*) from service_applications_cmps) as cmps,
            (select count(*) from service_applications_service_user_lnk) as links,
            (select count(*) from service_users) as users,
            (select count(*) from quarantine_actions) as actions,
            (select count(*) from application_steps) as steps,
            (select count(*) from payments) as payments,
            (select count(*) from notifications) as messages,
            (select count(*) from integration_rows) as rows,
            (select json_agg(json_build_array(source, batch_id, row_count, accepted, unchanged, refused,
                                              waiting) order by id) from integration_batches) as batches`
  );
  return counts;
};

describe('an application of another system', () => {
  it('is stored as its door would have left it, with items, links and the first step', async () => {
    const source = nextSource();
    const { counts, outcomes } = await send(source, {
      applications: [
        applicationRow('A-1', {
          workArea: undefined,
          items: [
            { commodity: 'Mangga', quantity: '12500.5', unit: 'kg', hsCode: 80450 },
            { commodity: 'Salak', quantity: 3, unit: 'package' },
          ],
        }),
      ],
    });
    expect(outcomes).toEqual(['application 1 accepted']);
    expect(counts).toEqual({ accepted: 1, unchanged: 0, refused: 0, waiting: 0 });
    const [row] = await stored(source);
    const token = await office.apiToken('full-access');
    const answer = await token.get(
      `/api/service-applications/${String(row?.document_id)}?populate=*`
    );
    expect(answer.body.data).toMatchObject({
      number: expect.stringMatching(/^PPK-2026-\d{6}$/),
      stage: 'submitted',
      certificateType: 'phytosanitary',
      commodity: 'Mangga',
      serviceUserName: 'PT Mangga Manis',
      submittedAt: '2026-02-20T01:00:00.000Z',
      externalRef: 'A-1',
      source,
    });
    const items = await office.sql(
      `select i.commodity, i.quantity::text, i.hs_code from service_applications_cmps c
         join components_service_items i on i.id = c.cmp_id
        where c.entity_id = $1 and c.field = 'items' order by c."order"`,
      [row?.id]
    );
    expect(items).toEqual([
      { commodity: 'Mangga', quantity: '12500.500', hs_code: '80450' },
      { commodity: 'Salak', quantity: '3.000', hs_code: null },
    ]);
    const steps = await office.sql(
      `select command, from_stage, stage, actor_role, actor_name, happened_at::text as at
         from application_steps where application_key = $1`,
      [row?.document_id]
    );
    expect(steps).toEqual([
      {
        command: 'submit',
        from_stage: null,
        stage: 'submitted',
        actor_role: 'machine',
        actor_name: source,
        at: '2026-02-20 01:00:00',
      },
    ]);
  });

  it('goes on through our own doors', async () => {
    const source = nextSource();
    await send(source, { applications: [applicationRow('A-1')] });
    const [row] = await stored(source);
    const answer = await office
      .panel('officer@demo.test')
      .put(
        `/content-manager/collection-types/api::service-application.service-application/${String(row?.document_id)}`,
        { stage: 'received' }
      );
    expect(answer.status).toBe(200);
    expect(await stored(source)).toMatchObject([{ stage: 'received' }]);
  });

  it('registers its principal once, by tax number, and tells nobody anything', async () => {
    const source = nextSource();
    const before = (await sizes()) as { users: string; messages: string };
    await send(source, {
      applications: ['A-1', 'A-2', 'A-3'].map((ref) =>
        applicationRow(ref, { serviceUser: { taxNumber: '098765432109876', name: 'CV Baru' } })
      ),
    });
    const after = (await sizes()) as { users: string; messages: string };
    expect(Number(after.users)).toBe(Number(before.users) + 1);
    expect(after.messages).toBe(before.messages);
    const [user] = await office.sql(
      `select code, service_user_state, tax_number from service_users where name = 'CV Baru'`
    );
    expect(user).toMatchObject({
      code: expect.stringMatching(/^PJ-\d{6}$/),
      service_user_state: 'registered',
      tax_number: '098765432109876',
    });
  });

  it('comes in as history where it is over, and keeps when it ended', async () => {
    const source = nextSource();
    const { outcomes } = await send(source, {
      applications: [
        applicationRow('A-1', {
          stage: 'closed',
          submittedAt: '2024-05-01T00:00:00Z',
          endedAt: '2024-05-20T00:00:00Z',
        }),
        applicationRow('A-2', { stage: 'cancelled' }),
        applicationRow('A-3', { stage: 'paid' }),
      ],
    });
    expect(outcomes).toEqual([
      'application 1 accepted',
      'application 2 refused INVALID endedAt',
      'application 3 refused INVALID stage',
    ]);
    const [row] = await stored(source);
    expect(row).toMatchObject({
      stage: 'closed',
      number: expect.stringMatching(/^PPK-2024-/),
    });
    const steps = await office.sql(
      `select stage, happened_at::date::text as day, seconds_before from application_steps
        where application_key = $1 order by id`,
      [row?.document_id]
    );
    expect(steps).toEqual([
      { stage: 'submitted', day: '2024-05-01', seconds_before: null },
      { stage: 'closed', day: '2024-05-20', seconds_before: null },
    ]);
  });

  it('names an agent only with a letter that is valid that day', async () => {
    const source = nextSource();
    const trader = await makeTrader(office, { withoutAccount: true });
    const agent = await makeAgent(office, { withoutAccount: true });
    await makeLetter(office, trader, agent, { validFrom: '2026-02-01', validUntil: '2026-02-20' });
    const named = { serviceUser: { code: trader.code }, agent: { code: agent.code } };
    const { outcomes } = await send(source, {
      applications: [
        applicationRow('A-1', named),
        applicationRow('A-2', { ...named, submittedAt: '2026-02-21T09:00:00+08:00' }),
        applicationRow('A-3', { ...named, agent: { code: trader.code } }),
        applicationRow('A-4', { ...named, agent: { code: 'PJ-999999' } }),
      ],
    });
    expect(outcomes).toEqual([
      'application 1 accepted',
      'application 2 refused NOT_ELIGIBLE agent',
      'application 3 refused INVALID agent',
      'application 4 refused INVALID agent',
    ]);
    expect(await stored(source)).toMatchObject([
      { service_user_key: trader.documentId, agent_key: agent.documentId },
    ]);
  });
});

describe('a bad row', () => {
  it('refuses only itself, and says at which field and why, in both languages', async () => {
    const source = nextSource();
    const data = {
      batchId: 'bad',
      applications: [
        applicationRow('A-1', { office: 'NOWHERE' }),
        applicationRow('A-2'),
        applicationRow('A-3', { items: [{ commodity: 'Beras', quantity: 0.0001, unit: 'kg' }] }),
        applicationRow('A-4', { colour: 'green' }),
        applicationRow('A-5', { remarks: 'a\u0000b' }),
        applicationRow('A-6', { remarks: 'a\ud800b' }),
        applicationRow('A-7', { submittedAt: '2026-02-20 09:00' }),
        applicationRow('A-8', { packagesNumber: 3_000_000_000 }),
        applicationRow('A-9', { serviceUser: { code: 'PJ-777777' } }),
        null,
        'A-11',
        { externalRef: '\ud800\u0000' },
        applicationRow('A-13'),
      ],
    };
    const answer = await system.post(
      `/api/integrations/${source}/batches`,
      { data },
      { 'accept-language': 'en' }
    );
    expect(outcomesOf(answer.body.data.rows)).toEqual([
      'application 1 refused INVALID office',
      'application 2 accepted',
      'application 3 refused INVALID items.0.quantity',
      'application 4 refused INVALID colour',
      'application 5 refused INVALID remarks',
      'application 6 refused INVALID remarks',
      'application 7 refused INVALID submittedAt',
      'application 8 refused INVALID packagesNumber',
      'application 9 refused INVALID serviceUser',
      'application 10 refused INVALID',
      'application 11 refused INVALID',
      'application 12 refused INVALID externalRef',
      'application 13 accepted',
    ]);
    expect(answer.body.data.rows[0].message).toBe('There is no office of this code.');
    expect((await stored(source)).map((row) => row.external_ref)).toEqual(['A-2', 'A-13']);
    const report = await system.get(
      `/api/integrations/${source}/batches/bad?pagination[pageSize]=3`,
      { 'accept-language': 'id' }
    );
    expect(report.body.data).toMatchObject({
      batchState: 'done',
      rowCount: 13,
      counts: { accepted: 2, unchanged: 0, refused: 11, waiting: 0 },
    });
    expect(report.body.meta.pagination).toEqual({ page: 1, pageSize: 3, pageCount: 4, total: 11 });
    expect(report.body.data.rows[0]).toEqual({
      kind: 'application',
      row: 1,
      externalRef: 'A-1',
      outcome: 'refused',
      code: 'INVALID',
      message: 'Tidak ada UPT dengan kode ini.',
      field: 'office',
    });
  });

  it('can come again mended, and the report forgets what was refused', async () => {
    const source = nextSource();
    const bad = applicationRow('A-1', { office: 'NOWHERE' });
    await send(source, { applications: [bad] }, 'mended');
    const { outcomes } = await send(source, { applications: [applicationRow('A-1')] }, 'mended');
    expect(outcomes).toEqual(['application 1 accepted']);
    const report = await system.get(`/api/integrations/${source}/batches/mended`);
    expect(report.body.data).toMatchObject({
      rows: [],
      counts: { accepted: 1, unchanged: 0, refused: 0, waiting: 0 },
    });
  });
});

describe('a batch that is repeated', () => {
  it('changes nothing at all', async () => {
    const source = nextSource();
    const batch = {
      applications: [
        applicationRow('A-1'),
        applicationRow('A-1'),
        applicationRow('A-2', { office: 'X' }),
      ],
      actions: [actionRow('Q-1', 'A-1'), actionRow('Q-2', 'A-9')],
      payments: [paymentRow()],
    };
    const first = await send(source, batch);
    expect(first.outcomes).toEqual([
      'application 1 accepted',
      'application 2 unchanged',
      'application 3 refused INVALID office',
      'action 1 accepted',
      'action 2 waiting',
      'payment 1 accepted',
    ]);
    const before = await sizes();
    const again = await send(source, batch);
    expect(again.outcomes).toEqual([
      'application 1 unchanged',
      'application 2 unchanged',
      'application 3 refused INVALID office',
      'action 1 unchanged',
      'action 2 waiting',
      'payment 1 unchanged',
    ]);
    expect(await sizes()).toEqual(before);
    expect((await send(source, batch, 'other-name')).outcomes).toEqual(again.outcomes);
  });

  it('refuses other content under a known reference, and knows the same one of another source', async () => {
    const source = nextSource();
    await send(source, {
      applications: [applicationRow('A-1')],
      actions: [actionRow('Q-1', 'A-1')],
    });
    const { outcomes } = await send(
      source,
      {
        applications: [applicationRow('A-1', { remarks: 'changed' })],
        actions: [actionRow('Q-1', 'A-1', { note: 'changed' })],
      },
      'batch-2'
    );
    expect(outcomes).toEqual([
      'application 1 refused DUPLICATE externalRef',
      'action 1 refused DUPLICATE externalRef',
    ]);
    expect(await stored(source)).toMatchObject([{ remarks: null }]);
    const other = await send(nextSource(), { applications: [applicationRow('A-1')] });
    expect(other.outcomes).toEqual(['application 1 accepted']);
  });

  it('knows an application that came by the ordinary route', async () => {
    const source = nextSource();
    const trader = await makeTrader(office, { withoutAccount: true });
    const token = await office.apiToken('full-access');
    const made = await token.post('/api/service-applications', {
      data: {
        sector: 'plant',
        direction: 'export',
        serviceUser: trader.code,
        office: 'DEMO',
        items: [{ commodity: 'Kopi', quantity: 10, unit: 'kg' }],
        source,
        externalRef: 'A-1',
      },
    });
    expect(made.status).toBe(201);
    const { outcomes } = await send(source, { applications: [applicationRow('A-1')] });
    expect(outcomes).toEqual(['application 1 unchanged']);
    expect(await stored(source)).toMatchObject([{ commodity: 'Kopi' }]);
  });
});
