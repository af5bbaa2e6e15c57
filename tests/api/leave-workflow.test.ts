import { startOffice, TEST_TODAY, type Office } from '../harness';
import { uploadLetter } from './evidence';
import { databaseAtRest, postedBy, wholeDatabase, withoutTrace } from './records';
import { employeeOf, hire, type Hiring, type Staff } from './staff';
import { makeTrader } from './traders';
import { WAYS, type Step, type Way } from './ways-in';

const SUPERIOR = 'superior@demo.test';
const HEAD = 'head@demo.test';
const PERSONNEL = 'personnel@demo.test';

let office: Office;

beforeAll(async () => {
  office = await startOffice();
  await makeTrader(office, { email: 'trader@demo.test' });
});
afterAll(() => office.stop());
afterEach(() => office.setToday(TEST_TODAY));

/** Mon 5 – Wed 7 October 2026: three working days. */
const THREE_DAYS = { startDate: '2026-10-05', endDate: '2026-10-07' };
/** Mon 9 – Fri 13 November 2026: five. */
const FIVE_DAYS = { startDate: '2026-11-09', endDate: '2026-11-13' };

const annual = (dates: { startDate: string; endDate: string }) => ({
  leaveType: 'annual',
  reason: 'Keperluan keluarga',
  addressDuringLeave: 'Jl. Contoh 1',
  phone: '0800-000-2000',
  ...dates,
});

const APPROVED: Step = { outcome: 'approved' };

/** With both accounts, so that the same person goes every way. */
const newcomer = (hiring: Hiring = {}): Promise<Staff> =>
  hire(office, { panelRole: 'quarantine-officer', ...hiring });

const balance = async (who: string, year = 2026) =>
  (await office.as(who).get(`/api/leave-balances?year=${year}`)).body.data[0] as {
    buckets: { year: number; granted: number; used: number; held: number; remaining: number }[];
    remaining: number;
    available: number;
    projected: boolean;
  };

const buckets = async (who: string): Promise<Record<number, number>> =>
  Object.fromEntries(
    (await balance(who)).buckets.map(({ year, remaining, held }) => [year, remaining - held])
  );

const submitted = async (way: Way, who: Staff, data: Record<string, unknown>): Promise<string> => {
  const made = await way.create(who.email, data);
  expect(made).toMatchObject({ status: expect.any(Number), code: undefined });
  const id = made.data.documentId as string;
  expect(await way.submit(who.email, id)).toMatchObject({ status: 200 });
  return id;
};

const considered = async (way: Way, who: Staff, data: Record<string, unknown>): Promise<string> => {
  const id = await submitted(way, who, data);
  expect(await way.consider(SUPERIOR, id, APPROVED)).toMatchObject({ status: 200 });
  return id;
};

const approved = async (way: Way, who: Staff, data: Record<string, unknown>): Promise<string> => {
  const id = await considered(way, who, data);
  expect(await way.decide(HEAD, id, APPROVED)).toMatchObject({ status: 200 });
  return id;
};

const storedState = async (id: string) =>
  (
    await office.sql<Record<string, unknown>>(
      `select leave_state as "leaveState", start_date::text as "startDate", end_date::text as "endDate",
              working_days as "workingDays", decision_outcome as "decisionOutcome",
              decision_reason as "decisionReason", consideration_outcome as "considerationOutcome",
              consideration_reason as "considerationReason"
         from leave_requests where document_id = $1`,
      [id]
    )
  )[0];

