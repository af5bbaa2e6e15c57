import { startOffice, TEST_TODAY, type Office } from '../harness';
import { uploadLetter } from './evidence';
import { postedBy, withoutTrace } from './records';
import { employeeOf, hire, type Staff } from './staff';
import { makeTrader } from './traders';
import { WAYS, type Outcome, type Outside, type Way } from './ways-in';

const SUPERIOR = 'superior@demo.test';
const HEAD = 'head@demo.test';
const PERSONNEL = 'personnel@demo.test';
const REQUEST = 'api::leave-request.leave-request';

const OUTSIDE: Outside = {
  name: 'Pejabat Badan',
  position: 'Sekretaris Badan',
  letterNumber: 'KT-7/2026',
  decidedOn: '2026-03-02',
};

let office: Office;
let rest: Way;
let ways: Record<Way['name'], Way>;
/** Three people of one work area, of whom two may be away at once; the first has a panel account. */
let team: readonly [Staff, Staff, Staff];

/** Mondays of weeks without a holiday, a different one for each way in. */
const WEEK_OF: Readonly<Record<Way['name'], string>> = {
  REST: '2026-07-06',
  GraphQL: '2026-07-13',
  'content manager': '2026-07-20',
};
const dayOf = (name: Way['name'], day: number): string =>
  `2026-07-${String(Number(WEEK_OF[name].slice(8)) + day).padStart(2, '0')}`;

const annual = (startDate: string, endDate: string, fields: object = {}) => ({
  leaveType: 'annual',
  reason: 'Keperluan keluarga',
  startDate,
  endDate,
  ...fields,
});

const draft = async (who: Staff, startDate: string, endDate: string, fields: object = {}) => {
  const made = await rest.create(who.email, annual(startDate, endDate, fields));
  expect(made).toMatchObject({ status: 201 });
  return made.data.documentId as string;
};

const OVERRIDE = { outcome: 'approved', overrideReason: 'Dibantu wilayah lain' } as const;

/** Draft, submit, consider and decide, all by REST. */
const granted = async (who: Staff, startDate: string, endDate: string): Promise<string> => {
  const id = await draft(who, startDate, endDate);
  for (const step of [
    await rest.submit(who.email, id),
    await rest.consider(SUPERIOR, id, OVERRIDE),
    await rest.decide(HEAD, id, OVERRIDE),
  ]) {
    expect(step).toMatchObject({ status: 200 });
  }
  return id;
};

const stepsOf = (id: string) =>
  office.sql<Record<string, unknown>>(
    `select step, outcome, actor_key, actor_name, decree_number, override_reason,
            decided_on::text, recorded_by_name
       from leave_decisions where request_key = $1 order by id`,
    [id]
  );

const stateOf = async (id: string) =>
  (
    await office.sql<{ state: string }>(
      'select leave_state as state from leave_requests where document_id = $1',
      [id]
    )
  )[0]?.state;

const refusedBy = ({ status }: Outcome): void => {
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
};

beforeAll(async () => {
  office = await startOffice();
  await makeTrader(office, { email: 'trader@demo.test' });
  ways = Object.fromEntries(WAYS.map(([name, wayOf]) => [name, wayOf(office)])) as typeof ways;
  rest = ways.REST;
  team = [
    await hire(office, { panelRole: 'quarantine-officer', leftover: 6 }),
    await hire(office, { leftover: 6 }),
    await hire(office, { leftover: 6 }),
  ];
  const { documentId: demo } = (
    await office.sql<{ documentId: string }>(
      `select document_id as "documentId" from offices where code = 'DEMO'`
    )
  )[0] ?? { documentId: '' };
  const area = await office.panel(PERSONNEL).create('api::work-area.work-area', {
    code: 'BATAS',
    name: 'Pelabuhan Batas',
    office: demo,
    awayThreshold: 2,
  });
  expect(area.status).toBe(201);
  for (const { id } of team) {
    await office.sql(
      `insert into employees_work_area_lnk (employee_id, work_area_id)
       select $1, id from work_areas where code = 'BATAS'`,
      [id]
    );
  }
});
afterEach(() => office.setToday(TEST_TODAY));
afterAll(() => office.stop());

