import { startOffice, type Answer, type Office } from '../harness';
import { findDiscrepancies } from '../concurrency/reconcile';
import { databaseAtRest, postedBy, withoutTrace, wholeDatabase } from './records';
import { hire, type Staff } from './staff';

const HOLIDAY = 'api::holiday.holiday';
const PERSONNEL = 'personnel@demo.test';
const SUPER_ADMIN = 'superadmin@demo.test';
const SUPERIOR = 'superior@demo.test';
const HEAD = 'head@demo.test';
/** Tuesday; the leave of these tests lies around it. */
const DAY = '2026-08-04';
const WEEK = { startDate: '2026-08-03', endDate: '2026-08-07' };

let office: Office;
let demo: string;

beforeAll(async () => {
  office = await startOffice();
  const [row] = await office.sql<{ key: string }>(
    `select document_id as key from offices where code = 'DEMO'`
  );
  demo = row?.key ?? '';
  const [role] = await office.sql<{ id: number }>(
    `select id from up_roles where type = 'employee'`
  );
  // Let API accounts call everything: what then still holds is the door's doing.
  for (const verb of ['create', 'update', 'delete']) {
    await office.strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action: `${HOLIDAY}.${verb}`, role: role?.id } });
  }
});
afterEach(async () => {
  for (const { id } of await office.sql<{ id: string }>(
    `select document_id as id from holidays where name = 'Ujian'`
  )) {
    await office.panel(SUPER_ADMIN).remove(HOLIDAY, id);
  }
  expect(await findDiscrepancies(office)).toEqual([]);
});
afterAll(() => office.stop());

const holiday = (date: string, more: Record<string, unknown> = {}) => ({
  date,
  kind: 'office',
  name: 'Ujian',
  ...more,
});

const declare = async (date = DAY, more: Record<string, unknown> = {}): Promise<string> => {
  const answer = await office
    .panel(PERSONNEL)
    .create(HOLIDAY, holiday(date, { office: demo, ...more }));
  expect([answer.status, answer.body.error]).toEqual([201, undefined]);
  return answer.body.data.documentId as string;
};

type Until = 'submitted' | 'considered' | 'approved';

const ask = async (
  employee: Staff,
  until: Until = 'approved',
  dates: { startDate: string; endDate: string } = WEEK
): Promise<string> => {
  const mine = office.as(employee.email);
  const made = await mine.post('/api/leave-requests', {
    data: { leaveType: 'annual', reason: 'Keluarga', ...dates },
  });
  const id = made.body.data.documentId as string;
  const step = async (who: string, name: string): Promise<void> => {
    const answer = await office
      .as(who)
      .post(`/api/leave-requests/${id}/${name}`, { data: { outcome: 'approved' } });
    expect([name, answer.status]).toEqual([name, 200]);
  };
  expect((await mine.post(`/api/leave-requests/${id}/submit`)).status).toBe(200);
  if (until !== 'submitted') await step(SUPERIOR, 'consider');
  if (until === 'approved') await step(HEAD, 'decide');
  return id;
};

const countedDays = async (id: string): Promise<{ days: number; years: unknown }> => {
  const [row] = await office.sql<{ days: number; years: unknown }>(
    'select working_days as days, days_by_year::json as years from leave_requests where document_id = $1',
    [id]
  );
  return row ?? { days: -1, years: null };
};

const available = async (employee: Staff): Promise<number> => {
  const answer = await office.as(employee.email).get('/api/leave-balances?year=2026');
  return answer.body.data[0].available as number;
};

const told = (employee: string, request: string) =>
  office.sql<{ kind: string; title: string; body: string }>(
    `select n.kind, n.title, n.body from notifications n join employees e on e.document_id = n.recipient_key
      where e.email = $1 and n.request_key = $2 and n.kind like 'leave.days-%' order by n.id`,
    [employee, request]
  );

