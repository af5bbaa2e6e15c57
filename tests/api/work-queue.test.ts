import { startOffice, type Office } from '../harness';
import { apply, hireAtDesk, publishStandard, step, steps } from './consignments';
import type { Staff } from './staff';
import { makeAgent, makeLetter, makeTrader, type Trader } from './traders';

/** What waits at the desk, and how an application came to where it stands. */
let office: Office;
let trader: Trader;
let officer: Staff;

beforeAll(async () => {
  office = await startOffice({ today: '2026-03-02' });
  await publishStandard(office, { submitted: 4, received: 24, inspection: 48, 'draft-issued': 24 });
  trader = await makeTrader(office);
  officer = await hireAtDesk(office);
});

afterAll(() => office?.stop());

beforeEach(() => office.setToday('2026-03-02'));

interface Queued {
  readonly documentId: string;
  readonly stage: string;
  readonly ageHours: number;
  readonly targetHours: number | null;
  readonly late: boolean;
  readonly next: { readonly command: string; readonly from: string } | null;
  readonly open: readonly { readonly name: string }[];
  readonly [field: string]: unknown;
}

const queue = async (who: { readonly email: string }, query = '') => {
  const answer = await office
    .as(who.email)
    .get(`/api/service-applications/queue?pageSize=100${query}`);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  const rows = answer.body.data as readonly Queued[];
  const stages = answer.body.meta.stages as readonly {
    stage: string;
    waiting: number;
    late: number;
    mine: boolean;
  }[];
  return {
    rows,
    stages,
    pagination: answer.body.meta.pagination,
    find: (key: string) => rows.find(({ documentId }) => documentId === key),
    at: (stage: string) => stages.find((count) => count.stage === stage),
  };
};

const names = (row: Queued | undefined): string[] => (row?.open ?? []).map(({ name }) => name);

