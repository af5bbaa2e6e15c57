import { startOffice, type Answer, type Office } from '../harness';
import {
  hireWatch,
  makeApplication,
  must,
  stageOf,
  toldTo,
  type Watch,
} from './watched-consignments';
import { uploadLetter } from './evidence';
import { makeAgent, makeLetter, makeTrader, type Trader } from './traders';

/** Quarantine actions and their clocks (service.md), whichever way they are written. */
const ACTION = 'api::quarantine-action.quarantine-action';
const SUPER_ADMIN = 'superadmin@demo.test';
/** A Thursday; the day of the example in service.md. */
const TODAY = '2026-11-05';

let office: Office;
let watch: Watch;
let trader: Trader;

beforeAll(async () => {
  office = await startOffice({ today: TODAY });
  watch = await hireWatch(office);
  trader = await makeTrader(office);
});
afterAll(() => office.stop());

type Data = Readonly<Record<string, unknown>>;

const reasonKey = async (code: string): Promise<string> => {
  const [row] = await office.sql<{ key: string }>(
    'select document_id as key from action_reasons where code = $1',
    [code]
  );
  if (row === undefined) throw new Error(`There is no reason ${code}.`);
  return row.key;
};

const DETENTION = 'detention-document-missing';
const REFUSAL = 'refusal-documents-late';
const DESTRUCTION = 'destruction-rotten';

const action = async (application: string, kind: string, more: Data = {}): Promise<Data> => {
  const code = { detention: DETENTION, refusal: REFUSAL, destruction: DESTRUCTION }[kind];
  return {
    kind,
    application,
    actedOn: TODAY,
    ...(code === undefined ? {} : { reason: await reasonKey(code) }),
    ...more,
  };
};

const record = async (application: string, kind: string, more: Data = {}): Promise<Answer> =>
  office
    .as(watch.officer.email)
    .post('/api/quarantine-actions', { data: await action(application, kind, more) });

const recorded = async (application: string, kind: string, more: Data = {}): Promise<string> =>
  must(await record(application, kind, more), 201).body.data.documentId as string;

const amend = (key: string, data: Data, who = watch.officer.email): Promise<Answer> =>
  office.as(who).put(`/api/quarantine-actions/${key}`, { data });

const rowOf = async (key: string): Promise<Record<string, unknown>> => {
  const [row] = await office.sql(
    `select kind, severity, reason_code as reason, due_on::text as due, ended_on::text as ended,
            letter_received_on::text as letter, annulled_on::text as annulled, office_key as office,
            application_number as number, officer_name as officer
       from quarantine_actions where document_id = $1`,
    [key]
  );
  return row ?? {};
};

const reasonOf = ({ status, body }: Answer): unknown[] => {
  const details = body?.error?.details ?? body?.errors?.[0]?.extensions?.error?.details;
  return [status, details?.reason, details?.errors?.[0]?.path?.join('.')];
};

const count = async (): Promise<number> => {
  const [row] = await office.sql<{ n: number }>(
    'select count(*)::int as n from quarantine_actions'
  );
  return row?.n ?? 0;
};