describe.each(WAYS)('through %s', (name) => {
  const way = () => ways[name];

  test('the third of an area who would be away is warned, and granted leave only with a reason (worked case 19)', async () => {
    const [asker, sari, budi] = team;
    const [monday, tuesday] = [dayOf(name, 0), dayOf(name, 1)];
    await granted(sari, monday, tuesday);
    await granted(budi, tuesday, tuesday);
    const id = await draft(asker, monday, tuesday);
    expect(await way().submit(asker.email, id)).toMatchObject({ status: 200 });

    for (const [who, step] of [
      [SUPERIOR, 'consider'],
      [HEAD, 'decide'],
    ] as const) {
      for (const outcome of ['approved', 'changed'] as const) {
        const dates = outcome === 'changed' ? { startDate: tuesday, endDate: tuesday } : {};
        const reason = outcome === 'changed' ? { reason: 'Kebutuhan dinas' } : {};
        const refused = await withoutTrace(office, () =>
          way()[step](who, id, { outcome, ...reason, ...dates })
        );
        expect(refused).toMatchObject({
          status: 409,
          code: 'THRESHOLD_EXCEEDED',
          field: name === 'content manager' ? 'stepOverrideReason' : 'overrideReason',
        });
      }
      expect(await way()[step](who, id, OVERRIDE)).toMatchObject({ status: 200 });
    }
    expect(await stepsOf(id)).toMatchObject([
      { step: 'consideration', override_reason: 'Dibantu wilayah lain' },
      { step: 'decision', override_reason: 'Dibantu wilayah lain' },
    ]);
  });

  test('who is rejected or deferred needs no reason to go over the threshold', async () => {
    const [asker, sari, budi] = team;
    const friday = dayOf(name, 4);
    await granted(sari, friday, friday);
    await granted(budi, friday, friday);
    const id = await draft(asker, friday, friday);
    await way().submit(asker.email, id);
    const step = { reason: 'Tugas mendesak' } as const;
    expect(await way().consider(SUPERIOR, id, { outcome: 'rejected', ...step })).toMatchObject({
      status: 200,
    });
    expect(await way().decide(HEAD, id, { outcome: 'deferred', ...step })).toMatchObject({
      status: 200,
    });
  });

  test('only the official recalls, once, and what was not served comes back', async () => {
    const who = await hire(office, { panelRole: 'quarantine-officer' });
    const [monday, wednesday, friday] = [dayOf(name, 0), dayOf(name, 2), dayOf(name, 4)];
    const id = await granted(who, monday, friday);
    const recall = { returnDate: wednesday, reason: 'Karantina darurat' };
    expect(await withoutTrace(office, () => way().recall(HEAD, id, recall))).toMatchObject({
      status: 409,
      code: 'WRONG_STATE',
    });
    office.setToday(dayOf(name, 1));
    for (const other of [who.email, SUPERIOR, PERSONNEL, 'head2@demo.test']) {
      const outcome = await withoutTrace(office, () => way().recall(other, id, recall));
      expect([403, 404, 409]).toContain(outcome.status);
    }
    for (const wrong of [monday, dayOf(name, 5)]) {
      refusedBy(
        await withoutTrace(office, () => way().recall(HEAD, id, { ...recall, returnDate: wrong }))
      );
    }
    expect(await way().recall(HEAD, id, recall)).toMatchObject({
      status: 200,
      data: { leaveState: 'recalled', startDate: monday, endDate: dayOf(name, 1), workingDays: 2 },
    });
    expect(await postedBy(office, id)).toEqual([
      'hold 2026/2026 0 5',
      'consume 2026/2026 -5 -5',
      'restore 2026/2026 3 0',
    ]);
    expect((await stepsOf(id)).at(-1)).toMatchObject({ step: 'recall', outcome: null });
    const [row] = await office.sql<{ asked: string; told: number; stamped: boolean }>(
      `select asked_end_date::text as asked, recalled_at is not null as stamped,
              (select count(*)::int from notifications
                where request_key = $1 and kind = 'leave.recalled') as told
         from leave_requests where document_id = $1`,
      [id]
    );
    expect(row).toMatchObject({ asked: friday, stamped: true });
    expect(row?.told).toBeGreaterThanOrEqual(4);

    const again = await withoutTrace(office, () => way().recall(HEAD, id, recall));
    if (name === 'content manager') expect(again).toMatchObject({ status: 400 });
    else expect(again).toMatchObject({ status: 409, code: 'WRONG_STATE' });
    expect(await way().submit(who.email, await draft(who, friday, friday))).toMatchObject({
      status: 200,
    });
  });

  test('leave abroad is decided outside; only personnel administration records it, with the letter', async () => {
    const who = await hire(office, { panelRole: 'quarantine-officer' });
    const id = await draft(who, dayOf(name, 0), dayOf(name, 1), { abroad: true });
    await way().submit(who.email, id);
    expect(await way().consider(SUPERIOR, id, { outcome: 'approved' })).toMatchObject({
      status: 200,
    });
    const letter = await uploadLetter(office.as(PERSONNEL));
    const notTheirs = await uploadLetter(office.as(who.email));
    const step = { outcome: 'approved', outside: OUTSIDE, document: letter } as const;

    for (const other of [who.email, SUPERIOR, HEAD, 'head2@demo.test']) {
      const outcome = await withoutTrace(office, () =>
        way().decide(other, id, { ...step, document: notTheirs })
      );
      refusedBy(outcome);
    }
    for (const [incomplete, status, code] of [
      [{ outcome: 'approved' }, 400, 'INVALID'],
      [{ outcome: 'approved', outside: OUTSIDE }, 409, 'EVIDENCE_MISSING'],
      [{ ...step, document: notTheirs }, 400, 'INVALID'],
      [{ ...step, document: 999_999 }, 400, 'INVALID'],
      [{ ...step, outside: { ...OUTSIDE, decidedOn: '2026-12-31' } }, 400, 'INVALID'],
      [{ ...step, outside: { ...OUTSIDE, name: '' } }, 400, 'INVALID'],
    ] as const) {
      const outcome = await withoutTrace(office, () => way().decide(PERSONNEL, id, incomplete));
      expect(outcome).toMatchObject({ status, code });
    }
    expect(await way().decide(PERSONNEL, id, step)).toMatchObject({ status: 200 });
    expect((await stepsOf(id)).at(-1)).toMatchObject({
      step: 'decision',
      actor_key: null,
      actor_name: 'Pejabat Badan',
      decree_number: 'KT-7/2026',
      decided_on: '2026-03-02',
      recorded_by_name: (await employeeOf(office, PERSONNEL)).name,
    });
    const seen = await rest.read(who.email, id);
    expect(seen.data.attachments).toMatchObject([{ id: letter }]);
  });

  test('the head’s own leave is considered and decided outside', async () => {
    const day = dayOf(name, 3);
    const head = await employeeOf(office, HEAD);
    const id = await draft(head, day, day);
    expect(await way().submit(HEAD, id)).toMatchObject({ status: 200 });
    for (const step of ['consider', 'decide'] as const) {
      const document = await uploadLetter(office.as(PERSONNEL));
      for (const who of [HEAD, SUPERIOR]) {
        refusedBy(await withoutTrace(office, () => way()[step](who, id, { outcome: 'approved' })));
      }
      expect(
        await way()[step](PERSONNEL, id, { outcome: 'approved', outside: OUTSIDE, document })
      ).toMatchObject({ status: 200 });
    }
    expect(await stateOf(id)).toBe('approved');
    expect(await stepsOf(id)).toMatchObject([
      { step: 'consideration', actor_name: 'Pejabat Badan' },
      { step: 'decision', actor_name: 'Pejabat Badan' },
    ]);
  });

  test('leave that the office decides takes no decision from outside', async () => {
    const who = await hire(office);
    const id = await draft(who, dayOf(name, 0), dayOf(name, 0));
    await rest.submit(who.email, id);
    // The panel lets only personnel administration fill in what was decided outside.
    for (const other of name === 'content manager' ? [PERSONNEL] : [PERSONNEL, SUPERIOR]) {
      const document = await uploadLetter(office.as(other));
      const outcome = await withoutTrace(office, () =>
        way().consider(other, id, { outcome: 'approved', outside: OUTSIDE, document })
      );
      expect(outcome).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    }
  });

  test('who is superior and official in one person records both steps, in order', async () => {
    const who = await hire(office, { superior: HEAD });
    const id = await draft(who, dayOf(name, 0), dayOf(name, 0));
    await rest.submit(who.email, id);
    expect(
      await withoutTrace(office, () => way().decide(HEAD, id, { outcome: 'approved' }))
    ).toMatchObject({ status: 409, code: 'OUT_OF_ORDER' });
    for (const step of ['consider', 'decide'] as const) {
      expect(await way()[step](HEAD, id, { outcome: 'approved' })).toMatchObject({ status: 200 });
    }
    expect(await stepsOf(id)).toMatchObject([{ step: 'consideration' }, { step: 'decision' }]);
  });
});