describe.each(WAYS)('through %s', (_, wayOf) => {
  let way: Way;
  beforeAll(() => {
    way = wayOf(office);
  });

  test('a request goes from draft to approved, and its days move', async () => {
    const who = await newcomer();
    const made = await way.create(who.email, annual(THREE_DAYS));
    expect(made.data).toMatchObject({ leaveState: 'draft', workingDays: 3 });
    expect(made.data.number).toMatch(/^CT-2026-\d{6}$/);
    const id = made.data.documentId as string;
    expect(await postedBy(office, id)).toEqual([]);
    expect(await balance(who.email)).toMatchObject({ remaining: 12, available: 12 });

    expect((await way.submit(who.email, id)).data).toMatchObject({ leaveState: 'submitted' });
    expect(await postedBy(office, id)).toEqual(['hold 2026/2026 0 3']);
    expect(await balance(who.email)).toMatchObject({ remaining: 12, available: 9 });

    const opinion = await way.consider(SUPERIOR, id, APPROVED);
    expect(opinion.data).toMatchObject({
      leaveState: 'considered',
      considerationOutcome: 'approved',
    });
    expect(await balance(who.email)).toMatchObject({ remaining: 12, available: 9 });

    const decision = await way.decide(HEAD, id, APPROVED);
    expect(decision.data).toMatchObject({ leaveState: 'approved', decisionOutcome: 'approved' });
    expect(await postedBy(office, id)).toEqual(['hold 2026/2026 0 3', 'consume 2026/2026 -3 -3']);
    expect(await balance(who.email)).toMatchObject({ remaining: 9, available: 9 });

    const steps = await office.sql(
      `select step, outcome, actor_name, capacity, actor_position from leave_decisions
        where request_key = $1 order by id`,
      [id]
    );
    expect(steps).toMatchObject([
      { step: 'consideration', outcome: 'approved', capacity: 'definitive' },
      {
        step: 'decision',
        outcome: 'approved',
        capacity: 'definitive',
        actor_position: 'Kepala Balai',
      },
    ]);
  });

  test('nobody hears "approved" before the official has decided, and then once', async () => {
    const who = await newcomer();
    const id = await considered(way, who, annual(THREE_DAYS));
    const heard = () =>
      office.sql<{ kind: string; n: number }>(
        `select kind, count(*)::int as n from notifications
          where request_key = $1 and recipient_key = $2 group by 1 order by 1`,
        [id, who.documentId]
      );
    expect((await heard()).map(({ kind }) => kind)).toEqual([
      'leave.considered',
      'leave.submitted',
    ]);
    await way.decide(HEAD, id, APPROVED);
    expect(await heard()).toContainEqual({ kind: 'leave.approved', n: 1 });
  });

  test('the official cannot decide before the superior has considered (case 12)', async () => {
    const who = await newcomer();
    const id = await submitted(way, who, annual(THREE_DAYS));
    const early = await withoutTrace(office, () => way.decide(HEAD, id, APPROVED));
    expect(early).toMatchObject({ status: 409, code: 'OUT_OF_ORDER' });
    expect(await storedState(id)).toMatchObject({ leaveState: 'submitted' });
  });

  test('a superior gives a reason, and the official may still approve (case 13)', async () => {
    const who = await newcomer();
    const id = await submitted(way, who, annual(THREE_DAYS));
    const bare = await withoutTrace(office, () =>
      way.consider(SUPERIOR, id, { outcome: 'rejected' })
    );
    expect(bare).toMatchObject({ status: 400, code: 'INVALID' });
    const blank = await way.consider(SUPERIOR, id, { outcome: 'rejected', reason: '  ' });
    expect(blank).toMatchObject({ status: 400, code: 'INVALID' });

    const opinion = await way.consider(SUPERIOR, id, {
      outcome: 'rejected',
      reason: 'Musim ramai',
    });
    expect(opinion.data).toMatchObject({
      leaveState: 'considered',
      considerationReason: 'Musim ramai',
    });
    expect((await way.decide(HEAD, id, APPROVED)).data).toMatchObject({ leaveState: 'approved' });
    expect(await storedState(id)).toMatchObject({
      considerationOutcome: 'rejected',
      decisionOutcome: 'approved',
    });
  });

  test('the official grants fewer days than asked (case 14)', async () => {
    const who = await newcomer();
    const id = await considered(way, who, annual(FIVE_DAYS));
    const change = {
      outcome: 'changed',
      reason: 'Rapat pada hari Kamis',
      startDate: '2026-11-09',
      endDate: '2026-11-11',
    } as const;
    const { reason: _reason, ...unexplained } = change;
    const { startDate: _start, ...unfinished } = change;
    for (const [step, status] of [
      [unexplained, 400],
      [unfinished, 400],
      [{ ...change, endDate: '2026-11-14' }, 400],
      [{ ...change, startDate: '2026-11-08' }, 400],
      [{ ...change, endDate: '2026-11-13' }, 400],
      [{ ...change, startDate: '2026-11-11', endDate: '2026-11-09' }, 400],
    ] as const) {
      const refused = await withoutTrace(office, () => way.decide(HEAD, id, step));
      expect([step, refused.status]).toEqual([step, status]);
    }
    const decision = await way.decide(HEAD, id, change);
    expect(decision).toMatchObject({
      status: 200,
      data: { leaveState: 'approved', workingDays: 3 },
    });
    expect(await postedBy(office, id)).toEqual([
      'hold 2026/2026 0 5',
      'consume 2026/2026 -3 -3',
      'release 2026/2026 0 -2',
    ]);
    expect(await storedState(id)).toMatchObject({
      startDate: '2026-11-09',
      endDate: '2026-11-11',
      decisionOutcome: 'changed',
      decisionReason: 'Rapat pada hari Kamis',
    });
    expect(await balance(who.email)).toMatchObject({ remaining: 9, available: 9 });
  });

  test.each([
    ['rejected', 'rejected'],
    ['deferred', 'deferred'],
  ] as const)('when the official answers %s, the days are free again', async (outcome, state) => {
    const who = await newcomer();
    const id = await considered(way, who, annual(THREE_DAYS));
    const bare = await withoutTrace(office, () => way.decide(HEAD, id, { outcome }));
    expect(bare).toMatchObject({ status: 400, code: 'INVALID' });
    const answer = await way.decide(HEAD, id, { outcome, reason: 'Kebutuhan dinas' });
    expect(answer).toMatchObject({ status: 200, data: { leaveState: state } });
    expect(await postedBy(office, id)).toEqual(['hold 2026/2026 0 3', 'release 2026/2026 0 -3']);
    expect(await balance(who.email)).toMatchObject({ remaining: 12, available: 12 });
  });

  test('days of a cancelled leave return to the buckets they came from (case 16)', async () => {
    const who = await newcomer({ leftover: 6 });
    expect(await buckets(who.email)).toEqual({ 2025: 6, 2026: 12 });
    const id = await approved(way, who, annual({ startDate: '2026-11-09', endDate: '2026-11-18' }));
    expect(await buckets(who.email)).toEqual({ 2025: 0, 2026: 10 });

    const cancelled = await way.cancel(who.email, id, 'Rencana berubah');
    expect(cancelled).toMatchObject({ status: 200, data: { leaveState: 'cancelled' } });
    expect(await buckets(who.email)).toEqual({ 2025: 6, 2026: 12 });
    expect((await postedBy(office, id)).slice(-2).sort()).toEqual([
      'restore 2026/2025 6 0',
      'restore 2026/2026 2 0',
    ]);

    const again = await withoutTrace(office, () => way.cancel(who.email, id, 'Sekali lagi'));
    expect(again).toMatchObject({ status: way.name === 'content manager' ? 400 : 200 });
    expect(await buckets(who.email)).toEqual({ 2025: 6, 2026: 12 });
  });

  test.each([
    [
      'draft',
      async (who: Staff) => (await way.create(who.email, annual(THREE_DAYS))).data.documentId,
    ],
    ['submitted', (who: Staff) => submitted(way, who, annual(THREE_DAYS))],
    ['considered', (who: Staff) => considered(way, who, annual(THREE_DAYS))],
  ] as const)('a %s request can be cancelled, and nothing stays held', async (_state, reach) => {
    const who = await newcomer();
    const id = (await reach(who)) as string;
    expect((await way.cancel(who.email, id, 'Batal')).data).toMatchObject({
      leaveState: 'cancelled',
    });
    expect(await balance(who.email)).toMatchObject({ remaining: 12, available: 12 });
  });

  test('leave that has begun is not cancelled any more', async () => {
    const who = await newcomer();
    const id = await approved(way, who, annual(THREE_DAYS));
    office.setToday('2026-10-05');
    const late = await withoutTrace(office, () => way.cancel(who.email, id, 'Terlambat'));
    expect(late).toMatchObject({ status: 409, code: 'WRONG_STATE' });
  });

  test('nobody is away twice on one day, until the first leave is cancelled (case 11)', async () => {
    const who = await newcomer();
    const first = await approved(way, who, annual(THREE_DAYS));
    const overlapping = { startDate: '2026-10-07', endDate: '2026-10-08' };
    const second = (await way.create(who.email, annual(overlapping))).data.documentId as string;
    const path = way.name === 'content manager' ? '/upload' : undefined;
    const client = path === undefined ? office.as(who.email) : office.panel(who.email);
    const sick = await way.create(who.email, {
      ...annual(overlapping),
      leaveType: 'sick',
      attachments: [await uploadLetter(client, path)],
    });
    for (const id of [second, sick.data.documentId as string]) {
      const refused = await withoutTrace(office, () => way.submit(who.email, id));
      expect(refused).toMatchObject({ status: 409, code: 'OVERLAP' });
    }
    await way.cancel(who.email, first, 'Diganti');
    expect(await way.submit(who.email, second)).toMatchObject({ status: 200 });
  });

  test('what pending requests hold is not available (case 9)', async () => {
    const who = await newcomer({ used: 7 });
    expect(await balance(who.email)).toMatchObject({ available: 5 });
    await submitted(way, who, annual({ startDate: '2026-10-05', endDate: '2026-10-08' }));
    const second = await way.create(
      who.email,
      annual({ startDate: '2026-11-09', endDate: '2026-11-10' })
    );
    const refused = await withoutTrace(office, () =>
      way.submit(who.email, second.data.documentId as string)
    );
    expect(refused).toMatchObject({ status: 409, code: 'QUOTA_EXCEEDED' });
    expect(refused.message).toMatch(/\b1 hari/);
  });

  test('a Plh decides on his days, by his decree, and on no other (case 18)', async () => {
    const acting = await newcomer({ panelRole: 'superior' });
    const who = await newcomer();
    const [plain, later] = [
      await considered(way, who, annual({ startDate: '2026-11-02', endDate: '2026-11-03' })),
      await considered(way, who, annual({ startDate: '2026-11-05', endDate: '2026-11-06' })),
    ];
    const path = way.name === 'content manager' ? '/upload' : undefined;
    const client = path === undefined ? office.as(who.email) : office.panel(who.email);
    const unpaid = await considered(way, who, {
      ...annual({ startDate: '2027-02-01', endDate: '2027-06-30' }),
      leaveType: 'unpaid',
      attachments: [await uploadLetter(client, path)],
    });
    const decree = `KP.04.01/DEMO/2026/${acting.id}`;
    const appointed = await office
      .panel(PERSONNEL)
      .create('api::acting-appointment.acting-appointment', {
        kind: 'plh',
        appointee: { connect: [{ id: acting.id, documentId: acting.documentId }] },
        replaces: { connect: [await employeeOf(office, HEAD)] },
        office: {
          connect: [
            (
              await office.sql(
                `select id, document_id as "documentId" from offices where code = 'DEMO'`
              )
            )[0],
          ],
        },
        decreeNumber: decree,
        startDate: '2026-10-12',
        endDate: '2026-10-16',
      });
    expect(appointed.status).toBe(201);

    const early = await withoutTrace(office, () => way.decide(acting.email, plain, APPROVED));
    expect([403, 404]).toContain(early.status);

    office.setToday('2026-10-14');
    expect(await way.decide(acting.email, plain, APPROVED)).toMatchObject({ status: 200 });
    expect(
      await office.sql(
        `select capacity, actor_name, actor_position, decree_number from leave_decisions
          where request_key = $1 and step = 'decision'`,
        [plain]
      )
    ).toEqual([
      {
        capacity: 'plh',
        actor_name: acting.name,
        actor_position: 'Plh. Kepala Balai',
        decree_number: decree,
      },
    ]);
    const minister = await withoutTrace(office, () => way.decide(acting.email, unpaid, APPROVED));
    expect(minister).toMatchObject({ status: 403 });

    office.setToday('2026-10-19');
    const late = await withoutTrace(office, () => way.decide(acting.email, later, APPROVED));
    expect([403, 404]).toContain(late.status);
  });

  test.each([
    ['four working days', { startDate: '2026-09-10', endDate: '2026-09-15' }, 4],
    [
      'five, holidays and collective leave apart',
      { startDate: '2026-03-16', endDate: '2026-03-27' },
      5,
    ],
  ])('working days: %s (case 3)', async (_days, dates, expected) => {
    const who = await newcomer();
    const made = await way.create(who.email, annual(dates));
    expect(made.data).toMatchObject({ workingDays: expected });
  });

  test('leave without a working day is refused (case 3)', async () => {
    const who = await newcomer();
    const made = await way.create(
      who.email,
      annual({ startDate: '2026-03-18', endDate: '2026-03-20' })
    );
    expect(made.data).toMatchObject({ workingDays: 0 });
    const refused = await way.submit(who.email, made.data.documentId as string);
    expect(refused).toMatchObject({ status: 409, code: 'NO_WORKING_DAYS' });
  });

  test('sick leave needs a letter', async () => {
    const who = await newcomer();
    const made = await way.create(who.email, { ...annual(THREE_DAYS), leaveType: 'sick' });
    const id = made.data.documentId as string;
    const refused = await withoutTrace(office, () => way.submit(who.email, id));
    expect(refused).toMatchObject({ status: 409, code: 'EVIDENCE_MISSING' });
    const path = way.name === 'content manager' ? '/upload' : undefined;
    const client = path === undefined ? office.as(who.email) : office.panel(who.email);
    const letter = await uploadLetter(client, path);
    expect(await way.edit(who.email, id, { attachments: [letter] })).toMatchObject({ status: 200 });
    expect(await way.submit(who.email, id)).toMatchObject({ status: 200 });
    expect(await balance(who.email)).toMatchObject({ available: 12 });
  });

  test('a candidate asks again after a year of service (case 2)', async () => {
    const who = await newcomer({ employmentType: 'cpns', serviceStart: '2026-03-01' });
    const made = await way.create(
      who.email,
      annual({ startDate: '2026-09-07', endDate: '2026-09-08' })
    );
    const refused = await way.submit(who.email, made.data.documentId as string);
    expect(refused).toMatchObject({ status: 409, code: 'NOT_ELIGIBLE' });
    expect(refused.message).toContain('1 Maret 2027');
  });

  test('a draft can be changed and thrown away', async () => {
    const who = await newcomer();
    const made = await way.create(who.email, annual(THREE_DAYS));
    const id = made.data.documentId as string;
    const edited = await way.edit(who.email, id, {
      endDate: '2026-10-06',
      reason: 'Dua hari saja',
    });
    expect(edited).toMatchObject({
      status: 200,
      data: { workingDays: 2, reason: 'Dua hari saja' },
    });
    expect([200, 204]).toContain((await way.remove(who.email, id)).status);
    expect(await storedState(id)).toBeUndefined();
  });

  test('personnel administration asks for somebody else, who is then the one asking', async () => {
    const who = await newcomer();
    const made = await way.create(PERSONNEL, {
      ...annual(THREE_DAYS),
      employee: who.documentId,
    });
    const id = made.data.documentId as string;
    expect(await way.submit(PERSONNEL, id)).toMatchObject({ status: 200 });
    expect(await balance(who.email)).toMatchObject({ available: 9 });
    expect(await way.read(who.email, id)).toMatchObject({ status: 200 });
  });

  test('refusals speak Indonesian unless English is asked for', async () => {
    const who = await newcomer();
    const id = await submitted(way, who, annual(THREE_DAYS));
    const refused = await way.decide(HEAD, id, APPROVED);
    expect(refused.message).toBe('Atasan langsung belum memberi pertimbangan.');
  });
});

