import { startOffice, type HttpClient, type Office } from '../harness';
import {
  actionRow,
  applicationRow,
  outcomesOf,
  paymentRow,
  RECEIVE,
  REPORT,
} from './integration-rows';
import { makeTrader } from './traders';

let office: Office;
let system: HttpClient;
let sources = 0;

beforeAll(async () => {
  office = await startOffice();
  system = await office.apiToken([RECEIVE, REPORT]);
});
afterAll(() => office.stop());

const nextSource = (): string => `IQFAST-${(sources += 1)}`;

const send = async (source: string, batchId: string, batch: object): Promise<string[]> => {
  const answer = await system.post(`/api/integrations/${source}/batches`, {
    data: { batchId, ...batch },
  });
  expect(answer.status).toBe(200);
  return outcomesOf(answer.body.data.rows);
};

const stageOf = async (source: string): Promise<string | undefined> => {
  const [row] = await office.sql<{ stage: string }>(
    'select stage from service_applications where source = $1',
    [source]
  );
  return row?.stage;
};

const actionsOf = (source: string) =>
  office.sql<Record<string, unknown>>(
    `select external_ref as ref, kind, acted_on::text as on, severity, due_on::text as due,
            ended_on::text as ended from quarantine_actions where source = $1 order by id`,
    [source]
  );

const countsOf = async (source: string, batchId: string): Promise<unknown> => {
  const report = await system.get(`/api/integrations/${source}/batches/${batchId}`);
  return report.body.data.counts;
};

const DETENTION = {
  kind: 'detention',
  outcome: undefined,
  actedOn: '2026-02-23',
  reasonCode: 'detention-document-missing',
  letterReceivedOn: '2026-02-24',
};
const RELEASE = { kind: 'release', outcome: undefined, actedOn: '2026-02-26' };
const REFUSAL = {
  kind: 'refusal',
  outcome: undefined,
  actedOn: '2026-02-25',
  reasonCode: 'refusal-pest-found',
};