describe('the three ways in', () => {
  const ways: readonly [string, (data: Data) => Promise<Answer>][] = [
    ['REST', (data) => office.as(watch.officer.email).post('/api/quarantine-actions', { data })],
    [
      'GraphQL',
      (data) =>
        office.as(watch.officer.email).graphql(
          `mutation($data: QuarantineActionInput!) {
             createQuarantineAction(data: $data) { documentId dueOn severity } }`,
          { data }
        ),
    ],
    ['the panel', (data) => office.panel(watch.officer.email).create(ACTION, data)],
  ];

  test.each(ways)('%s: a detention takes the severity of its reason', async (_, create) => {
    const application = await makeApplication(office, watch, trader);
    const answer = await create(await action(application, 'detention'));
    expect([answer.body.error, answer.body.errors]).toEqual([undefined, undefined]);
    const [row] = await office.sql(
      `select severity, reason_code as reason, due_on as due, officer_name as officer
         from quarantine_actions where application_key = $1 and kind = 'detention'`,
      [application]
    );
    expect(row).toEqual({
      severity: 'administrative',
      reason: DETENTION,
      due: null,
      officer: watch.officer.name,
    });
  });

  test.each(ways)('%s: a detention without a reason is refused', async (_, create) => {
    const application = await makeApplication(office, watch, trader);
    const before = await count();
    const answer = await create({ kind: 'detention', application, actedOn: TODAY });
    expect(reasonOf(answer).slice(1)).toEqual(['action.reason-missing', 'reason']);
    expect(await count()).toBe(before);
  });

  test.each(ways)('%s: what Q-Office works out cannot be sent', async (_, create) => {
    const application = await makeApplication(office, watch, trader);
    await create(await action(application, 'detention', { dueOn: '2030-01-01' }));
    // The panel leaves out what a role may not fill in; the others are refused.
    expect(
      await office.sql(
        `select 1 from quarantine_actions where application_key = $1 and due_on > $2`,
        [application, TODAY]
      )
    ).toEqual([]);
  });
});