describe('the language of refusals', () => {
  test.each([
    ['en', 'The direct superior has not considered this request yet.'],
    ['en-GB,en;q=0.9,id;q=0.5', 'The direct superior has not considered this request yet.'],
    ['id', 'Atasan langsung belum memberi pertimbangan.'],
    ['nl', 'Atasan langsung belum memberi pertimbangan.'],
  ])('Accept-Language %s', async (language, sentence) => {
    const [, restOf] = WAYS[0] ?? [];
    const way = restOf?.(office) as Way;
    const id = await submitted(way, await newcomer(), annual(THREE_DAYS));
    const answer = await office
      .as(HEAD)
      .post(
        `/api/leave-requests/${id}/decide`,
        { data: APPROVED },
        { 'accept-language': language }
      );
    expect(answer.body.error.message).toBe(sentence);
    const graphql = await office.as(HEAD).post(
      '/graphql',
      {
        query: `mutation { decideLeaveRequest(documentId: "${id}", data: { outcome: "approved" }) { number } }`,
      },
      { 'accept-language': language }
    );
    expect(graphql.body.errors[0].message).toBe(sentence);
  });

  test('the panel answers in the language its user has chosen', async () => {
    const who = await newcomer({ panelLanguage: 'en' });
    const [, panelOf] = WAYS[2] ?? [];
    const way = panelOf?.(office) as Way;
    const made = await way.create(who.email, { ...annual(THREE_DAYS), leaveType: 'sick' });
    const refused = await way.submit(who.email, made.data.documentId as string);
    expect(refused.message).toBe("Attach a doctor's letter.");
  });
});