describe('an action that comes before its application', () => {
  it('waits for it, and is recorded by the batch that brings it', async () => {
    const source = nextSource();
    expect(await send(source, 'first', { actions: [actionRow('Q-1', 'A-1')] })).toEqual([
      'action 1 waiting',
    ]);
    expect(await countsOf(source, 'first')).toMatchObject({ accepted: 0, waiting: 1 });
    expect(await send(source, 'second', { applications: [applicationRow('A-1')] })).toEqual([
      'application 1 accepted',
    ]);
    expect(await actionsOf(source)).toMatchObject([{ ref: 'Q-1', kind: 'inspection' }]);
    expect(await countsOf(source, 'first')).toMatchObject({ accepted: 1, waiting: 0 });
    expect(await send(source, 'first', { actions: [actionRow('Q-1', 'A-1')] })).toEqual([
      'action 1 unchanged',
    ]);
    expect(await actionsOf(source)).toHaveLength(1);
  });

  it('is refused then, where the rules would have refused it, and can come again mended', async () => {
    const source = nextSource();
    const withoutReason = actionRow('Q-1', 'A-1', { ...DETENTION, reasonCode: undefined });
    await send(source, 'first', { actions: [withoutReason] });
    await send(source, 'second', { applications: [applicationRow('A-1')] });
    const report = await system.get(`/api/integrations/${source}/batches/first`);
    expect(outcomesOf(report.body.data.rows)).toEqual(['action 1 refused INVALID reason']);
    expect(await countsOf(source, 'first')).toMatchObject({ refused: 1, waiting: 0 });
    const mended = { actions: [actionRow('Q-1', 'A-1', DETENTION)] };
    expect(await send(source, 'third', mended)).toEqual(['action 1 accepted']);
  });

  it('is taken up as well when its application came by the ordinary route meanwhile', async () => {
    const source = nextSource();
    await send(source, 'first', { actions: [actionRow('Q-1', 'A-1')] });
    const trader = await makeTrader(office, { withoutAccount: true });
    const token = await office.apiToken('full-access');
    await token.post('/api/service-applications', {
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
    await send(source, 'second', { applications: [applicationRow('A-1')] });
    expect(await actionsOf(source)).toMatchObject([{ ref: 'Q-1' }]);
  });
});

describe('actions of other systems', () => {
  it('are judged in the order in which they happened, whatever order they come in', async () => {
    const source = nextSource();
    const outcomes = await send(source, 'all', {
      applications: [applicationRow('A-1')],
      actions: [actionRow('Q-2', 'A-1', RELEASE), actionRow('Q-1', 'A-1', DETENTION)],
    });
    expect(outcomes).toEqual(['application 1 accepted', 'action 1 accepted', 'action 2 accepted']);
    expect(await actionsOf(source)).toEqual([
      {
        ref: 'Q-1',
        kind: 'detention',
        on: '2026-02-23',
        severity: 'administrative',
        due: '2026-02-27',
        ended: '2026-02-26',
      },
      { ref: 'Q-2', kind: 'release', on: '2026-02-26', severity: null, due: null, ended: null },
    ]);
  });

  it('a release that comes first waits for its detention', async () => {
    const source = nextSource();
    await send(source, 'one', { applications: [applicationRow('A-1')] });
    expect(await send(source, 'two', { actions: [actionRow('Q-2', 'A-1', RELEASE)] })).toEqual([
      'action 1 waiting',
    ]);
    await send(source, 'three', { actions: [actionRow('Q-1', 'A-1', DETENTION)] });
    expect(await actionsOf(source)).toMatchObject([
      { ref: 'Q-1', ended: '2026-02-26' },
      { ref: 'Q-2' },
    ]);
  });

  it('a refusal refuses the application and tells its trader once', async () => {
    const source = nextSource();
    const trader = await makeTrader(office, { withoutAccount: true });
    const batch = {
      applications: [applicationRow('A-1', { serviceUser: { code: trader.code } })],
      actions: [actionRow('Q-1', 'A-1', REFUSAL)],
    };
    expect(await send(source, 'all', batch)).toEqual([
      'application 1 accepted',
      'action 1 accepted',
    ]);
    await send(source, 'all', batch);
    expect(await stageOf(source)).toBe('refused');
    const told = await office.sql('select kind from notifications where recipient_key = $1', [
      trader.documentId,
    ]);
    expect(told).toEqual([{ kind: 'action.refusal' }]);
    const steps = await office.sql(
      `select s.command, s.from_stage, s.stage from application_steps s
         join service_applications a on a.document_id = s.application_key
        where a.source = $1 order by s.id`,
      [source]
    );
    expect(steps).toEqual([
      { command: 'submit', from_stage: null, stage: 'submitted' },
      { command: 'refuse', from_stage: 'submitted', stage: 'refused' },
    ]);
  });

  it('what happened before a refusal may be told of after it; what comes later may not', async () => {
    const source = nextSource();
    await send(source, 'one', {
      applications: [applicationRow('A-1')],
      actions: [actionRow('Q-2', 'A-1', REFUSAL)],
    });
    const late = await send(source, 'two', {
      actions: [
        actionRow('Q-1', 'A-1', DETENTION),
        actionRow('Q-3', 'A-1', {
          kind: 'destruction',
          outcome: undefined,
          actedOn: '2026-03-01',
          reasonCode: 'destruction-not-removed',
        }),
      ],
    });
    expect(late).toEqual(['action 1 accepted', 'action 2 accepted']);
    expect(await stageOf(source)).toBe('destroyed');
    expect(await actionsOf(source)).toMatchObject([
      { ref: 'Q-2' },
      { ref: 'Q-1', ended: '2026-02-25' },
      { ref: 'Q-3' },
    ]);
  });

  it('belong to history where their application does, and move nothing', async () => {
    const source = nextSource();
    const history = {
      stage: 'closed',
      submittedAt: '2025-05-01T02:00:00Z',
      endedAt: '2025-05-20T02:00:00Z',
    };
    const outcomes = await send(source, 'all', {
      applications: [applicationRow('A-1', history)],
      actions: [
        actionRow('Q-1', 'A-1', {
          ...DETENTION,
          actedOn: '2025-05-05',
          letterReceivedOn: '2025-05-05',
        }),
        actionRow('Q-2', 'A-1', { ...REFUSAL, actedOn: '2025-05-08' }),
        actionRow('Q-3', 'A-1', { actedOn: '2025-06-01' }),
      ],
    });
    expect(outcomes).toEqual([
      'application 1 accepted',
      'action 1 accepted',
      'action 2 accepted',
      'action 3 refused WRONG_STATE',
    ]);
    expect(await stageOf(source)).toBe('closed');
  });
});

describe('payments of other systems', () => {
  it('are stored for the treasurer where nobody knows the code, once', async () => {
    const source = nextSource();
    const payment = paymentRow();
    const outcomes = await send(source, 'all', {
      payments: [
        payment,
        payment,
        { ...payment, amount: 1 },
        { ...payment, billingCode: '820270000000001' },
        paymentRow({ ntpn: 'short' }),
        paymentRow({ amount: -1 }),
        paymentRow({ paidAt: '2030-01-01T00:00:00Z' }),
      ],
    });
    expect(outcomes).toEqual([
      'payment 1 accepted',
      'payment 2 unchanged',
      'payment 3 refused DUPLICATE ntpn',
      'payment 4 accepted',
      'payment 5 refused INVALID ntpn',
      'payment 6 refused INVALID amount',
      'payment 7 refused INVALID paidAt',
    ]);
    const stored = await office.sql(
      `select match_state, queued_as, amount::text from payments where source = $1 order by id`,
      [source]
    );
    expect(stored).toEqual([
      { match_state: 'unmatched', queued_as: 'unmatched', amount: '67500' },
      { match_state: 'duplicate', queued_as: 'duplicate', amount: '67500' },
    ]);
    expect(await countsOf(source, 'all')).toEqual({
      accepted: 2,
      unchanged: 1,
      refused: 4,
      waiting: 0,
    });
  });
});

describe('who brings batches', () => {
  const batch = { data: { batchId: 'b', applications: [applicationRow('A-1')] } };

  it.each([
    ['nobody', () => Promise.resolve(office.anonymous), 403],
    ['an employee', () => Promise.resolve(office.as('employee@demo.test')), 403],
    ['the head of the office', () => Promise.resolve(office.as('head@demo.test')), 403],
    ['a token without the right', () => office.apiToken([REPORT]), 403],
    ['a token that only reads', () => office.apiToken('read-only'), 403],
    ['a token with the right', () => office.apiToken([RECEIVE]), 200],
    ['a token with full access', () => office.apiToken('full-access'), 200],
  ])('%s: %#', async (_, client, status) => {
    const answer = await (await client()).post('/api/integrations/RIGHTS/batches', batch);
    expect(answer.status).toBe(status);
  });

  it('an account is refused also where somebody gave its role the right', async () => {
    await office.sql(
      `with made as (
         insert into up_permissions (document_id, action, created_at, updated_at, published_at)
         select 'given' || action, action, now(), now(), now() from unnest($1::text[]) action
         returning id)
       insert into up_permissions_role_lnk (permission_id, role_id)
       select made.id, r.id from made, up_roles r where r.type = 'employee'`,
      [[RECEIVE, REPORT]]
    );
    const person = office.as('employee@demo.test');
    expect((await person.post('/api/integrations/RIGHTS/batches', batch)).status).toBe(403);
    expect((await person.get('/api/integrations/RIGHTS/batches/b')).status).toBe(403);
  });

  it.each([
    ['no batchId', { data: { applications: [] } }, 400],
    ['an unknown list', { data: { batchId: 'b', apps: [] } }, 400],
    ['a list that is none', { data: { batchId: 'b', actions: 'x' } }, 400],
    ['no data', {}, 400],
    ['too many rows', { data: { batchId: 'b', actions: Array(5001).fill({}) } }, 400],
    ['too many bytes', { data: { batchId: 'b', actions: ['x'.repeat(9_000_000)] } }, 413],
  ])('a body with %s is refused with %#', async (_, body, status) => {
    const answer = await system.post('/api/integrations/LIMITS/batches', body);
    expect(answer.status).toBe(status);
    expect(answer.body.error.details.code).toBe('INVALID');
  });

  it('what people send stays small', async () => {
    const answer = await system.post('/api/service-applications', { data: 'x'.repeat(3_000_000) });
    expect(answer.status).toBe(413);
  });

  it('a report of an unknown batch is not found', async () => {
    expect((await system.get('/api/integrations/NOBODY/batches/none')).status).toBe(404);
  });
});