describe('who else is away', () => {
  const MONDAY = '2026-08-03';
  const preview = async (who: Staff, data: object) => {
    const { status, body } = await office
      .as(who.email)
      .post('/api/leave-requests/preview', { data });
    expect(status).toBe(200);
    return body.data.warnings as { code: string; message: string; people?: object[] }[];
  };

  test('is told before and at submission, by names and days only', async () => {
    const [asker, sari, budi] = team;
    await granted(sari, MONDAY, MONDAY);
    const pending = await draft(budi, MONDAY, MONDAY);
    await rest.submit(budi.email, pending);
    const people = [
      { name: sari.name, startDate: MONDAY, endDate: MONDAY },
      { name: budi.name, startDate: MONDAY, endDate: MONDAY },
    ].sort((a, b) => a.name.localeCompare(b.name));

    const [warning, ...more] = await preview(asker, annual(MONDAY, MONDAY));
    expect(warning).toMatchObject({ code: 'THRESHOLD_EXCEEDED', people });
    expect(warning?.message).toContain('Pelabuhan Batas');
    expect(more).toEqual([]);

    const id = await draft(asker, MONDAY, MONDAY);
    const submitted = await office.as(asker.email).graphql(
      `mutation($id: ID!) { submitLeaveRequest(documentId: $id) {
         warnings { code people { name startDate endDate } } } }`,
      { id }
    );
    expect(submitted.body.data.submitLeaveRequest.warnings).toEqual([
      { code: 'THRESHOLD_EXCEEDED', people },
    ]);
    const waiting = await office.as(SUPERIOR).get('/api/leave-requests/inbox');
    const rows = (waiting.body.data as { documentId: string; overThreshold: boolean }[]).filter(
      ({ documentId }) => documentId === id || documentId === pending
    );
    // Who asked first goes first.
    expect(rows.map(({ documentId, overThreshold }) => [documentId, overThreshold])).toEqual([
      [pending, false],
      [id, true],
    ]);
  });

  test('a substitute who is away is warned of, and so is standing in for others', async () => {
    const [leaver, substitute] = [await hire(office), await hire(office)];
    const [day, other] = ['2026-08-10', '2026-08-11'];
    await granted(substitute, day, day);
    const data = (startDate: string) =>
      annual(startDate, startDate, { substitute: substitute.documentId });
    expect(await preview(leaver, data(day))).toMatchObject([
      {
        code: 'SUBSTITUTE_AWAY',
        people: [{ name: substitute.name, startDate: day, endDate: day }],
      },
    ]);
    expect(await preview(leaver, data(other))).toEqual([]);
    const id = await draft(leaver, other, other, { substitute: substitute.documentId });
    await rest.submit(leaver.email, id);
    expect(await preview(substitute, annual(other, other))).toMatchObject([
      { code: 'IS_SUBSTITUTE', people: [{ name: leaver.name, startDate: other, endDate: other }] },
    ]);
  });

  test('nobody of another office can be looked at by naming them as substitute', async () => {
    const stranger = await employeeOf(office, 'employee2@demo.test');
    const answer = await office.as('employee@demo.test').post('/api/leave-requests/preview', {
      data: annual(MONDAY, MONDAY, { substitute: stranger.documentId }),
    });
    expect(answer).toMatchObject({ status: 400 });
  });

  test('colleagues to choose a substitute from are those of the office, by name and position', async () => {
    const [asker, sari] = team;
    const day = '2026-08-18';
    await granted(sari, day, day);
    const query = `startDate=${day}&endDate=${day}`;
    const { body } = await office.as(asker.email).get(`/api/leave-requests/substitutes?${query}`);
    const list = body.data as { documentId: string; name: string; away: boolean }[];
    expect(Object.keys(list[0] ?? {}).sort()).toEqual(['away', 'documentId', 'name', 'position']);
    expect(list.find(({ documentId }) => documentId === sari.documentId)?.away).toBe(true);
    expect(list.some(({ documentId }) => documentId === asker.documentId)).toBe(false);
    const offices = await office.sql<{ office: string }>(
      'select distinct office_key as office from employees where document_id = any($1)',
      [list.map(({ documentId }) => documentId)]
    );
    expect(offices).toHaveLength(1);

    const asked = await office.as(asker.email).graphql(
      `query($day: Date!) { leaveSubstitutes(startDate: $day, endDate: $day) {
         documentId name position away } }`,
      { day }
    );
    expect(asked.body.data.leaveSubstitutes).toEqual(list);
  });

  test.each([
    ['employee@demo.test', 'startDate=2026-08-18', 400],
    ['employee@demo.test', 'startDate=2026-08-18&endDate=2026-08-17', 400],
    ['employee@demo.test', 'startDate=2026-02-30&endDate=2026-08-17', 400],
    ['trader@demo.test', 'startDate=2026-08-18&endDate=2026-08-18', 403],
  ])('%s asking for substitutes with %s is answered %i', async (who, query, status) => {
    expect((await office.as(who).get(`/api/leave-requests/substitutes?${query}`)).status).toBe(
      status
    );
  });
});