describe('numbers', () => {
  test('requests are numbered one after the other, in every office', async () => {
    const [, restOf] = WAYS[0] ?? [];
    const way = restOf?.(office) as Way;
    const who = await newcomer();
    const numbers: string[] = [];
    for (const person of [who.email, 'employee2@demo.test', who.email]) {
      numbers.push((await way.create(person, annual(THREE_DAYS))).data.number as string);
    }
    const counts = numbers.map((number) => Number(number.split('-').at(-1)));
    expect(counts).toEqual([counts[0], (counts[0] ?? 0) + 1, (counts[0] ?? 0) + 2]);
  });
});

describe('balances', () => {
  test('next year is projected: promised carry-over and the grant to come', async () => {
    const who = await newcomer();
    expect(await balance(who.email)).toMatchObject({ projected: false, available: 12 });
    expect(await balance(who.email, 2027)).toMatchObject({
      projected: true,
      available: 18,
      buckets: [
        { year: 2026, remaining: 6, held: 0 },
        { year: 2027, remaining: 12, held: 0 },
      ],
    });
  });

  test('leave across New Year takes from both years, and a day only once (case 15)', async () => {
    const [, restOf] = WAYS[0] ?? [];
    const way = restOf?.(office) as Way;
    const who = await newcomer();
    const id = await submitted(
      way,
      who,
      annual({ startDate: '2026-12-28', endDate: '2027-01-05' })
    );
    expect((await way.read(who.email, id)).data).toMatchObject({
      workingDays: 6,
      daysByYear: { 2026: 4, 2027: 2 },
    });
    // 12 less 4 held in December, less 2 that January has taken of the six it may carry.
    expect(await balance(who.email)).toMatchObject({ available: 6 });
    expect(await balance(who.email, 2027)).toMatchObject({ projected: true, available: 16 });
    await way.cancel(who.email, id, 'Batal');
    expect(await balance(who.email)).toMatchObject({ available: 12 });
    expect(await balance(who.email, 2027)).toMatchObject({ available: 18 });
  });

  test('a superior and the head see the balance of their people, others do not', async () => {
    const who = await newcomer();
    const path = `/api/leave-balances?year=2026&employee=${who.documentId}`;
    for (const [reader, status] of [
      [SUPERIOR, 200],
      [HEAD, 200],
      [PERSONNEL, 200],
      ['colleague@demo.test', 404],
      ['head2@demo.test', 404],
      ['employee2@demo.test', 404],
    ] as const) {
      expect([reader, (await office.as(reader).get(path)).status]).toEqual([reader, status]);
    }
  });
});