describe('a holiday by decree', () => {
  test('returns the day of approved leave, and releases that of pending leave', async () => {
    const [approvedOne, pending] = [await hire(office), await hire(office)];
    const approved = await ask(approvedOne);
    const considered = await ask(pending, 'considered');
    await declare();
    expect(await countedDays(approved)).toEqual({ days: 4, years: { 2026: 4 } });
    expect((await postedBy(office, approved)).at(-1)).toBe('restore 2026/2026 1 0');
    expect((await postedBy(office, considered)).at(-1)).toBe('release 2026/2026 0 -1');
    expect([await available(approvedOne), await available(pending)]).toEqual([8, 8]);
    const decided = await office
      .as(HEAD)
      .post(`/api/leave-requests/${considered}/decide`, { data: { outcome: 'approved' } });
    expect(decided.body.data).toMatchObject({ leaveState: 'approved', workingDays: 4 });
  });

  test('tells the requester and the superior, once a change', async () => {
    const employee = await hire(office);
    const id = await ask(employee);
    const day = await declare();
    const [mine, ...more] = await told(employee.email, id);
    expect([mine?.kind, more]).toEqual(['leave.days-returned', []]);
    expect(mine?.body).toContain('sekarang dihitung 4 hari kerja (sebelumnya 5)');
    expect(mine?.body).toMatch(/Hari yang kembali: 1\.$/);
    expect(await told(SUPERIOR, id)).toHaveLength(1);
    await office.panel(PERSONNEL).update(HOLIDAY, day, { decreeNumber: 'SKB 9/2026' });
    expect(await told(employee.email, id)).toHaveLength(1);
  });

  test('moved within the leave changes nothing, moved out of it takes the day again', async () => {
    const employee = await hire(office);
    const id = await ask(employee);
    const day = await declare();
    const panel = office.panel(PERSONNEL);
    const before = await postedBy(office, id);
    expect((await panel.update(HOLIDAY, day, { date: '2026-08-05' })).status).toBe(200);
    expect(await postedBy(office, id)).toEqual(before);
    expect((await panel.update(HOLIDAY, day, { date: '2026-08-11' })).status).toBe(200);
    expect([(await countedDays(id)).days, await available(employee)]).toEqual([5, 7]);
    expect((await told(employee.email, id)).map(({ kind }) => kind)).toEqual([
      'leave.days-returned',
      'leave.days-taken',
    ]);
  });

  test('of one office leaves the others alone', async () => {
    const employee = await hire(office);
    const id = await ask(employee);
    const [demo2] = await office.sql<{ key: string }>(
      `select document_id as key from offices where code = 'DEMO2'`
    );
    const panel = office.panel(SUPER_ADMIN);
    expect((await panel.create(HOLIDAY, holiday(DAY, { office: demo2?.key }))).status).toBe(201);
    expect((await countedDays(id)).days).toBe(5);
    const [everywhere] = [await panel.create(HOLIDAY, holiday(DAY))];
    expect([everywhere.status, (await countedDays(id)).days]).toEqual([201, 4]);
  });

  test('can be followed by a cancellation that returns what is left', async () => {
    const employee = await hire(office, { leftover: 2 });
    const id = await ask(employee);
    await declare();
    await office.as(employee.email).post(`/api/leave-requests/${id}/cancel`);
    expect(await available(employee)).toBe(14);
  });

  test('that is removed when nothing is left charges nobody, and personnel is told', async () => {
    const employee = await hire(office);
    const day = await declare();
    const id = await ask(employee);
    await ask(employee, 'approved', { startDate: '2026-09-07', endDate: '2026-09-16' });
    expect(await available(employee)).toBe(0);
    expect((await office.panel(PERSONNEL).remove(HOLIDAY, day)).status).toBe(200);
    expect([(await countedDays(id)).days, await available(employee)]).toEqual([4, 0]);
    expect((await told(PERSONNEL, id)).map(({ kind }) => kind)).toEqual(['leave.days-uncovered']);
  });

  test('several of them, added and removed together, are each counted once', async () => {
    const employee = await hire(office);
    const id = await ask(employee);
    const days = [await declare(), await declare('2026-08-05'), await declare('2026-08-06')];
    expect([(await countedDays(id)).days, await available(employee)]).toEqual([2, 10]);
    expect((await office.panel(PERSONNEL).bulkRemove(HOLIDAY, days)).status).toBe(200);
    expect([(await countedDays(id)).days, await available(employee)]).toEqual([5, 7]);
  });

  test('cloned to another date counts as one more', async () => {
    const employee = await hire(office);
    const id = await ask(employee);
    const day = await declare();
    const clone = await office.panel(PERSONNEL).clone(HOLIDAY, day, { date: '2026-08-05' });
    expect([clone.status, (await countedDays(id)).days]).toEqual([200, 3]);
  });

  test('written with a token or by GraphQL counts as well', async () => {
    const employee = await hire(office);
    const id = await ask(employee);
    const token = await office.apiToken([`${HOLIDAY}.create`, `${HOLIDAY}.delete`]);
    const made = await token.post('/api/holidays', { data: holiday(DAY) });
    expect([made.status, (await countedDays(id)).days]).toEqual([201, 4]);
    const gone = await token.graphql(
      'mutation($id: ID!) { deleteHoliday(documentId: $id) { documentId } }',
      { id: made.body.data.documentId }
    );
    expect([gone.body.errors, (await countedDays(id)).days]).toEqual([undefined, 5]);
  });

  test('is refused without a trace to whoever does not keep the calendar', async () => {
    const employee = await hire(office);
    await ask(employee);
    const day = await declare('2026-08-11');
    const mutation = `mutation { createHoliday(data: { date: "${DAY}", kind: office, name: "Ujian" }) { documentId } }`;
    const attempts: (() => Promise<Answer>)[] = [
      () => office.as(employee.email).post('/api/holidays', { data: holiday(DAY) }),
      () => office.as(HEAD).put(`/api/holidays/${day}`, { data: { date: DAY } }),
      () => office.as(SUPERIOR).delete(`/api/holidays/${day}`),
      () => office.panel(SUPERIOR).create(HOLIDAY, holiday(DAY, { office: demo })),
      () => office.panel(PERSONNEL).create(HOLIDAY, holiday(DAY)),
    ];
    for (const attempt of attempts) {
      expect((await withoutTrace(office, attempt)).status).toBe(403);
    }
    const graphql = await withoutTrace(office, () => office.as(HEAD).graphql(mutation));
    expect(graphql.body.errors).toHaveLength(1);
  });
});