describe('past the people', () => {
  let approved: string;
  let recalled: string;
  let owner: Staff;

  beforeAll(async () => {
    owner = await hire(office);
    approved = await granted(owner, '2026-09-07', '2026-09-11');
    recalled = await granted(owner, '2026-09-14', '2026-09-18');
    office.setToday('2026-09-15');
    const recall = { returnDate: '2026-09-16', reason: 'Karantina darurat' };
    expect(await rest.recall(HEAD, recalled, recall)).toMatchObject({ status: 200 });
  });

  test('an API token recalls nobody and records no decision', async () => {
    office.setToday('2026-09-08');
    const token = await office.apiToken('full-access');
    for (const [path, data] of [
      [`${approved}/recall`, { returnDate: '2026-09-09', reason: 'Tugas' }],
      [`${approved}/decide`, { outcome: 'approved', outside: OUTSIDE }],
    ] as const) {
      const answer = await withoutTrace(office, () =>
        token.post(`/api/leave-requests/${path}`, { data })
      );
      expect(answer.status).toBe(403);
    }
  });

  test.each([
    'superadmin@demo.test',
    SUPERIOR,
    PERSONNEL,
    'officer@demo.test',
    'manager@demo.test',
  ])('in the panel, %s recalls nobody', async (who) => {
    office.setToday('2026-09-08');
    const answer = await withoutTrace(office, () =>
      office.panel(who).update(REQUEST, approved, {
        leaveState: 'recalled',
        stepReturnDate: '2026-09-09',
        stepReason: 'Tugas',
      })
    );
    expect([400, 403, 404, 409]).toContain(answer.status);
  });

  test('what was recalled is neither cloned nor deleted', async () => {
    const panel = office.panel(HEAD);
    for (const attempt of [
      () => panel.clone(REQUEST, recalled, {}),
      () => panel.remove(REQUEST, recalled),
      () => panel.bulkRemove(REQUEST, [recalled]),
    ]) {
      const { status } = await withoutTrace(office, attempt);
      expect(status).toBeGreaterThanOrEqual(400);
    }
  });

  test.each([
    [
      'a second request on the days served',
      `update leave_requests set leave_state = 'submitted', start_date = '2026-09-15'
        where document_id = $2 and $1 <> ''`,
      'leave_requests_no_shared_day',
    ],
    [
      'a second recall of one request',
      `insert into leave_decisions (request_key, step) values ($1, 'recall') returning $2`,
      'leave_decisions_step_once',
    ],
    [
      'more days than were used, given back once more',
      `insert into leave_ledger_entries
         (document_id, employee_key, leave_type, year, bucket_year, kind, days, held, cycle, request_key)
       select 'again', employee_key, leave_type, year, bucket_year, kind, days, held, cycle, request_key
         from leave_ledger_entries where request_key = $1 and kind = 'restore' and $2 <> ''`,
      'leave_ledger_request_once',
    ],
    [
      'a threshold of nobody',
      `update work_areas set away_threshold = 0 where code = 'BATAS' and $1 <> $2`,
      'work_areas_threshold',
    ],
  ])('the database refuses %s', async (_, sql, constraint) => {
    const other = await draft(owner, '2026-09-21', '2026-09-22');
    await expect(office.sql(sql, [recalled, other])).rejects.toMatchObject({ constraint });
  });
});