describe('the preview', () => {
  const PREVIEW = `mutation($data: LeaveRequestInput!) { previewLeaveRequest(data: $data) {
    workingDays daysByYear available availableAfter eligible
    buckets { year days } problems { code message } warnings { code } } }`;

  const previews = (who: string, data: unknown) => [
    async () => (await office.as(who).post('/api/leave-requests/preview', { data })).body.data,
    async () => (await office.as(who).graphql(PREVIEW, { data })).body.data.previewLeaveRequest,
  ];

  test('says what a request would come to, and writes nothing', async () => {
    const who = await newcomer();
    await balance(who.email);
    for (const preview of previews(
      who.email,
      annual({ startDate: '2026-12-28', endDate: '2027-01-05' })
    )) {
      const before = await databaseAtRest(office);
      expect(await preview()).toMatchObject({
        workingDays: 6,
        daysByYear: { 2026: 4, 2027: 2 },
        eligible: true,
        problems: [],
      });
      expect(await wholeDatabase(office)).toEqual(before);
    }
  });

  test('tells every problem at once', async () => {
    const who = await newcomer({ employmentType: 'cpns', serviceStart: '2026-02-01' });
    const data = annual({ startDate: '2026-10-03', endDate: '2026-10-04' });
    for (const preview of previews(who.email, data)) {
      const told = await preview();
      expect(told.eligible).toBe(false);
      expect(told.problems.map(({ code }: { code: string }) => code)).toEqual([
        'NOT_ELIGIBLE',
        'NO_WORKING_DAYS',
      ]);
      expect(told.problems[0].message).toContain('1 Februari 2027');
    }
  });

  test('is nobody else’s to ask for', async () => {
    const who = await newcomer();
    const data = { ...annual(THREE_DAYS), employee: who.documentId };
    for (const [reader, status] of [
      [PERSONNEL, 200],
      ['colleague@demo.test', 403],
      ['head2@demo.test', 403],
      ['trader@demo.test', 403],
    ] as const) {
      const answer = await office.as(reader).post('/api/leave-requests/preview', { data });
      expect([reader, answer.status]).toEqual([reader, status]);
    }
  });
});