describe('the preview of a change', () => {
  const preview = (data: unknown, who = PERSONNEL): Promise<Answer> =>
    office.as(who).post('/api/holidays/preview', { data });

  const untouched = async (attempt: () => Promise<Answer>): Promise<Answer> => {
    const before = await databaseAtRest(office);
    const answer = await attempt();
    expect(await wholeDatabase(office)).toEqual(before);
    return answer;
  };

  test('names everybody whose leave would count otherwise, and writes nothing', async () => {
    const employee = await hire(office);
    const id = await ask(employee);
    await preview({ action: 'create', date: DAY, office: demo });
    const answer = await untouched(() => preview({ action: 'create', date: DAY, office: demo }));
    expect(answer.status).toBe(200);
    const mine = answer.body.data.filter(
      (each: { request: { documentId: string } }) => each.request.documentId === id
    );
    expect(mine).toMatchObject([
      {
        employee: { documentId: employee.documentId, name: employee.name, nip: employee.nip },
        ...WEEK,
        workingDaysBefore: 5,
        workingDaysAfter: 4,
        daysReturned: 1,
        daysTaken: 0,
        problem: null,
      },
    ]);
    await declare();
    expect((await countedDays(id)).days).toBe(4);
  });

  test('of a removal says whose right does not suffice, by GraphQL as well', async () => {
    const employee = await hire(office);
    const day = await declare();
    const id = await ask(employee);
    await ask(employee, 'approved', { startDate: '2026-09-07', endDate: '2026-09-16' });
    const [mine] = (await preview({ action: 'delete', documentId: day })).body.data.filter(
      (each: { request: { documentId: string } }) => each.request.documentId === id
    );
    expect(mine).toMatchObject({ workingDaysBefore: 4, workingDaysAfter: 4, daysTaken: 0 });
    expect(mine.problem).toMatch(/^1 /);
    const graphql = await office.as(PERSONNEL).graphql(
      `mutation($data: HolidayChangeInput!) {
        previewHolidayChange(data: $data) { request { documentId } problem daysTaken } }`,
      { data: { action: 'update', documentId: day, date: '2026-08-11' } }
    );
    expect(graphql.body.errors).toBeUndefined();
    expect(
      graphql.body.data.previewHolidayChange.map(
        (each: { request: { documentId: string } }) => each.request.documentId
      )
    ).toContain(id);
  });

  test.each([
    ['no action', {}, 400],
    ['an unknown action', { action: 'invent', date: DAY }, 400],
    ['no date', { action: 'create' }, 400],
    ['a date that is none', { action: 'create', date: '2026-02-30' }, 400],
    ['no holiday to remove', { action: 'delete' }, 400],
    ['an unknown holiday', { action: 'delete', documentId: 'nowhere' }, 404],
    ['an unknown office', { action: 'create', date: DAY, office: 'nowhere' }, 404],
    ['all offices, which others keep', { action: 'create', date: DAY }, 403],
  ])('is refused for %s', async (_, data, status) => {
    expect((await preview(data)).status).toBe(status);
  });

  test('is for whoever keeps the calendar', async () => {
    const data = { action: 'create', date: DAY, office: demo };
    expect((await preview(data, SUPERIOR)).status).toBe(403);
    expect((await preview(data, HEAD)).status).toBe(403);
    expect((await office.anonymous.post('/api/holidays/preview', { data })).status).toBe(403);
    expect((await preview(data, 'employee2@demo.test')).status).toBe(403);
  });
});