describe('a detention', () => {
  test('its letter received on Thursday 5 November 2026 makes documents due on Tuesday 10 November', async () => {
    const agent = await makeAgent(office);
    await makeLetter(office, trader, agent);
    const application = await makeApplication(office, watch, trader, { agent });
    const key = await recorded(application, 'detention');
    expect(await rowOf(key)).toMatchObject({ due: null, letter: null });
    must(await amend(key, { letterReceivedOn: TODAY }), 200);
    expect(await rowOf(key)).toMatchObject({ due: '2026-11-10', letter: TODAY });
    for (const party of [trader, agent]) {
      const told = await toldTo(office, party, 'action.');
      expect(told.slice(-2).map(({ kind }) => kind)).toEqual([
        'action.detention',
        'action.letter-received',
      ]);
      expect(told.at(-1)?.body).toContain('10 November 2026');
      expect(told.at(-2)?.body).toContain('Dokumen yang dipersyaratkan tidak ada');
    }
    expect(reasonOf(await amend(key, { letterReceivedOn: '2026-11-04' }))).toEqual([
      409,
      'action.letter-received-already',
      undefined,
    ]);
    expect(reasonOf(await amend(key, { letterReceivedOn: null })).slice(0, 2)).toEqual([
      409,
      'action.letter-received-already',
    ]);
  });

  test('holds the draft back until a release, and again when the release is annulled', async () => {
    const application = await makeApplication(office, watch, trader);
    const key = await recorded(application, 'detention');
    const draft = () =>
      office.as(watch.officer.email).post(`/api/service-applications/${application}/issue-draft`);
    expect((await draft()).body.error.details.code).toBe('OPEN_DETENTION');
    const release = await recorded(application, 'release');
    expect(await rowOf(key)).toMatchObject({ ended: TODAY });
    must(
      await amend(release, { annulmentReason: 'Dokumen ternyata palsu' }, watch.supervisor.email),
      200
    );
    expect(await rowOf(key)).toMatchObject({ ended: null });
    expect((await draft()).body.error.details.code).toBe('OPEN_DETENTION');
    await recorded(application, 'release');
    must(await draft(), 200);
  });

  test('is open for one release only, though two officers record it at once', async () => {
    const application = await makeApplication(office, watch, trader);
    await recorded(application, 'detention');
    const answers = await Promise.all([
      record(application, 'release'),
      record(application, 'release'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });
});

describe('what a recorded action does to its application', () => {
  test('a refusal ends it, tells the parties once, and says by when to remove the goods', async () => {
    const application = await makeApplication(office, watch, trader, { stage: 'draft-issued' });
    const before = (await toldTo(office, trader, '')).length;
    const key = await recorded(application, 'refusal');
    expect(await stageOf(office, application)).toBe('refused');
    expect(await rowOf(key)).toMatchObject({ due: '2026-11-10' });
    const told = (await toldTo(office, trader, '')).slice(before);
    expect(told.map(({ kind }) => kind)).toEqual(['action.refusal']);
    expect(told[0]?.title).toContain('10 November 2026');
    const [step] = await office.sql(
      `select command, stage, actor_role as role, note from application_steps
        where application_key = $1 order by id desc limit 1`,
      [application]
    );
    expect(step).toMatchObject({ command: 'refuse', stage: 'refused', role: 'officer' });
    await recorded(application, 'destruction');
    expect(await stageOf(office, application)).toBe('destroyed');
    expect(reasonOf(await record(application, 'inspection')).slice(0, 2)).toEqual([
      409,
      'action.not-when-destroyed',
    ]);
  });

  test('an inspection that failed holds the draft back', async () => {
    const application = await makeApplication(office, watch, trader);
    await recorded(application, 'inspection', { outcome: 'failed' });
    const draft = await office
      .as(watch.officer.email)
      .post(`/api/service-applications/${application}/issue-draft`);
    expect([draft.status, draft.body.error.details.code]).toEqual([409, 'OUT_OF_ORDER']);
  });

  test('nobody inspects what is not received', async () => {
    const application = await makeApplication(office, watch, trader, { stage: 'submitted' });
    expect(reasonOf(await record(application, 'inspection'))).toEqual([
      409,
      'action.inspected-before-receipt',
      'kind',
    ]);
  });
});

describe('what stands once it is recorded', () => {
  const detained = async (): Promise<string> =>
    recorded(await makeApplication(office, watch, trader), 'detention');

  test.each([
    ['its kind', { kind: 'refusal' }, 'kind'],
    ['its date', { actedOn: '2026-11-04' }, 'actedOn'],
    ['its note', { note: 'lain' }, 'note'],
    ['a note on a severity that stays', { severityNote: 'lain' }, 'severityNote'],
  ])('%s cannot be changed', async (_, data, field) => {
    const key = await detained();
    expect(reasonOf(await amend(key, data))).toEqual([409, 'action.stays-as-recorded', field]);
  });

  test('its application and reason cannot be changed, in no shape of a relation', async () => {
    const key = await detained();
    const other = await makeApplication(office, watch, trader);
    const reason = await reasonKey('detention-not-reported');
    for (const data of [
      { application: other },
      { application: { set: [other] } },
      { application: null },
      { reason },
      { reason: { connect: [reason] } },
    ]) {
      expect(reasonOf(await amend(key, data)).slice(0, 2)).toEqual([
        409,
        'action.stays-as-recorded',
      ]);
    }
  });

  test('the number and a copy of its letter are filled in once', async () => {
    const key = await detained();
    const client = office.as(watch.officer.email);
    const letter = await uploadLetter(client);
    must(await amend(key, { letterNumber: 'SP-1/2026', letterDate: TODAY, letter }), 200);
    must(await amend(key, { letterNumber: 'SP-1/2026' }), 200);
    expect(reasonOf(await amend(key, { letterNumber: 'SP-2/2026' })).slice(0, 2)).toEqual([
      409,
      'action.stays-as-recorded',
    ]);
    expect(reasonOf(await amend(key, { letter: null })).slice(1)).toEqual([
      'action.stays-as-recorded',
      'letter',
    ]);
  });

  test('another severity needs a note, and the parties hear of it', async () => {
    const key = await detained();
    expect(reasonOf(await amend(key, { severity: 'deliberate' }))).toEqual([
      400,
      'action.severity-note-missing',
      'severityNote',
    ]);
    must(await amend(key, { severity: 'deliberate', severityNote: 'Dokumen dipalsukan' }), 200);
    must(await amend(key, { severity: 'administrative', severityNote: 'Keliru menilai' }), 200);
    must(await amend(key, { severity: 'deliberate', severityNote: 'Hasil penyidikan' }), 200);
    expect(await rowOf(key)).toMatchObject({ severity: 'deliberate' });
    const told = await toldTo(office, trader, 'action.severity');
    expect(told).toHaveLength(3);
    expect(told.at(-1)?.body).toContain('Hasil penyidikan');
  });

  test('it is annulled by supervision or the head, with a reason, once; officers cannot', async () => {
    const key = await detained();
    const annulment = { annulmentReason: 'Salah kontainer' };
    expect(reasonOf(await amend(key, annulment)).slice(0, 2)).toEqual([
      403,
      'action.only-supervision-annuls',
    ]);
    must(await office.panel(watch.head.email).update(ACTION, key, annulment), 200);
    expect(await rowOf(key)).toMatchObject({ annulled: TODAY });
    expect(
      reasonOf(await amend(key, { annulmentReason: 'Lagi' }, watch.supervisor.email)).slice(0, 2)
    ).toEqual([409, 'action.is-annulled']);
    expect(reasonOf(await amend(key, { letterReceivedOn: TODAY })).slice(0, 2)).toEqual([
      409,
      'action.is-annulled',
    ]);
  });

  test('it is never deleted or cloned, whichever way', async () => {
    const key = await detained();
    const panel = office.panel(SUPER_ADMIN);
    const before = await count();
    const token = await office.apiToken('full-access');
    const answers = [
      await panel.remove(ACTION, key),
      await panel.bulkRemove(ACTION, [key]),
      await panel.clone(ACTION, key),
      await token.delete(`/api/quarantine-actions/${key}`),
      await office
        .as(watch.officer.email)
        .graphql(`mutation { deleteQuarantineAction(documentId: "${key}") { documentId } }`),
    ];
    for (const { status, body } of answers) {
      expect(status >= 400 || body.errors !== undefined).toBe(true);
    }
    expect(await count()).toBe(before);
    for (const sql of [
      'delete from quarantine_actions where document_id = $1',
      `update quarantine_actions set kind = 'release' where document_id = $1`,
      `update quarantine_actions set severity = null where document_id = $1`,
    ]) {
      await expect(office.sql(sql, [key])).rejects.toThrow();
    }
  });
});

describe('whose it is', () => {
  test('officers elsewhere, traders, agents and nobody record nothing', async () => {
    const application = await makeApplication(office, watch, trader);
    const data = await action(application, 'detention');
    const before = await count();
    const elsewhere = await office
      .as(watch.elsewhere.email)
      .post('/api/quarantine-actions', { data });
    // They are not told that there is such an application.
    expect(reasonOf(elsewhere)).toEqual([400, 'action.unknown-application', 'application']);
    for (const client of [office.as(trader.email), office.anonymous]) {
      expect((await client.post('/api/quarantine-actions', { data })).status).toBe(403);
    }
    expect(
      (await office.as(watch.head.email).post('/api/quarantine-actions', { data })).status
    ).toBe(403);
    expect(await count()).toBe(before);
  });

  test('the trader reads their own, others do not', async () => {
    const application = await makeApplication(office, watch, trader);
    const key = await recorded(application, 'detention');
    const other = await makeTrader(office);
    const read = async (email: string): Promise<number> =>
      (await office.as(email).get(`/api/quarantine-actions/${key}`)).status;
    expect([await read(trader.email), await read(other.email)]).toEqual([200, 404]);
    expect(await read(watch.elsewhere.email)).toBe(404);
    expect((await amend(key, { note: 'x' }, watch.elsewhere.email)).status).toBe(404);
  });

  test('other software records with its own reference, once; people name none', async () => {
    const application = await makeApplication(office, watch, trader);
    const token = await office.apiToken('full-access');
    const from = { source: 'IQFAST', externalRef: 'A-1' };
    const data = await action(application, 'treatment', from);
    const answer = must(await token.post('/api/quarantine-actions', { data }), 201);
    expect(answer.body.data.source).toBe('IQFAST');
    expect(reasonOf(await record(application, 'treatment', from)).slice(0, 2)).toEqual([
      403,
      'service.source-of-machines',
    ]);
  });
});