describe('the work queue', () => {
  test('says of each application whose turn it is and what the officer can do', async () => {
    const key = await apply(office, trader);
    const submitted = (await queue(officer)).find(key);
    expect(submitted?.next).toEqual({ command: 'receive', from: 'desk' });
    expect(names(submitted)).toEqual(['receive', 'cancel']);
    await step(office, officer, key, 'receive');
    expect((await queue(officer)).find(key)?.next?.command).toBe('inspect');
    await step(office, officer, key, 'inspect', { outcome: 'pending' });
    const inspected = (await queue(officer)).find(key);
    expect(inspected?.next?.command).toBe('inspect');
    expect(names(inspected)).not.toContain('issue-draft');
    await steps(office, officer, key, ['inspect', 'issue-draft']);
    const drafted = (await queue(officer)).find(key);
    expect(drafted).toMatchObject({
      stage: 'draft-issued',
      next: { command: 'approve-draft', from: 'service-user' },
      draftVersion: 1,
      officerName: officer.name,
    });
    expect(names(drafted)).toEqual(['issue-draft', 'cancel']);
  });

  test('measures each against the standard in force when its stage began', async () => {
    const key = await apply(office, trader);
    expect((await queue(officer)).find(key)).toMatchObject({
      ageHours: 0,
      targetHours: 4,
      late: false,
    });
    office.setToday('2026-03-03');
    const before = await queue(officer, '&stage=submitted');
    expect(before.find(key)).toMatchObject({ ageHours: 24, targetHours: 4, late: true });
    expect(before.at('submitted')?.late).toBe(before.at('submitted')?.waiting);
    // A stricter standard of tomorrow is not held against what began before it.
    await office.sql(
      `update service_standards set valid_until = '2026-03-02' where sector = 'plant' and stage = 'submitted'`
    );
    await publishStandard(office, { submitted: 1 }, { validFrom: '2026-03-03' });
    expect((await queue(officer)).find(key)?.targetHours).toBe(4);
    const later = await apply(office, trader);
    expect((await queue(officer)).find(later)?.targetHours).toBe(1);
  });

  test('looking again at a consignment does not make it younger', async () => {
    const key = await apply(office, trader);
    await steps(office, officer, key, ['receive', 'inspect']);
    office.setToday('2026-03-05');
    await step(office, officer, key, 'inspect');
    expect((await queue(officer)).find(key)).toMatchObject({ ageHours: 72, late: true });
  });

  test('comes oldest first, page by page, and counts what each page leaves out', async () => {
    const first = await queue(officer, '&stage=submitted');
    const ages = first.rows.map(({ ageHours }) => ageHours);
    expect(ages).toEqual([...ages].sort((one, other) => other - one));
    const total = first.rows.length;
    expect(first.pagination).toEqual({ page: 1, pageSize: 100, pageCount: 1, total });
    const { body } = await office
      .as(officer.email)
      .get('/api/service-applications/queue?stage=submitted&page=2&pageSize=1');
    expect(body.data.map(({ documentId }: Queued) => documentId)).toEqual([
      first.rows[1]?.documentId,
    ]);
    expect(body.meta.pagination).toEqual({ page: 2, pageSize: 1, pageCount: total, total });
  });

  test('is narrowed by sector, direction, work area, officer and words', async () => {
    const other = await makeTrader(office);
    const cattle = await apply(office, other, {
      sector: 'animal',
      direction: 'domestic-out',
      items: [{ commodity: 'Sapi bali uji', quantity: 25, unit: 'head' }],
    });
    const fruit = await apply(office, other);
    const byName = `&search=${encodeURIComponent(other.name)}`;
    const [area] = await office.sql<{ key: string }>(
      `select w.document_id as key from work_areas w
         join work_areas_office_lnk l on l.work_area_id = w.id
         join offices o on o.id = l.office_id where o.code = 'DEMO' order by w.id limit 1`
    );
    await office.as(officer.email).put(`/api/service-applications/${cattle}`, {
      data: { workArea: area?.key, officer: officer.documentId },
    });
    // The demo has consignments of its own: by their trader the test's are told apart.
    for (const [query, expected] of [
      [`&sector=animal${byName}`, [cattle]],
      [`&direction=domestic-out${byName}`, [cattle]],
      [`&workArea=${area?.key}${byName}`, [cattle]],
      [`&officer=${officer.documentId}&stage=submitted${byName}`, [cattle]],
      ['&search=sapi%20bali%20uji', [cattle]],
      [byName, [cattle, fruit]],
    ] as const) {
      const narrowed = await queue(officer, query);
      const found = narrowed.rows.map(({ documentId }) => documentId);
      expect([query, found.sort()]).toEqual([query, [...expected].sort()]);
      expect(narrowed.at('submitted')?.waiting).toBe(expected.length);
    }
    expect((await queue(officer, '&search=100%25')).rows).toEqual([]);
  });

  test.each(['stage=closed', 'sector=mineral', 'page=0', 'pageSize=x', 'colour=red'])(
    'cannot be asked %s',
    async (query) => {
      const answer = await office.as(officer.email).get(`/api/service-applications/queue?${query}`);
      expect([answer.status, answer.body.error.details.code]).toEqual([400, 'INVALID']);
    }
  );

  test('forgets what is over', async () => {
    const key = await apply(office, trader);
    const before = (await queue(officer)).at('submitted')?.waiting ?? 0;
    await step(office, trader, key, 'cancel', { reason: 'Batal berangkat' });
    const after = await queue(officer);
    expect(after.find(key)).toBeUndefined();
    expect(after.at('submitted')?.waiting).toBe(before - 1);
    expect(after.stages.map(({ stage }) => stage)).not.toContain('cancelled');
  });

  test('tells of a detention, and offers no draft while it is open', async () => {
    const key = await apply(office, trader);
    await steps(office, officer, key, ['receive', 'inspect']);
    await office.sql(
      `insert into quarantine_actions (document_id, kind, acted_on, due_on, reason_code, severity, application_key, office_key, service_user_key)
       select md5(random()::text), 'detention', '2026-03-02', '2026-03-05', 'uji', 'administrative', document_id, office_key, service_user_key
         from service_applications where document_id = $1`,
      [key]
    );
    const detained = (await queue(officer)).find(key);
    expect(detained).toMatchObject({ openDetention: true, dueOn: '2026-03-05', overdue: false });
    expect(names(detained)).not.toContain('issue-draft');
    office.setToday('2026-03-06');
    expect((await queue(officer)).find(key)?.overdue).toBe(true);
  });

  test.each([
    [
      'quarantine-officer',
      [
        'submitted',
        'received',
        'inspection',
        'correction-requested',
        'draft-approved',
        'paid',
        'certificate-issued',
        'handed-over',
      ],
    ],
    ['treasurer', ['draft-approved']],
    ['supervision', []],
    ['manager', []],
    ['office-head', []],
  ])('shows a %s which stages wait for them', async (role, mine) => {
    const who = await hireAtDesk(office, role);
    const { stages } = await queue(who);
    expect(stages.filter((stage) => stage.mine).map(({ stage }) => stage)).toEqual(mine);
  });

  test('is nobody else’s: not another office’s, not a trader’s, not that of who has no such duty', async () => {
    const key = await apply(office, trader);
    const elsewhere = await hireAtDesk(office, 'quarantine-officer', 'DEMO2');
    expect((await queue(elsewhere)).find(key)).toBeUndefined();
    const clerk = await hireAtDesk(office, 'personnel');
    for (const [who, status] of [
      [clerk.email, 403],
      [trader.email, 403],
    ] as const) {
      expect((await office.as(who).get('/api/service-applications/queue')).status).toBe(status);
    }
    expect((await office.anonymous.get('/api/service-applications/queue')).status).toBe(403);
  });

  test('answers with nothing new to whoever holds it as it is', async () => {
    const client = office.as(officer.email);
    const first = await client.get('/api/service-applications/queue');
    const ask = () =>
      client.get('/api/service-applications/queue', {
        'if-none-match': first.headers.get('etag') ?? '',
        'cache-control': 'max-age=0',
      });
    expect((await ask()).status).toBe(304);
    await apply(office, trader);
    expect((await ask()).status).toBe(200);
  });
});