describe('what is recorded of a step', () => {
  test('stays as it was when people move and are renamed', async () => {
    const [, restOf] = WAYS[0] ?? [];
    const way = restOf?.(office) as Way;
    const boss = await newcomer({ panelRole: 'superior' });
    const who = await newcomer({ superior: boss.email });
    const id = await submitted(way, who, annual(THREE_DAYS));
    await way.consider(boss.email, id, APPROVED);
    await way.decide(HEAD, id, APPROVED);
    const steps = () => office.sql('select * from leave_decisions where request_key = $1', [id]);
    const before = await steps();
    const moved = await office.panel(PERSONNEL).update('api::employee.employee', boss.documentId, {
      name: 'Nama Baru',
      position: 'Jabatan Baru',
    });
    expect(moved.status).toBe(200);
    expect(await steps()).toEqual(before);
    const shown = (await way.read(who.email, id)).data.decisions as { actorName: string }[];
    expect(shown[0]?.actorName).toBe(boss.name);
  });

  test('the balance at submission stays as it was then', async () => {
    const [, restOf] = WAYS[0] ?? [];
    const way = restOf?.(office) as Way;
    const who = await newcomer({ leftover: 3 });
    const id = await submitted(way, who, annual(THREE_DAYS));
    const record = [
      { year: 2024, remaining: 0 },
      { year: 2025, remaining: 3 },
      { year: 2026, remaining: 12 },
    ];
    expect((await way.read(who.email, id)).data.balanceAtSubmission).toEqual(record);
    await submitted(way, who, annual(FIVE_DAYS));
    expect((await way.read(who.email, id)).data.balanceAtSubmission).toEqual(record);
  });
});

describe('the head of office', () => {
  test('cannot decide on the own request, whichever way', async () => {
    for (const [, wayOf] of WAYS) {
      const way = wayOf(office);
      const made = await way.create(
        HEAD,
        annual({ startDate: '2026-08-03', endDate: '2026-08-03' })
      );
      const id = made.data.documentId as string;
      expect(await way.submit(HEAD, id)).toMatchObject({ status: 200 });
      for (const attempt of [
        () => way.consider(HEAD, id, APPROVED),
        () => way.decide(HEAD, id, APPROVED),
      ]) {
        const refused = await withoutTrace(office, attempt);
        expect(refused).toMatchObject({ status: 409, code: 'SELF_DECISION' });
      }
      await way.cancel(HEAD, id, 'Batal');
    }
  });
});