describe('the timeline', () => {
  const timeline = (who: { readonly email: string }, key: string) =>
    office.as(who.email).get(`/api/service-applications/${key}/timeline`);

  test('tells stages with their times, who acted in which role, and whether the standard was kept', async () => {
    const key = await apply(office, trader);
    office.setToday('2026-03-03');
    await step(office, officer, key, 'receive', { note: 'Berkas lengkap' });
    office.setToday('2026-03-04');
    await steps(office, officer, key, ['inspect', 'issue-draft']);
    const { data } = (await timeline(officer, key)).body;
    expect(
      data.stages.map(({ stage, hours, targetHours, kept }: Record<string, unknown>) => [
        stage,
        hours,
        targetHours,
        kept,
      ])
    ).toEqual([
      ['submitted', 24, 4, false],
      ['received', 24, 24, true],
      ['inspection', 0, 48, true],
      ['draft-issued', 0, 24, null],
    ]);
    expect(
      data.steps.map(({ command, role, name, note }: Record<string, unknown>) => [
        command,
        role,
        name,
        note,
      ])
    ).toEqual([
      ['submit', 'principal', trader.name, null],
      ['receive', 'officer', officer.name, 'Berkas lengkap'],
      ['inspect', 'officer', officer.name, null],
      ['issue-draft', 'officer', officer.name, null],
    ]);
    expect(data).toMatchObject({
      versions: [{ version: 1 }],
      certificates: [{ certificateState: 'draft', version: 1 }],
      invoices: [],
      clocks: [],
    });
  });

  test('names nobody to the service user, and shows what they can do', async () => {
    const key = await apply(office, trader);
    await steps(office, officer, key, ['receive', 'inspect', 'issue-draft']);
    const { status, body } = await timeline(trader, key);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toContain(officer.name);
    expect(body.data.steps.map(({ role }: { role: string }) => role)).toEqual([
      'principal',
      'officer',
      'officer',
      'officer',
    ]);
    expect(body.data.open).toEqual([
      { name: 'approve-draft', outcomes: [], version: 1 },
      { name: 'request-correction', outcomes: [], version: 1 },
      { name: 'cancel', outcomes: [], version: null },
    ]);
  });

  test('is open to the agent while the letter is valid, and to nobody else outside', async () => {
    const agent = await makeAgent(office);
    await makeLetter(office, trader, agent, { validUntil: '2026-03-03' });
    const key = await apply(office, agent, {
      serviceUser: trader.documentId,
      agent: agent.documentId,
    });
    const stranger = await makeTrader(office);
    const elsewhere = await hireAtDesk(office, 'quarantine-officer', 'DEMO2');
    expect((await timeline(agent, key)).status).toBe(200);
    expect((await timeline(trader, key)).status).toBe(200);
    for (const who of [stranger, elsewhere]) {
      expect((await timeline(who, key)).status).toBe(404);
    }
    office.setToday('2026-03-04');
    expect((await timeline(agent, key)).status).toBe(404);
    expect(
      (await office.as(officer.email).get('/api/service-applications/nothing/timeline')).status
    ).toBe(404);
  });
});

describe('in the panel', () => {
  test('the desk works off the same queue, and reads the draft as PDF', async () => {
    const key = await apply(office, trader);
    const desk = office.panel(officer.email);
    for (const command of ['receive', 'inspect', 'issue-draft']) {
      const taken = await desk.post(`/dashboard/service-applications/${key}/${command}`, {});
      expect([command, taken.status]).toEqual([command, 200]);
    }
    const { body } = await desk.get(`/dashboard/service-applications/${key}/timeline`);
    const [certificate] = body.data.certificates;
    const paper = await desk.get(`/dashboard/certificates/${certificate.documentId}/document.pdf`);
    expect([paper.status, paper.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });

  test('who only oversees reads, and takes no step', async () => {
    const key = await apply(office, trader);
    const manager = office.panel((await hireAtDesk(office, 'manager')).email);
    expect((await manager.get('/dashboard/work-queue')).status).toBe(200);
    const taken = await manager.post(`/dashboard/service-applications/${key}/receive`, {});
    expect(taken.status).toBe(403);
    const elsewhere = await hireAtDesk(office, 'quarantine-officer', 'DEMO2');
    const foreign = office.panel(elsewhere.email);
    expect((await foreign.get(`/dashboard/service-applications/${key}/timeline`)).status).toBe(404);
    expect((await foreign.post(`/dashboard/service-applications/${key}/receive`, {})).status).toBe(
      404
    );
  });

  test('the choices of a queue are work areas and officers of the office', async () => {
    const { body } = await office.panel(officer.email).get('/dashboard/work-queue/choices');
    expect(body.data.workAreas).toHaveLength(6);
    expect(body.data.officers.map(({ name }: { name: string }) => name)).toContain(officer.name);
  });
});
